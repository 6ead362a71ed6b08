// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.aggregate;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.portrait.data.ColumnInfo;
import org.portrait.data.ColumnRole;
import org.portrait.data.Dataset;
import org.portrait.data.DatasetBuilder;

/** The features of customers as columns; their names are the same in every language. */
final class EventColumns {
    private static final String OTHERS = "other_types";

    private final EventSettings settings;
    private final List<Visitor> visitors;
    private final DatasetBuilder columns;
    private final ColumnNames names;
    /** Columns that mostly say what another says. */
    private final Set<String> repeating = new HashSet<>();

    EventColumns(String name, EventSettings settings, LocalDate asOf, List<Visitor> visitors) {
        this.settings = settings;
        this.visitors = visitors;
        columns = new DatasetBuilder(name);
        names = new ColumnNames(List.of(settings.customer()));
        columns.texts(settings.customer(), visitors.stream().map(Visitor::who).toArray(String[]::new));
        whole("events", Visitor::events);
        whole("active_days", Visitor::days);
        whole("last_seen_days", v -> ChronoUnit.DAYS.between(v.last(), asOf));
    }

    private String whole(String name, ToLongFunction<Visitor> value) {
        String free = names.free(name);
        columns.integers(free, visitors.stream().mapToLong(value).toArray());
        return free;
    }

    /** @param types how many types of events are views of pages; without one there is no such column */
    void pages(int types) {
        if (types > 0) {
            String pages = whole("pages_viewed", Visitor::pages);
            if (types == 1) {
                repeating.add(pages);
            }
        }
    }

    /** Counts and values per type; types without a column of their own are one more type. */
    void kinds(List<Visitor.Kind> found, List<String> types, boolean others) {
        Map<String, Integer> rows = new HashMap<>();
        for (int i = 0; i < visitors.size(); i++) {
            rows.put(visitors.get(i).who(), i);
        }
        int kinds = types.size() + (others ? 1 : 0);
        var counts = new long[kinds][visitors.size()];
        var values = new long[kinds][visitors.size()];
        var means = new double[kinds][visitors.size()];
        var lasts = new double[kinds][visitors.size()];
        for (int kind = 0; kind < kinds; kind++) {
            Arrays.fill(means[kind], Double.NaN);
            Arrays.fill(lasts[kind], Double.NaN);
        }
        for (Visitor.Kind kind : found) {
            int row = rows.getOrDefault(kind.who(), -1);
            counts[kind.type()][row] = kind.events();
            values[kind.type()][row] = kind.values();
            means[kind.type()][row] = kind.mean();
            lasts[kind.type()][row] = kind.lastValue();
        }
        for (int kind = 0; kind < kinds; kind++) {
            String name = named(kind, types);
            columns.integers(names.free("count_" + name), counts[kind]);
            if (Arrays.stream(values[kind]).anyMatch(number -> number > 0)) {
                String numbers = names.free("values_" + name);
                repeating.add(numbers);
                columns.integers(numbers, values[kind]);
                columns.decimals(names.free("mean_" + name), means[kind]);
                columns.decimals(names.free("last_" + name), lasts[kind]);
            }
        }
    }

    /** What a type is called in the names of its columns. */
    static String named(int type, List<String> types) {
        return type < types.size() ? types.get(type) : OTHERS;
    }

    Dataset dataset() {
        return columns.build(this::role);
    }

    private ColumnRole role(ColumnInfo column) {
        if (column.name().equals(settings.customer())) {
            return ColumnRole.ID;
        }
        if (column.distinct() <= 1) {
            return ColumnRole.CONSTANT;
        }
        return column.missing() > 0 || repeating.contains(column.name()) ? ColumnRole.IGNORED : ColumnRole.FEATURE;
    }
}
