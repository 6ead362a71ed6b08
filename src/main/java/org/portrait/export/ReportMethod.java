// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.export;

import java.util.ArrayList;
import java.util.List;
import org.portrait.data.XmlElement;
import org.portrait.deep.EmbeddingText;
import org.portrait.i18n.ListText;
import org.portrait.i18n.Messages;
import org.portrait.personas.SegmentProfile;

/** How it was done, what it cannot tell, who is in it, and what it takes to do it again. */
final class ReportMethod {
    private final ReportContent content;
    private final ReportSettings settings;
    private final Messages words;

    ReportMethod(ReportContent content, ReportSettings settings) {
        this.content = content;
        this.settings = settings;
        this.words = content.words();
    }

    void write(XmlElement main) {
        var method = ReportMarkup.section(main, "method", words.text("report.method"));
        list(method, how());
        list(
                method,
                List.of(
                        words.text("report.limit.average"),
                        words.text("report.limit.border"),
                        words.text("report.limit.cause"),
                        words.text("report.limit.features"),
                        words.text("report.limit.time")));
        list(ReportMarkup.section(main, "privacy", words.text("report.privacy")), privacy());
        settings(ReportMarkup.section(main, "settings", words.text("report.settings")));
    }

    private static void list(XmlElement section, List<String> sentences) {
        var list = section.add("ul");
        sentences.forEach(sentence -> list.add("li").text(sentence));
    }

    private List<String> how() {
        About about = content.about();
        var sentences = new ArrayList<String>();
        sentences.add(words.text(
                "report.method.how", ListText.of(about.features(), words), words.text("cli.scaling", about.scaling())));
        var text = new EmbeddingText(words);
        sentences.addAll(text.how(about.embedding(), about.features().size()));
        if (content.embedding() != null) {
            sentences.add(text.verdict(content.embedding()));
        }
        sentences.add(words.text(
                "report.method.rows",
                words.number(about.clean().rowsAfter(), 0),
                words.number(about.clean().rowsBefore(), 0)));
        String leftOut = about.leftOut(words);
        if (!leftOut.isEmpty()) {
            sentences.add(words.text("report.method.leftOut", leftOut));
        }
        sentences.add(words.text(
                "report.method.iterations",
                content.segmentation().converged() ? 1 : 0,
                content.segmentation().iterations()));
        return sentences;
    }

    private List<String> privacy() {
        var sentences = new ArrayList<String>();
        sentences.add(
                settings.typical()
                        ? words.text("report.privacy.typical", typical())
                        : words.text("report.privacy.none"));
        if (content.small() > 0) {
            sentences.add(words.text("export.small", content.small(), SegmentProfile.FEW));
        }
        if (!content.privacy().isEmpty()) {
            sentences.add(words.text("report.privacy.lists"));
            sentences.addAll(content.privacy());
        }
        return sentences;
    }

    private int typical() {
        return content.personas().profiles().stream()
                .mapToInt(profile -> Math.min(ReportCards.TYPICAL, profile.size()))
                .sum();
    }

    private void settings(XmlElement section) {
        var body = ReportMarkup.rows(
                section,
                words.text("report.settings"),
                "rows",
                List.of(words.text("report.settings.what"), words.text("report.settings.value")));
        for (About.Entry entry : content.about().facts(words)) {
            if (entry.value().toString().isEmpty()) {
                continue;
            }
            var row = body.add("tr");
            row.add("th", "scope", "row").text(entry.what());
            row.add("td").text(entry.value().toString());
        }
        section.add("h3").text(words.text("report.recipe"));
        section.add("pre", "tabindex", "0").text(content.about().recipe());
    }
}
