// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.samples;

import static org.portrait.samples.Draw.fixed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A shop's customers in five hidden groups, with the blemishes of a real export. */
final class ShopCustomers {
    private static final long SEED = 20260630;
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
    private static final int CUSTOMERS = 1969;
    private static final int DUPLICATES = 31;
    private static final List<String> CITIES = List.of(
            "London",
            "Manchester",
            "Birmingham",
            "Leeds",
            "Glasgow",
            "Bristol",
            "Liverpool",
            "Edinburgh",
            "Cardiff",
            "Sheffield",
            "Norwich",
            "Belfast");
    private static final List<String> HEADER = List.of(
            "customer_id",
            "age",
            "gender",
            "city",
            "member_since",
            "orders",
            "avg_order_value",
            "days_since_last_order",
            "visits_per_month",
            "pages_per_visit",
            "discount_share",
            "returns");

    /** Medians of the skewed columns, means of the others; {@code months}: the longest membership. */
    private record Group(
            String name,
            double share,
            double age,
            double female,
            int months,
            double orders,
            double basket,
            double idleDays,
            double visits,
            double pages,
            double discount,
            double returned) {}

    private static final List<Group> GROUPS = List.of(
            new Group("loyal", 0.17, 44, 0.58, 96, 40, 88, 9, 11, 8, 0.10, 0.07),
            new Group("bargain", 0.24, 36, 0.64, 72, 19, 31, 24, 13, 17, 0.68, 0.09),
            new Group("new", 0.21, 25, 0.50, 5, 2.2, 46, 20, 6, 10, 0.30, 0.04),
            new Group("dormant", 0.25, 47, 0.47, 84, 5, 52, 290, 0.7, 3, 0.18, 0.05),
            new Group("premium", 0.13, 53, 0.41, 90, 7, 235, 65, 2.6, 6, 0.04, 0.16));

    private final Draw draw = new Draw(SEED);
    private final List<List<String>> rows = new ArrayList<>();
    private final List<List<String>> truth = new ArrayList<>();

    List<Sample> make() {
        double[] shares = GROUPS.stream().mapToDouble(Group::share).toArray();
        for (int i = 0; i < CUSTOMERS; i++) {
            String id = "C" + (10_001 + i);
            Group group = GROUPS.get(draw.index(shares));
            rows.add(blemished(customer(id, group)));
            truth.add(List.of(id, group.name()));
        }
        for (int i = 0; i < DUPLICATES; i++) {
            rows.add(draw.whole(0, rows.size()), rows.get(draw.whole(0, CUSTOMERS - 1)));
        }
        return List.of(
                new Sample("shop-customers.csv", HEADER, rows),
                new Sample("shop-customers-truth.csv", List.of("customer_id", "group"), truth));
    }

    private List<String> customer(String id, Group group) {
        int idle = (int) Math.clamp(draw.skewed(group.idleDays(), 0.48), 1, 900);
        int orders = (int) Math.max(1, Math.round(draw.skewed(group.orders(), 0.32)));
        int member = idle + draw.whole(orders > 1 ? 14 : 0, 30 * group.months());
        var row = new ArrayList<String>();
        row.add(id);
        row.add(Integer.toString((int) Math.clamp(draw.normal(group.age(), 8), 18, 88)));
        row.add(draw.chance(group.female()) ? "female" : "male");
        row.add(draw.popular(CITIES));
        row.add(TODAY.minusDays(member).toString());
        row.add(Integer.toString(orders));
        row.add(fixed(draw.skewed(group.basket(), 0.28), 2));
        row.add(Integer.toString(idle));
        row.add(fixed(draw.skewed(group.visits(), 0.36), 1));
        row.add(fixed(Math.max(1, draw.skewed(group.pages(), 0.3)), 1));
        row.add(fixed(Math.clamp(draw.normal(group.discount(), 0.1), 0, 1), 2));
        row.add(Integer.toString(draw.successes(orders, group.returned())));
        return row;
    }

    /** Some cells missing at random, some words with a space too many. */
    private List<String> blemished(List<String> row) {
        for (String column : List.of("age", "gender", "city", "pages_per_visit", "discount_share")) {
            if (draw.chance(0.03)) {
                row.set(HEADER.indexOf(column), "");
            }
        }
        for (String column : List.of("gender", "city")) {
            int cell = HEADER.indexOf(column);
            if (!row.get(cell).isEmpty() && draw.chance(0.006)) {
                row.set(cell, draw.chance(0.5) ? row.get(cell) + " " : " " + row.get(cell));
            }
        }
        return List.copyOf(row);
    }
}
