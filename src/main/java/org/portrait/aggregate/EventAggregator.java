// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.aggregate;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.portrait.load.LoadReport;
import org.portrait.load.OpenTable;
import org.portrait.work.Failure;
import org.portrait.work.FailureException;
import org.portrait.work.Progress;

/** Events: {@link EventSql} adds them up, {@link EventColumns} makes columns of that. */
record EventAggregator(Path file, OpenTable table, LoadReport understood, EventSettings settings, Progress progress) {
    /** Beyond the most frequent so many types the rest are taken together. */
    private static final int MOST_TYPES = 20;

    private record Counts(
            long lines,
            long nobody,
            long never,
            long nothing,
            @Nullable LocalDate last) {
        static Counts of(ResultSet row) throws SQLException {
            return new Counts(
                    row.getLong("lines"),
                    row.getLong("nobody"),
                    row.getLong("never"),
                    row.getLong("nothing"),
                    row.getObject("last", LocalDate.class));
        }
    }

    Aggregated aggregate() throws SQLException, IOException {
        table.run(EventSql.events(table, settings), progress.part(0, 0.5));
        Counts counts = table.ask(EventSql.COUNTS, Counts::of).getFirst();
        if (counts.last() == null) {
            throw new FailureException(new Failure.NotADate(settings.time()));
        }
        LocalDate asOf = settings.asOf() == null ? counts.last().plusDays(1) : settings.asOf();
        table.run(EventSql.used(asOf), progress.part(0.5, 0.7));
        List<String> types = table.ask(EventSql.TYPES, row -> row.getString(1));
        List<String> pageViews = pageViews(types);
        table.list("pages", "type", "page", pageViews);
        List<Visitor> visitors = table.ask(EventSql.VISITORS, Visitor::of);
        if (visitors.isEmpty()) {
            throw new FailureException(new Failure.NoCustomers(file));
        }
        List<String> shown = types.subList(0, types.size() > MOST_TYPES ? MOST_TYPES - 1 : types.size());
        table.list("kinds", "type", "kind", shown);
        List<Visitor.Kind> kinds = table.ask(EventSql.kinds(shown.size()), Visitor.Kind::of);
        var columns = new EventColumns(String.valueOf(file.getFileName()), settings, asOf, visitors);
        columns.pages(pageViews.size());
        columns.kinds(kinds, shown, types.size() > shown.size());
        var report = new EventReport(
                counts.lines(),
                table.count("used"),
                counts.nobody(),
                counts.never(),
                counts.nothing(),
                table.count("events where moment >= timestamp '" + asOf + " 00:00:00'"),
                visitors.size(),
                asOf,
                shown,
                types.size() - shown.size(),
                pageViews,
                example(visitors, kinds, shown));
        return new Aggregated(columns.dataset(), understood, report);
    }

    private List<String> pageViews(List<String> types) {
        List<String> chosen = settings.pageViews();
        return types.stream()
                .filter(type -> chosen == null ? EventGuess.pageView(type) : chosen.contains(type))
                .toList();
    }

    /** Of the customers with the most instructive numbers the one with the fewest events. */
    private static EventReport.@Nullable Example example(
            List<Visitor> visitors, List<Visitor.Kind> kinds, List<String> types) {
        var various = new HashMap<String, Integer>();
        Set<String> valued = new HashSet<>();
        for (Visitor.Kind kind : kinds) {
            various.merge(kind.who(), 1, Integer::sum);
            if (kind.values() >= 2) {
                valued.add(kind.who());
            }
        }
        return visitors.stream()
                .min(Comparator.<Visitor>comparingInt(v -> (v.days() >= 2 ? 0 : 1)
                                + (valued.contains(v.who()) ? 0 : 1)
                                + (various.getOrDefault(v.who(), 0) >= 2 ? 0 : 1))
                        .thenComparingLong(Visitor::events))
                .map(v -> example(
                        v,
                        kinds.stream()
                                .filter(kind -> kind.who().equals(v.who()))
                                .sorted(Comparator.comparingInt(Visitor.Kind::type))
                                .toList(),
                        types))
                .orElse(null);
    }

    private static EventReport.Example example(Visitor v, List<Visitor.Kind> kinds, List<String> types) {
        return new EventReport.Example(
                v.who(),
                v.events(),
                v.days(),
                v.first(),
                v.last(),
                kinds.stream()
                        .map(kind -> new EventReport.Count(EventColumns.named(kind.type(), types), kind.events()))
                        .toList(),
                v.pages(),
                kinds.stream()
                        .filter(kind -> kind.values() > 0)
                        .min(Comparator.comparingLong(kind -> -kind.values()))
                        .map(kind -> new EventReport.Values(
                                EventColumns.named(kind.type(), types),
                                kind.values(),
                                kind.sum(),
                                kind.last(),
                                Objects.requireNonNull(kind.at(), "a value has its event")))
                        .orElse(null));
    }
}
