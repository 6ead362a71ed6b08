// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.export;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.portrait.data.Dataset;
import org.portrait.data.XmlElement;
import org.portrait.i18n.Messages;
import org.portrait.personas.Distinction;
import org.portrait.personas.Figures;
import org.portrait.personas.RuleText;
import org.portrait.personas.SegmentProfile;
import org.portrait.personas.SegmentProfile.CategoryLift;
import org.portrait.quality.TrustText;

/** The persona cards. */
final class ReportCards {
    private static final int SHOWN_FEATURES = 6;
    /** Typical customers of each segment. */
    static final int TYPICAL = 3;

    private static final int BAR = 120;

    private final ReportContent content;
    private final ReportSettings settings;
    private final Messages words;
    private final Figures figures;
    private final TrustText trust;

    ReportCards(ReportContent content, ReportSettings settings) {
        this.content = content;
        this.settings = settings;
        words = content.words();
        figures = content.personas().text().figures(content.personas().profiles());
        trust = new TrustText(content.personas().trust(), words);
    }

    void write(XmlElement main) {
        var section = ReportMarkup.section(main, "personas", words.text("report.personas"));
        content.personas().profiles().forEach(profile -> card(section, profile));
    }

    private void card(XmlElement section, SegmentProfile profile) {
        int s = profile.segment();
        String heading = "segment-" + (s + 1);
        var card = section.add("article", "class", "card s" + s, "data-s", "" + s, "aria-labelledby", heading);
        var title = card.add("h3", "id", heading);
        ReportMarkup.badge(title, s);
        title.text(" " + content.name(s));
        card.add("p", "class", "size").text(words.text("card.size", profile.size(), words.percent(profile.share(), 1)));
        var told = card.add("p");
        ReportMarkup.light(told, content.personas(), s);
        told.text(" " + trust.sentence(s));
        if (profile.small()) {
            ReportMarkup.paragraph(card, "", words.text("slide.small"));
        } else {
            figures(card, profile);
        }
        if (!content.notes().get(s).isBlank()) {
            card.add("h4").text(words.text("report.persona.note"));
            ReportMarkup.paragraph(card, "", content.notes().get(s));
        }
        if (settings.typical()) {
            typical(card, s);
        }
    }

    private void figures(XmlElement card, SegmentProfile profile) {
        var sides = card.add("div", "class", "sides");
        var told = sides.add("div");
        ReportMarkup.paragraph(told, "", content.personas().text().description(profile, figures));
        advice(told, profile);
        var shown = sides.add("div");
        features(shown, profile);
        categories(shown, profile);
    }

    private void advice(XmlElement card, SegmentProfile profile) {
        var rule = content.rules().rules().get(profile.segment());
        var text = new RuleText(words);
        card.add("h4").text(words.text("rule.heading"));
        ReportMarkup.paragraph(card, "", text.rule(rule));
        ReportMarkup.paragraph(card, "note", text.figures(rule, content.rules()));
        List<String> actions =
                content.personas().text().actions(profile, content.personas().playbook());
        if (!actions.isEmpty()) {
            card.add("h4").text(words.text("card.action"));
            var list = card.add("ul");
            actions.forEach(action -> list.add("li").text(action));
        }
    }

    private void features(XmlElement card, SegmentProfile profile) {
        var body = ReportMarkup.rows(
                card,
                words.text("report.persona.features"),
                "features",
                List.of(
                        words.text("report.persona.feature"),
                        words.text("report.persona.own"),
                        words.text("report.persona.all"),
                        words.text("report.persona.difference")));
        for (Distinction d : content.personas().text().distinctions(profile, SHOWN_FEATURES)) {
            var row = body.add("tr");
            row.add("th", "scope", "row").text(figures.label(d));
            row.add("td", "class", "number").text(figures.own(d));
            row.add("td", "class", "number").text(figures.overall(d));
            bar(row.add("td"), d, profile.segment());
        }
    }

    /** From the middle to the side, full at two standard deviations. */
    private void bar(XmlElement cell, Distinction d, int segment) {
        String difference = words.signed(d.difference(), 1);
        String id = "bar-" + segment + "-" + content.about().features().indexOf(d.feature());
        var svg = ReportMarkup.drawing(
                cell, "bar", id, BAR, 12, figures.label(d), words.text("report.persona.bar", difference));
        double length = BAR / 2.0 * Math.clamp(d.difference() / SmilePlots.FULL, -1.0, 1.0);
        svg.add("rect", "x", ReportMarkup.n(BAR / 2.0 + Math.min(0, length)), "y", "1", "height", "10", "class", "fill")
                .with("width", ReportMarkup.n(Math.abs(length)));
        svg.add("path", "d", "M" + BAR / 2 + " 0v12", "class", "line");
        cell.add("span", "class", "number").text(" " + difference);
    }

    private void categories(XmlElement card, SegmentProfile profile) {
        if (profile.categories().isEmpty()) {
            return;
        }
        var list = card.add("ul", "class", "chips");
        for (CategoryLift c : profile.categories()) {
            list.add("li")
                    .text(words.text(
                            "card.lift",
                            Figures.readable(c.column()),
                            c.value(),
                            words.percent(c.share(), 0),
                            words.fixed(c.lift(), 1)));
        }
    }

    private void typical(XmlElement card, int segment) {
        SegmentTable customers = content.typical().get();
        Dataset source = customers.source();
        card.add("h4").text(words.text("report.persona.typical"));
        ReportMarkup.paragraph(card, "note", words.text("report.persona.typical.help"));
        List<String> columns = source.schema().names();
        var body = ReportMarkup.rows(card, words.text("report.persona.typical"), "rows", columns);
        IntStream.range(0, customers.rows())
                .filter(row -> customers.segments()[row] == segment + 1)
                .boxed()
                .sorted(Comparator.comparingDouble(row -> customers.distances()[row]))
                .limit(TYPICAL)
                .forEach(row -> {
                    var line = body.add("tr");
                    columns.forEach(column -> line.add("td").text(source.text(row, column)));
                });
    }
}
