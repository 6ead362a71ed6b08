// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.aggregate;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.portrait.i18n.FailureText;
import org.portrait.i18n.Messages;

/** What is said about customers made of events. */
record EventText(Messages words, ValueText values) {
    List<String> counts(EventReport r) {
        var lines = new ArrayList<String>();
        lines.add(words.text("events.lines", values.count(r.lines()), values.count(r.used())));
        values.add(lines, "events.withoutCustomer", r.withoutCustomer());
        values.add(lines, "events.withoutTime", r.withoutTime());
        values.add(lines, "events.withoutType", r.withoutType());
        values.addAfterwards(lines, r.afterwards(), r.asOf());
        lines.add(words.text("events.types", FailureText.columns(r.types(), words)));
        values.add(lines, "events.otherTypes", r.otherTypes());
        lines.add(words.text("orders.customers", r.customers(), values.day(r.asOf())));
        return lines;
    }

    List<String> definitions(EventReport r, EventSettings s) {
        var lines = new ArrayList<String>();
        lines.add(values.asOf(r.asOf(), s.asOf() != null));
        lines.add(words.text("events.define.events"));
        lines.add(words.text("events.define.days"));
        lines.add(words.text("events.define.seen", values.day(r.asOf())));
        if (!r.pageViews().isEmpty()) {
            lines.add(words.text("events.define.pages", FailureText.columns(r.pageViews(), words)));
        }
        lines.add(words.text("events.define.counts", s.type()));
        if (s.value() != null) {
            lines.add(words.text("events.define.values", s.value()));
            lines.add(words.text("events.define.mean"));
            lines.add(words.text("events.define.last"));
        }
        return lines;
    }

    List<String> example(EventReport r) {
        EventReport.Example e = r.example();
        if (e == null) {
            return List.of();
        }
        var lines = new ArrayList<String>();
        lines.add(words.text(
                "events.example",
                e.customer(),
                values.count(e.events()),
                values.count(e.days()),
                values.day(e.first()),
                values.day(e.last())));
        lines.add(words.text(
                "events.example.seen",
                values.day(r.asOf()),
                values.day(e.last()),
                values.count(ChronoUnit.DAYS.between(e.last(), r.asOf()))));
        lines.add(e.types().stream()
                .map(type -> "count_" + type.type() + " = " + values.count(type.events()))
                .collect(Collectors.joining(" · ")));
        if (!r.pageViews().isEmpty()) {
            lines.add(words.text(
                    "events.example.pages", values.count(e.pages()), FailureText.columns(r.pageViews(), words)));
        }
        EventReport.Values v = e.values();
        if (v != null) {
            lines.add(words.text(
                    "events.example.mean",
                    v.type(),
                    values.count(v.number()),
                    words.number(v.sum(), 4),
                    words.number(v.sum() / v.number(), 4)));
            lines.add(words.text("events.example.last", v.type(), values.moment(v.at()), words.number(v.last(), 4)));
        }
        return lines;
    }
}
