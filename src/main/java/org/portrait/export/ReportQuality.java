// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.export;

import java.util.List;
import org.portrait.data.XmlElement;
import org.portrait.i18n.Messages;
import org.portrait.personas.SegmentProfile;
import org.portrait.quality.Quality;
import org.portrait.quality.Recommendation;
import org.portrait.quality.RecommendationText;
import org.portrait.quality.SizeLimitText;
import org.portrait.quality.TrustText;

/** How good the division is, and how far each segment can be trusted. */
final class ReportQuality {
    private final ReportContent content;
    private final Messages words;

    ReportQuality(ReportContent content) {
        this.content = content;
        this.words = content.words();
    }

    void write(XmlElement main) {
        var section = ReportMarkup.section(main, "quality", words.text("report.quality"));
        var trust = new TrustText(content.personas().trust(), words);
        Recommendation recommendation = content.recommendation();
        if (recommendation != null) {
            ReportMarkup.paragraph(section, "", RecommendationText.sentence(recommendation, words));
        }
        ReportMarkup.paragraph(section, "", trust.run());
        ReportMarkup.paragraph(section, "", SizeLimitText.of(content.segmentation(), words));
        section.add("h3").text(words.text("report.quality.lights"));
        lights(section, trust);
        section.add("p", "class", "note").text(words.text("trust.light.help"));
        Quality quality = content.quality();
        if (quality != null) {
            section.add("h3").text(words.text("report.quality.indices"));
            indices(section, quality);
        }
    }

    private void lights(XmlElement section, TrustText trust) {
        var body = ReportMarkup.rows(
                section,
                words.text("report.quality.lights"),
                "rows",
                List.of(
                        words.text("export.column.segment"),
                        words.text("export.column.light"),
                        words.text("export.column.light_sentence")));
        for (SegmentProfile profile : content.personas().profiles()) {
            int s = profile.segment();
            var row = body.add("tr", "data-s", String.valueOf(s));
            var name = row.add("th", "scope", "row");
            ReportMarkup.badge(name, s);
            name.text(" " + content.name(s));
            ReportMarkup.light(row.add("td"), content.personas(), s);
            row.add("td").text(trust.sentence(s));
        }
    }

    private void indices(XmlElement section, Quality quality) {
        var body = ReportMarkup.rows(
                section,
                words.text("report.quality.indices"),
                "rows",
                List.of(
                        words.text("report.quality.index"),
                        words.text("export.column.value"),
                        words.text("report.quality.meaning")));
        String silhouette = words.fixed(quality.silhouette(), 3);
        index(
                body,
                "quality.silhouette",
                quality.silhouetteError() == 0
                        ? silhouette
                        : words.text(
                                "quality.estimated",
                                silhouette,
                                words.fixed(quality.silhouetteError(), 3),
                                words.number(quality.silhouetteRows(), 0)));
        index(body, "quality.simplifiedSilhouette", words.fixed(quality.simplifiedSilhouette(), 3));
        index(body, "quality.calinskiHarabasz", words.number(quality.calinskiHarabasz()));
        index(body, "quality.daviesBouldin", words.fixed(quality.daviesBouldin(), 3));
        index(body, "quality.inertia", words.number(quality.inertia()));
    }

    private void index(XmlElement body, String key, String value) {
        var row = body.add("tr");
        row.add("th", "scope", "row").text(words.text(key));
        row.add("td", "class", "number").text(value);
        row.add("td").text(words.text(key + ".help"));
    }
}
