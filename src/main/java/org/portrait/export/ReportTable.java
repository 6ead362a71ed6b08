// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.export;

import java.util.List;
import org.portrait.data.XmlElement;
import org.portrait.i18n.Messages;
import org.portrait.personas.Figures;
import org.portrait.personas.SegmentProfile;
import org.portrait.personas.SegmentProfile.FeatureStatistics;

/** The centroids in the units of the columns: a row for each feature, so that many of them fit on paper. */
final class ReportTable {
    /** Of differences, in standard deviations, from which a shade is stronger. */
    private static final double[] SHADES = {0.25, 0.5, 1, 2};

    private final ReportContent content;
    private final Messages words;

    ReportTable(ReportContent content) {
        this.content = content;
        this.words = content.words();
    }

    void write(XmlElement main) {
        var section = ReportMarkup.section(main, "table", words.text("report.table"));
        ReportMarkup.paragraph(section, "note", words.text("report.table.help"));
        if (content.small() > 0) {
            ReportMarkup.paragraph(section, "note", words.text("report.table.hidden", SegmentProfile.FEW));
        }
        var table = ReportMarkup.table(section, words.text("report.table"), "sortable centroids");
        headings(table.add("thead").add("tr"));
        var body = table.add("tbody");
        List<SegmentProfile> profiles = content.personas().profiles();
        Figures figures = content.personas().text().figures(profiles);
        for (int j = 0; j < profiles.getFirst().features().size(); j++) {
            FeatureStatistics any = profiles.getFirst().features().get(j);
            var row = body.add("tr");
            row.add("th", "scope", "row", "data-v", String.valueOf(-j)).text(Figures.readable(figures.label(any)));
            row.add("td", "class", "number").text(figures.overall(any));
            for (SegmentProfile profile : profiles) {
                cell(row, profile, profile.features().get(j), figures);
            }
        }
    }

    private void headings(XmlElement row) {
        row.add("th", "scope", "col", "data-sort", words.text("report.table.original"))
                .text(words.text("report.persona.feature"));
        row.add("th", "scope", "col").text(words.text("report.persona.all"));
        for (SegmentProfile profile : content.personas().profiles()) {
            int s = profile.segment();
            var heading = row.add("th", "scope", "col", "data-s", String.valueOf(s));
            if (!profile.small()) {
                heading.with("data-sort", words.text("report.table.sort", content.name(s)));
            }
            ReportMarkup.badge(heading, s);
            heading.add("span", "class", "name").text(content.name(s));
            heading.add("span", "class", "note").text(words.percent(profile.share(), 1));
        }
    }

    private void cell(XmlElement row, SegmentProfile profile, FeatureStatistics f, Figures figures) {
        String segment = String.valueOf(profile.segment());
        if (profile.small()) {
            row.add("td", "class", "number", "data-s", segment).text("–");
            return;
        }
        row.add("td", "class", "number " + shade(f.difference()), "data-s", segment)
                .with("data-v", String.valueOf(Math.abs(f.difference())))
                .text(figures.own(f));
    }

    private static String shade(double difference) {
        int step = 0;
        while (step < SHADES.length && Math.abs(difference) >= SHADES[step]) {
            step++;
        }
        return (difference < 0 ? "below" : "above") + step;
    }
}
