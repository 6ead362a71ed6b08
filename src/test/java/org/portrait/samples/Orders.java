// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.samples;

import static org.portrait.samples.Draw.fixed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;

/** A year and a half of order lines of a kitchen and coffee shop, by customers of four hidden groups. */
final class Orders {
    private static final long SEED = 20250101;
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final int DAYS = 546;
    private static final int CUSTOMERS = 1500;

    private record Product(String name, String category, double price) {}

    /** Bought together: whoever orders the first also orders the second in 6 of 10 orders. */
    private static final List<List<String>> COMPANIONS = List.of(
            List.of("espresso machine", "espresso beans 1kg"),
            List.of("teapot", "green tea"),
            List.of("stand mixer", "baking flour 5kg"));

    /**
     * @param gap days between two orders, median
     * @param until the last day on which the group still orders
     * @param taste weight of each category, in their order of appearance
     */
    private record Group(String name, double share, double gap, int from, int until, double lines, double[] taste) {}

    private static final List<Product> PRODUCTS = List.of(
            new Product("espresso beans 1kg", "coffee", 18.9),
            new Product("filter coffee 500g", "coffee", 8.5),
            new Product("decaf beans 500g", "coffee", 10.9),
            new Product("paper filters", "coffee", 3.2),
            new Product("green tea", "tea", 6.8),
            new Product("earl grey", "tea", 5.4),
            new Product("herbal infusion", "tea", 4.9),
            new Product("teapot", "tea", 24),
            new Product("chocolate bar", "sweets", 2.9),
            new Product("shortbread", "sweets", 3.6),
            new Product("honey", "sweets", 6.2),
            new Product("baking flour 5kg", "baking", 7.4),
            new Product("cake tin", "baking", 12.5),
            new Product("rolling pin", "baking", 9.9),
            new Product("mug", "kitchen", 7.9),
            new Product("chopping board", "kitchen", 16.5),
            new Product("chef's knife", "kitchen", 59),
            new Product("storage jars", "kitchen", 19.9),
            new Product("kettle", "appliances", 42),
            new Product("coffee grinder", "appliances", 89),
            new Product("stand mixer", "appliances", 329),
            new Product("espresso machine", "appliances", 449));
    private static final List<String> CATEGORIES =
            PRODUCTS.stream().map(Product::category).distinct().toList();

    private static final List<Group> GROUPS = List.of(
            new Group("regular", 0.26, 20, 120, DAYS, 2.4, new double[] {6, 2, 2, 1, 1, 0.05}),
            new Group("household", 0.30, 62, 200, DAYS, 2.6, new double[] {2, 3, 3, 3, 3, 0.3}),
            new Group("equipment", 0.14, 110, 200, DAYS, 1.6, new double[] {1, 0.5, 0.3, 1, 3, 7}),
            new Group("lapsed", 0.30, 55, 60, 280, 2.0, new double[] {3, 3, 3, 2, 1, 0.2}));

    private record Line(LocalDate day, int order, String customer, Product product, int quantity) {}

    private final Draw draw = new Draw(SEED);
    private final List<Line> lines = new ArrayList<>();
    private int orders;

    List<Sample> make() {
        var truth = new ArrayList<List<String>>();
        double[] shares = GROUPS.stream().mapToDouble(Group::share).toArray();
        for (int i = 0; i < CUSTOMERS; i++) {
            String customer = Integer.toString(50_001 + i);
            Group group = GROUPS.get(draw.index(shares));
            history(customer, group);
            truth.add(List.of(customer, group.name()));
        }
        return List.of(
                new Sample(
                        "orders.csv",
                        List.of(
                                "order_id",
                                "customer_id",
                                "order_date",
                                "product",
                                "category",
                                "quantity",
                                "unit_price"),
                        rows()),
                new Sample("orders-truth.csv", List.of("customer_id", "group"), truth));
    }

    private void history(String customer, Group group) {
        double day = draw.whole(0, group.from());
        while (day < group.until()) {
            order(FIRST.plusDays((long) day), customer, group);
            day += Math.max(1, draw.skewed(group.gap(), 0.35));
        }
    }

    private void order(LocalDate day, String customer, Group group) {
        int order = orders++;
        int wanted = 1 + (int) draw.skewed(group.lines() - 1, 0.5);
        var basket = new LinkedHashSet<Product>();
        for (int i = 0; i < wanted; i++) {
            String category = CATEGORIES.get(draw.index(group.taste()));
            basket.add(draw.popular(
                    PRODUCTS.stream().filter(p -> p.category().equals(category)).toList()));
        }
        for (List<String> pair : COMPANIONS) {
            if (basket.contains(product(pair.getFirst())) && draw.chance(0.6)) {
                basket.add(product(pair.getLast()));
            }
        }
        for (Product product : basket) {
            int quantity = product.price() > 30 ? 1 : 1 + (int) draw.skewed(0.6, 0.8);
            lines.add(new Line(day, order, customer, product, quantity));
            LocalDate back = day.plusDays(draw.whole(3, 14));
            if (draw.chance(0.01) && back.isBefore(FIRST.plusDays(DAYS))) {
                lines.add(new Line(back, orders++, customer, product, -1));
            }
        }
    }

    private static Product product(String name) {
        return PRODUCTS.stream().filter(p -> p.name().equals(name)).findFirst().orElseThrow();
    }

    /** By day; order numbers are given out in that sequence. Prices rose by 4 % at the start of 2026. */
    private List<List<String>> rows() {
        lines.sort(Comparator.comparing(Line::day).thenComparing(Line::order));
        var rows = new ArrayList<List<String>>();
        int number = 100_000;
        int previous = -1;
        for (Line line : lines) {
            if (line.order() != previous) {
                number++;
                previous = line.order();
            }
            double price = line.product().price() * (line.day().getYear() > 2025 ? 1.04 : 1);
            rows.add(List.of(
                    Integer.toString(number),
                    line.customer(),
                    line.day().toString(),
                    line.product().name(),
                    line.product().category(),
                    Integer.toString(line.quantity()),
                    fixed(price, 2)));
        }
        return rows;
    }
}
