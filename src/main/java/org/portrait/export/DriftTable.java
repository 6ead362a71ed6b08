// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.export;

import java.io.IOException;
import java.util.List;
import org.portrait.i18n.Messages;
import org.portrait.score.Drift;
import org.portrait.score.Drift.FeatureDrift;
import org.portrait.score.DriftText;
import org.portrait.score.FeatureBins;
import org.portrait.score.Model;
import org.portrait.score.Shift;

/**
 * Drift as a table: a row for each segment and for each bin of each feature, with the figures of the whole in every one of
 * its rows.
 *
 * @param words bins are written in the language of whoever reads the table
 */
public record DriftTable(Drift drift, Model model, Messages words) {
    /**
     * {@code of} is {@code segments} or {@code feature}, {@code degree} that of {@link Shift.Degree} as code; {@code psi}
     * as {@link Shift} has it, with its expectation and the bound that it keeps in 95 of 100 cases without drift.
     */
    public static final List<String> HEADINGS =
            List.of("of", "name", "degree", "psi", "psi_expected", "psi_bound_95", "bin", "share_training", "share");

    /** @param sink takes one row after the other */
    public void rows(CsvExport.TableRow sink) throws IOException {
        Shift segments = drift.segments();
        for (int s = 0; s < segments.now().length; s++) {
            row(sink, "segments", "segment", segments, model.segments().get(s).name(), s);
        }
        var text = new DriftText(model, words);
        for (FeatureDrift feature : drift.features()) {
            Shift shift = feature.shift();
            for (int b = 0; b < shift.now().length; b++) {
                if (shift.before(b) > 0 || shift.now()[b] > 0) {
                    row(sink, "feature", text.name(feature.bins()), shift, bin(text, feature.bins(), b), b);
                }
            }
        }
    }

    /** A value as it is, any other bin in words. */
    private static String bin(DriftText text, FeatureBins bins, int bin) {
        return bin < bins.values().size() ? bins.values().get(bin) : text.bin(bins, bin);
    }

    private static void row(CsvExport.TableRow sink, String of, String name, Shift shift, String bin, int b)
            throws IOException {
        sink.take(
                of,
                name,
                PlainText.lower(shift.degree()),
                shift.index(),
                shift.expected(),
                shift.bound(),
                bin,
                shift.before(b),
                shift.now()[b]);
    }
}
