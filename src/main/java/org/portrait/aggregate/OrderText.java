// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.aggregate;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.portrait.i18n.Messages;

/** What is said about customers made of order lines. */
record OrderText(Messages words, ValueText values) {
    private static final Collector<CharSequence, ?, String> BESIDE = Collectors.joining(" · ");

    List<String> counts(OrderReport r, OrderSettings settings) {
        var lines = new ArrayList<String>();
        lines.add(words.text("orders.lines", values.count(r.lines()), values.count(r.used())));
        values.add(lines, "orders.withoutCustomer", r.withoutCustomer());
        values.add(lines, "orders.withoutDate", r.withoutDate());
        values.add(lines, "orders.withoutAmount", r.withoutAmount());
        values.add(lines, "orders.negative", r.negative());
        values.add(lines, "orders.cancelled", r.cancelled());
        values.add(lines, "orders.free." + settings.free().name(), r.free());
        values.add(lines, "orders.duplicates." + settings.duplicates().name(), r.duplicates());
        values.addAfterwards(lines, r.afterwards(), r.asOf());
        lines.add(words.text("orders.customers", r.customers(), values.day(r.asOf())));
        values.add(lines, "orders.onlyReturns", r.onlyReturns());
        return lines;
    }

    List<String> definitions(OrderReport r, OrderSettings s) {
        var lines = new ArrayList<String>();
        boolean days = s.purchase() == OrderSettings.Purchase.DAY || s.order() == null;
        lines.add(values.asOf(r.asOf(), s.asOf() != null));
        lines.add(words.text("orders.define.recency", values.day(r.asOf())));
        lines.add(words.text(
                "orders.define.frequency", days ? OrderSettings.Purchase.DAY : OrderSettings.Purchase.ORDER));
        if (s.valued()) {
            lines.add(words.text("orders.define.monetary", s.returns()));
            lines.add(words.text("orders.define.average"));
        }
        lines.add(words.text("orders.define.tenure", values.day(r.asOf())));
        lines.add(words.text("orders.define.gaps"));
        if (s.valued()) {
            lines.add(words.text("orders.define.returns"));
            lines.add(words.text("orders.define.trend"));
        }
        if (s.product() != null) {
            lines.add(words.text("orders.define.products"));
        }
        lines.add(words.text("orders.define.days"));
        lines.add(words.text(s.valued() ? "orders.define.scores.valued" : "orders.define.scores.counted"));
        if (s.category() != null) {
            lines.add(words.text(
                    s.valued() ? "orders.define.categories.valued" : "orders.define.categories.counted",
                    s.category(),
                    OrderColumns.MOST_CATEGORIES));
        }
        lines.add(words.text("orders.define.patterns"));
        return lines;
    }

    List<String> scores(OrderReport report) {
        var lines = new ArrayList<String>();
        for (RfmScore score : report.scores()) {
            lines.add(words.text(
                    "orders.score",
                    score.feature(),
                    Arrays.stream(score.cuts())
                            .mapToObj(cut -> words.number(cut, 2))
                            .collect(BESIDE),
                    Arrays.stream(score.counts()).mapToObj(values::count).collect(BESIDE)));
        }
        lines.add(words.text("orders.score.ties"));
        return lines;
    }

    List<String> example(OrderReport r, OrderSettings s) {
        OrderReport.Example e = r.example();
        if (e == null) {
            return List.of();
        }
        var lines = new ArrayList<String>();
        lines.add(words.text(
                "orders.example",
                e.customer(),
                values.count(e.lines()),
                values.count(e.purchases()),
                values.day(e.first()),
                values.day(e.last()),
                values.day(r.asOf()),
                values.count(ChronoUnit.DAYS.between(e.last(), r.asOf()))));
        if (s.valued()) {
            lines.add(words.text(
                    "orders.example.money." + s.returns().name(),
                    values.money(e.gross()),
                    values.money(e.returned()),
                    values.money(e.monetary()),
                    values.count(e.purchases()),
                    values.money(e.monetary() / e.purchases())));
        }
        return lines;
    }
}
