// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.aggregate;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.portrait.i18n.FailureText;
import org.portrait.i18n.Messages;

/** Says in words what was counted, how each number is defined, and how one customer's came about. */
public final class AggregateText {
    private static final Collector<CharSequence, ?, String> BESIDE = Collectors.joining(" · ");

    private final Messages words;

    public AggregateText(Messages words) {
        this.words = words;
    }

    /** What was met in the file: what is 0 is not mentioned. */
    public List<String> counts(Aggregated made, Aggregation settings) {
        var lines = new ArrayList<String>();
        switch (made.report()) {
            case OrderReport r -> orders(r, (OrderSettings) settings, lines);
            case EventReport r -> events(r, lines);
        }
        return lines;
    }

    private void orders(OrderReport r, OrderSettings settings, List<String> lines) {
        lines.add(words.text("orders.lines", count(r.lines()), count(r.used())));
        add(lines, "orders.withoutCustomer", r.withoutCustomer());
        add(lines, "orders.withoutDate", r.withoutDate());
        add(lines, "orders.withoutAmount", r.withoutAmount());
        add(lines, "orders.negative", r.negative());
        add(lines, "orders.cancelled", r.cancelled());
        add(lines, "orders.free." + settings.free().name(), r.free());
        add(lines, "orders.duplicates." + settings.duplicates().name(), r.duplicates());
        afterwards(lines, r.afterwards(), r.asOf());
        lines.add(words.text("orders.customers", count(r.customers()), day(r.asOf())));
        add(lines, "orders.onlyReturns", r.onlyReturns());
    }

    private void events(EventReport r, List<String> lines) {
        lines.add(words.text("events.lines", count(r.lines()), count(r.used())));
        add(lines, "events.withoutCustomer", r.withoutCustomer());
        add(lines, "events.withoutTime", r.withoutTime());
        add(lines, "events.withoutType", r.withoutType());
        afterwards(lines, r.afterwards(), r.asOf());
        lines.add(words.text("events.types", FailureText.columns(r.types(), words)));
        add(lines, "events.otherTypes", r.otherTypes());
        lines.add(words.text("orders.customers", count(r.customers()), day(r.asOf())));
    }

    private void afterwards(List<String> lines, long number, LocalDate asOf) {
        if (number > 0) {
            lines.add(words.text("orders.afterwards", count(number), day(asOf)));
        }
    }

    private void add(List<String> lines, String key, long number) {
        if (number > 0) {
            lines.add(words.text(key, count(number)));
        }
    }

    /** How each column of the result is defined. */
    public List<String> definitions(OrderReport r, OrderSettings s) {
        var lines = new ArrayList<String>();
        boolean days = s.purchase() == OrderSettings.Purchase.DAY || s.order() == null;
        lines.add(words.text("orders.define.recency", day(r.asOf())));
        lines.add(words.text(
                "orders.define.frequency", days ? OrderSettings.Purchase.DAY : OrderSettings.Purchase.ORDER));
        if (s.valued()) {
            lines.add(words.text("orders.define.monetary", s.returns()));
            lines.add(words.text("orders.define.average"));
        }
        lines.add(words.text("orders.define.tenure", day(r.asOf())));
        lines.add(words.text("orders.define.gaps"));
        if (s.valued()) {
            lines.add(words.text("orders.define.returns"));
            lines.add(words.text("orders.define.trend"));
        }
        if (s.product() != null) {
            lines.add(words.text("orders.define.products"));
        }
        if (s.category() != null && s.valued()) {
            lines.add(words.text("orders.define.categories"));
        }
        lines.add(words.text("orders.define.patterns"));
        return lines;
    }

    /** Cut points and real counts of each score. */
    public List<String> scores(OrderReport report) {
        var lines = new ArrayList<String>();
        for (RfmScore score : report.scores()) {
            lines.add(words.text(
                    "orders.score",
                    score.feature(),
                    Arrays.stream(score.cuts())
                            .mapToObj(cut -> words.number(cut, 2))
                            .collect(BESIDE),
                    Arrays.stream(score.counts()).mapToObj(this::count).collect(BESIDE)));
        }
        lines.add(words.text("orders.score.ties"));
        return lines;
    }

    /** The working of one customer's numbers. */
    public List<String> example(OrderReport r, OrderSettings s) {
        OrderReport.Example e = r.example();
        if (e == null) {
            return List.of();
        }
        var lines = new ArrayList<String>();
        lines.add(words.text(
                "orders.example",
                e.customer(),
                count(e.lines()),
                count(e.purchases()),
                day(e.first()),
                day(e.last()),
                day(r.asOf()),
                count(ChronoUnit.DAYS.between(e.last(), r.asOf()))));
        if (s.valued()) {
            lines.add(words.text(
                    "orders.example.money." + s.returns().name(),
                    money(e.gross()),
                    money(e.returned()),
                    money(e.monetary()),
                    count(e.purchases()),
                    money(e.monetary() / e.purchases())));
        }
        return lines;
    }

    private String count(long number) {
        return words.number(number, 0);
    }

    private String money(double value) {
        return words.fixed(value, 2);
    }

    private String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(words.locale())
                .format(day);
    }
}
