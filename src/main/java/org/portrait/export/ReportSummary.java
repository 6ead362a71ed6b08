// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.export;

import java.util.ArrayList;
import java.util.List;
import org.portrait.data.XmlElement;
import org.portrait.i18n.ListText;
import org.portrait.i18n.Messages;
import org.portrait.personas.Figures;
import org.portrait.personas.SegmentProfile;
import org.portrait.quality.Recommendation;
import org.portrait.quality.SegmentTrust;

/** The first screen: how many customers, which segments, and whether they are real. */
final class ReportSummary {
    private static final int TRAITS = 2;
    private static final int WIDTH = 1000;
    private static final int HEIGHT = 36;
    /** In a narrower part of the bar a number would not be read. */
    private static final double NUMBERED = 24;

    private final ReportContent content;
    private final Messages words;

    ReportSummary(ReportContent content) {
        this.content = content;
        this.words = content.words();
    }

    /** What it is about, the way to each part, and what the script needs to highlight a segment. */
    void head(XmlElement body) {
        var header = body.add("header");
        header.add("p", "class", "kind").text(words.text("report.title"));
        header.add("h1").text(words.text("slide.title", content.segmentation().labels().length, content.k()));
        header.add("p", "class", "note")
                .text(words.text(
                        "report.of",
                        content.about().file(),
                        content.about().features().size()));
        var nav = body.add("nav", "aria-label", words.text("report.contents"));
        for (String part : List.of("quality", "map", "personas", "table", "figures", "method", "privacy", "settings")) {
            nav.add("a", "href", "#" + part).text(words.text("report." + part));
        }
        var highlight = body.add(
                "div",
                "id",
                "highlight",
                "hidden",
                "hidden",
                "role",
                "group",
                "aria-label",
                words.text("report.highlight"));
        highlight.add("span").text(words.text("report.highlight"));
        for (int s = 0; s < content.k(); s++) {
            highlight
                    .add(
                            "button",
                            "type",
                            "button",
                            "value",
                            String.valueOf(s),
                            "aria-pressed",
                            "false",
                            "class",
                            "s" + s)
                    .with("title", content.name(s), "aria-label", (s + 1) + " " + content.name(s))
                    .text(String.valueOf(s + 1));
        }
    }

    void write(XmlElement main) {
        var section = ReportMarkup.section(main, "summary", words.text("report.summary"));
        var columns = section.add("div", "class", "summary");
        segments(columns.add("div"));
        trust(columns.add("div", "class", "verdict"));
    }

    private void segments(XmlElement parent) {
        bar(parent);
        Figures figures = content.personas().text().figures(content.personas().profiles());
        var list = parent.add("ol", "class", "segments");
        for (SegmentProfile profile : content.personas().profiles()) {
            int s = profile.segment();
            var item = list.add("li", "data-s", String.valueOf(s));
            ReportMarkup.badge(item, s);
            var told = item.add("div");
            var line = told.add("p");
            line.add("strong").text(content.name(s));
            line.add("span", "class", "note")
                    .text(" " + words.text("card.size", profile.size(), words.percent(profile.share(), 1)));
            ReportMarkup.paragraph(
                    told,
                    "traits",
                    profile.small()
                            ? words.text("slide.small")
                            : content.personas().traits(profile, figures, TRAITS));
            ReportMarkup.light(item, content.personas(), s);
        }
    }

    private void bar(XmlElement parent) {
        var svg = ReportMarkup.drawing(
                parent, "shares", "shares", WIDTH, HEIGHT, words.text("report.shares"), words.text("report.shares"));
        double left = 0;
        for (SegmentProfile profile : content.personas().profiles()) {
            String segment = String.valueOf(profile.segment());
            double width = WIDTH * profile.share();
            var part = svg.add("g", "class", "s" + segment, "data-s", segment);
            part.add("title").text(content.name(profile.segment()) + " " + words.percent(profile.share(), 1));
            part.add(
                    "rect",
                    "x",
                    ReportMarkup.n(left),
                    "y",
                    "0",
                    "width",
                    ReportMarkup.n(Math.max(0, width - 2)),
                    "height",
                    String.valueOf(HEIGHT),
                    "class",
                    "fill");
            if (width >= NUMBERED) {
                ReportMarkup.label(
                        part, left + width / 2 - 1, HEIGHT / 2 + 6, "on", String.valueOf(profile.segment() + 1));
            }
            left += width;
        }
    }

    private void trust(XmlElement parent) {
        parent.add("h3").text(words.text("report.summary.trust"));
        ReportMarkup.paragraph(parent, "answer", verdict());
        var parts = new ArrayList<String>();
        for (SegmentTrust.Light light : SegmentTrust.Light.values()) {
            long count = content.personas().trust().segments().stream()
                    .filter(t -> t.light() == light)
                    .count();
            if (count > 0) {
                parts.add(words.text("report.light." + light, count));
            }
        }
        boolean all =
                content.personas().trust().segments().stream().allMatch(t -> t.light() == SegmentTrust.Light.GREEN);
        ReportMarkup.paragraph(
                parent,
                "",
                all
                        ? words.text("report.lights.all", content.k())
                        : words.text("report.lights", content.k(), ListText.of(parts, words)));
    }

    private String verdict() {
        Recommendation recommendation = content.recommendation();
        if (recommendation == null) {
            return "";
        }
        return recommendation.k() == content.k()
                ? words.text("report.verdict", recommendation.verdict())
                : words.text("report.verdict.other", recommendation.k(), content.k());
    }
}
