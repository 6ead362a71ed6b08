// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.portrait.i18n.Messages;
import org.portrait.pipeline.ByK;
import org.portrait.pipeline.Sweep;
import org.portrait.quality.Gap;
import org.portrait.quality.Quality;
import org.portrait.quality.Recommendation;
import org.portrait.quality.RecommendationText;
import org.portrait.quality.SizeLimitText;
import org.portrait.quality.Stability;
import org.portrait.quality.TogetherText;

/** The quality of every K as a table of text, the recommended one marked by an asterisk. */
final class SweepText {
    private static final String GAP = "  ";
    private final Messages words;

    SweepText(Messages words) {
        this.words = words;
    }

    List<String> lines(Sweep sweep, ByK byK) {
        Gap gap = byK.gap();
        Stability stability = byK.stability();
        Recommendation recommendation = Objects.requireNonNull(sweep.recommendation(), "a finished sweep is judged");
        var rows = new ArrayList<List<String>>();
        rows.add(List.of(
                "",
                "K",
                words.text("cli.sweep.inertia"),
                words.text("cli.sweep.silhouette"),
                words.text("cli.sweep.calinskiHarabasz"),
                words.text("cli.sweep.daviesBouldin"),
                words.text("cli.sweep.gap"),
                words.text("cli.sweep.stability")));
        for (Quality q : sweep.qualities()) {
            rows.add(List.of(
                    q.k() == recommendation.k() ? "*" : "",
                    String.valueOf(q.k()),
                    words.number(q.inertia()),
                    words.number(q.silhouette(), 4),
                    words.number(q.calinskiHarabasz()),
                    words.number(q.daviesBouldin(), 4),
                    q.k() <= gap.highestK() ? words.number(gap.gap(q.k()), 4) : "",
                    q.k() <= stability.highestK() ? words.number(stability.mean(q.k()), 2) : ""));
        }
        var lines = new ArrayList<>(aligned(rows));
        lines.addAll(below(sweep, byK, recommendation));
        return lines;
    }

    /** What is said of the table. */
    private List<String> below(Sweep sweep, ByK byK, Recommendation recommendation) {
        var lines = new ArrayList<String>();
        double error = sweep.qualities().stream()
                .mapToDouble(Quality::silhouetteError)
                .max()
                .orElse(0);
        if (error > 0) {
            int sampled = sweep.qualities().getFirst().silhouetteRows();
            lines.add(words.text("cli.sweep.estimated", words.number(sampled, 0), words.number(error, 4)));
        }
        lines.add(RecommendationText.sentence(recommendation, words));
        lines.add(new TogetherText(recommendation, byK.gap(), byK.stability(), words).sentence());
        lines.add(RecommendationText.gap(byK.gap(), words));
        lines.add(RecommendationText.stability(byK.stability(), words));
        if (byK.minSize() > 0) {
            lines.add(SizeLimitText.byK(byK.minSize(), words));
        }
        return lines;
    }

    private static List<String> aligned(List<List<String>> rows) {
        var widths = new int[rows.getFirst().size()];
        for (List<String> row : rows) {
            for (int c = 0; c < widths.length; c++) {
                widths[c] = Math.max(widths[c], width(row.get(c)));
            }
        }
        return rows.stream().map(row -> aligned(row, widths)).toList();
    }

    private static String aligned(List<String> row, int[] widths) {
        var line = new StringBuilder();
        for (int c = 0; c < widths.length; c++) {
            line.append(c == 0 ? "" : GAP)
                    .repeat(' ', widths[c] - width(row.get(c)))
                    .append(row.get(c));
        }
        return line.toString();
    }

    /** In columns of a terminal: a Chinese character takes two. */
    private static int width(String text) {
        return text.length() + (int) text.chars().filter(c -> c >= 0x2E80).count();
    }
}
