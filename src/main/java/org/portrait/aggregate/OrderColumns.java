// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.aggregate;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.portrait.data.ColumnInfo;
import org.portrait.data.ColumnRole;
import org.portrait.data.Dataset;
import org.portrait.data.DatasetBuilder;
import org.portrait.data.OrderFeatures;
import org.portrait.load.OpenTable;

/** The features of customers as columns; their names are the same in every language. */
final class OrderColumns {
    /** Beyond the largest so many categories the rest are taken together. */
    static final int MOST_CATEGORIES = 12;

    private final OrderSettings settings;
    private final List<Customer> customers;
    private final DatasetBuilder columns;
    private final List<RfmScore> scores = new ArrayList<>();
    private final Map<String, Integer> rows = new HashMap<>();

    OrderColumns(String name, OrderSettings settings, LocalDate asOf, List<Customer> customers) {
        this.settings = settings;
        this.customers = customers;
        columns = new DatasetBuilder(name);
        for (int i = 0; i < customers.size(); i++) {
            rows.put(customers.get(i).who(), i);
        }
        columns.texts(settings.customer(), customers.stream().map(Customer::who).toArray(String[]::new));
        whole("recency_days", c -> c.last() == null ? Long.MIN_VALUE : ChronoUnit.DAYS.between(c.last(), asOf));
        whole("frequency", Customer::purchases);
        if (settings.valued()) {
            decimal("monetary", c -> c.monetary(settings.returns()));
            decimal("average_order_value", c -> c.averageOrderValue(settings.returns()));
        }
        whole("tenure_days", c -> c.first() == null ? Long.MIN_VALUE : ChronoUnit.DAYS.between(c.first(), asOf));
        decimal("mean_days_between", Customer::meanGap);
        decimal("sd_days_between", Customer::gapSpread);
        if (settings.valued()) {
            decimal("return_share", Customer::returnShare);
            decimal("trend", Customer::trend);
        }
        if (settings.product() != null) {
            whole("distinct_products", Customer::items);
        }
        date("first_purchase", Customer::first);
        date("last_purchase", Customer::last);
        score("r_score", "recency_days", c -> c.last() == null ? Double.NaN : ChronoUnit.DAYS.between(c.last(), asOf));
        score("f_score", "frequency", c -> c.purchases() == 0 ? Double.NaN : c.purchases());
        if (settings.valued()) {
            score("m_score", "monetary", c -> c.purchases() == 0 ? Double.NaN : c.monetary(settings.returns()));
        }
    }

    private void whole(String name, ToLongFunction<Customer> value) {
        columns.integers(name, customers.stream().mapToLong(value).toArray());
    }

    private void decimal(String name, ToDoubleFunction<Customer> value) {
        columns.decimals(name, customers.stream().mapToDouble(value).toArray());
    }

    private void date(String name, Function<Customer, @Nullable LocalDate> value) {
        columns.dates(
                name,
                customers.stream()
                        .mapToInt(c -> {
                            LocalDate day = value.apply(c);
                            return day == null ? Integer.MIN_VALUE : Math.toIntExact(day.toEpochDay());
                        })
                        .toArray());
    }

    private void score(String name, String feature, ToDoubleFunction<Customer> value) {
        RfmScore score =
                RfmScore.of(feature, customers.stream().mapToDouble(value).toArray(), feature.equals("recency_days"));
        scores.add(score);
        var numbers = new long[score.scores().length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = score.scores()[i] == 0 ? Long.MIN_VALUE : score.scores()[i];
        }
        columns.integers(name, numbers);
    }

    /** Adds the shares of categories by value, or by lines where there are no values, and of weekdays and months by purchases. */
    void shares(OpenTable table) throws SQLException {
        if (settings.category() != null) {
            categories(table);
        }
        patterns(table, OrderSql.WEEKDAYS, 7, OrderFeatures::weekday);
        patterns(table, OrderSql.MONTHS, 12, OrderFeatures::month);
    }

    private record Part(String who, String part, double value) {}

    private void categories(OpenTable table) throws SQLException {
        List<Part> parts = table
                .ask(
                        OrderSql.CATEGORIES,
                        row -> new Part(
                                row.getString("who"),
                                row.getString("cat"),
                                settings.valued() ? Customer.money(row, "micro") : row.getLong("n")))
                .stream()
                .sorted(Comparator.comparing(Part::who).thenComparing(Part::part))
                .toList();
        Map<String, Double> totals = new TreeMap<>();
        parts.forEach(p -> totals.merge(p.part(), p.value(), Double::sum));
        List<String> largest = totals.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .limit(totals.size() > MOST_CATEGORIES ? MOST_CATEGORIES - 1 : MOST_CATEGORIES)
                .toList();
        // categories may be called like weekdays or months; they do not take their columns
        var names = new ColumnNames(OrderFeatures.patterns());
        Map<String, String> own = new HashMap<>();
        largest.forEach(part -> own.put(part, names.free("share_" + (part.isEmpty() ? "without_category" : part))));
        String others = names.free("share_other_categories");
        Map<String, double[]> found = new TreeMap<>();
        var whole = new double[customers.size()];
        parts.forEach(p -> {
            String name = own.getOrDefault(p.part(), others);
            found.computeIfAbsent(name, _ -> new double[customers.size()])[row(p.who())] += p.value();
            whole[row(p.who())] += p.value();
        });
        found.forEach((name, values) -> share(
                name, values, row -> settings.valued() ? customers.get(row).gross() : whole[row]));
    }

    private void patterns(OpenTable table, String sql, int parts, IntFunction<String> name) throws SQLException {
        var counts = new double[parts][customers.size()];
        record Count(String who, int part, long purchases) {}
        for (Count c : table.ask(sql, r -> new Count(r.getString("who"), r.getInt("part"), r.getLong("n")))) {
            counts[c.part() - 1][row(c.who())] = c.purchases();
        }
        for (int part = 0; part < parts; part++) {
            share(name.apply(part), counts[part], row -> customers.get(row).purchases());
        }
    }

    private int row(String who) {
        Integer row = rows.get(who);
        if (row == null) {
            throw new IllegalStateException("every purchase has its customer");
        }
        return row;
    }

    private void share(String name, double[] values, IntToDoubleFunction whole) {
        for (int i = 0; i < values.length; i++) {
            double all = whole.applyAsDouble(i);
            values[i] = all > 0 ? values[i] / all : Double.NaN;
        }
        columns.decimals(name, values);
    }

    List<RfmScore> scores() {
        return scores;
    }

    Dataset dataset() {
        return columns.build(this::role);
    }

    private ColumnRole role(ColumnInfo column) {
        if (column.name().equals(settings.customer())) {
            return ColumnRole.ID;
        }
        if (column.type().temporal()) {
            return ColumnRole.DATE;
        }
        if (column.distinct() <= 1) {
            return ColumnRole.CONSTANT;
        }
        return OrderFeatures.spare(column.name()) ? ColumnRole.IGNORED : ColumnRole.FEATURE;
    }
}
