// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.portrait.features.FeatureDefinition;
import org.portrait.i18n.Messages;
import org.portrait.score.Drift.FeatureDrift;
import org.portrait.score.Shift.Degree;

/** Drift in words. */
public final class DriftText {
    private static final int DECIMALS = 3;

    private final Model model;
    private final Messages words;
    private final FeatureValues values;

    public DriftText(Model model, Messages words) {
        this.model = model;
        this.words = words;
        values = new FeatureValues(model, words);
    }

    /** A sentence for each feature that has changed, the most first, then those that have not and those that are open. */
    public List<String> lines(Drift drift) {
        var lines = new ArrayList<String>();
        drift.features().stream()
                .filter(feature -> changed(feature.shift().degree()))
                .sorted(Comparator.comparingDouble(feature -> -feature.shift().index()))
                .map(this::sentence)
                .forEach(lines::add);
        list(drift, Degree.NONE, lines);
        list(drift, Degree.TOO_FEW_ROWS, lines);
        return lines;
    }

    private static boolean changed(Degree degree) {
        return degree != Degree.NONE && degree != Degree.TOO_FEW_ROWS;
    }

    private void list(Drift drift, Degree degree, List<String> lines) {
        String names = drift.features().stream()
                .filter(feature -> feature.shift().degree() == degree)
                .map(feature -> name(feature.bins()))
                .collect(Collectors.joining(words.comma()));
        if (!names.isEmpty()) {
            lines.add(words.text("score.drift." + degree.name(), names));
        }
    }

    /** How much a feature has changed, by which figures, and where most. */
    private String sentence(FeatureDrift feature) {
        Shift shift = feature.shift();
        int most = shift.most();
        return words.sentences(
                words.text(
                        "score.drift." + shift.degree().name(),
                        name(feature.bins()),
                        words.fixed(shift.index(), DECIMALS),
                        words.fixed(shift.expected(), DECIMALS),
                        words.fixed(shift.bound(), DECIMALS)),
                words.text(
                        "score.drift.most",
                        bin(feature.bins(), most),
                        words.percent(shift.before(most), 1),
                        words.percent(shift.now()[most], 1)));
    }

    /** What a feature is called where its values are in the units of its column: the column of a logarithm. */
    public String name(FeatureBins bins) {
        return values.name(definition(bins));
    }

    /** Which values a bin holds. */
    public String bin(FeatureBins bins, int bin) {
        if (!bins.values().isEmpty()) {
            return bin < bins.values().size()
                    ? words.text("score.bin.value", bins.values().get(bin))
                    : words.text("score.bin.unseen");
        }
        double[] cuts = bins.cuts();
        if (cuts.length == 0) {
            return words.text("score.bin.all");
        }
        if (bin == 0) {
            return words.text("score.bin.first", value(bins, cuts[0]));
        }
        return bin < cuts.length
                ? words.text("score.bin.middle", value(bins, cuts[bin - 1]), value(bins, cuts[bin]))
                : words.text("score.bin.last", value(bins, cuts[bin - 1]));
    }

    /** Where a bin of numbers ends. */
    public String cut(FeatureBins bins, int bin) {
        return value(bins, bins.cuts()[bin]);
    }

    private String value(FeatureBins bins, double cut) {
        return values.text(definition(bins), cut);
    }

    private FeatureDefinition definition(FeatureBins bins) {
        return model.features().definitions().get(model.bins().indexOf(bins));
    }
}
