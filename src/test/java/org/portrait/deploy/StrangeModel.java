// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.deploy;

import java.util.List;
import java.util.Map;
import org.portrait.clean.CleanSettings;
import org.portrait.clean.CleaningRule;
import org.portrait.clean.FittedCleaning;
import org.portrait.data.ColumnRole;
import org.portrait.data.ColumnType;
import org.portrait.data.Dataset;
import org.portrait.data.DatasetBuilder;
import org.portrait.data.Fingerprint;
import org.portrait.features.FeatureDefinition;
import org.portrait.features.FittedFeatures;
import org.portrait.scale.FittedScaling;
import org.portrait.scale.Scaling;
import org.portrait.score.FeatureBins;
import org.portrait.score.Model;
import org.portrait.score.ModelColumn;
import org.portrait.score.ModelSegment;
import org.portrait.score.Training;

/** A model whose names and values try to get out of their quotes and comments, with a bit of everything in it. */
final class StrangeModel {
    static final String NUMBER = "'; --\"`\\\n; DROP TABLE x; /*";
    static final String CHOICE = "\"]`'\\\r$x ${y} {{z}} %s";
    static final List<String> CHOICES =
            List.of("'; --", "\\", "\\' OR 1=1; --", "\"`\n\t\u0085\u2028'", "café 客户 😀", "x");
    static final List<String> NAMES = List.of("'; DROP TABLE x; --", "\\\"`\\'\n${HOME}<script>&amp;]]>");

    private StrangeModel() {}

    static Model model() {
        int d = 6 + CHOICES.size();
        List<FeatureDefinition> definitions = List.of(
                new FeatureDefinition.Log(NUMBER),
                new FeatureDefinition.Numeric("segment"),
                new FeatureDefinition.Numeric("day"),
                new FeatureDefinition.Numeric("time"),
                new FeatureDefinition.Binary("yes"),
                new FeatureDefinition.OneHot(CHOICE),
                new FeatureDefinition.Ratio(NUMBER, "segment"));
        var features = new FittedFeatures(definitions, Map.of("yes", List.of("false", "true"), CHOICE, CHOICES));
        return new Model(
                Model.VERSION,
                new Training("a\n;'--.csv", new Fingerprint(12, "ab"), 1000, 0.9, "1.0"),
                List.of(
                        new ModelColumn(NUMBER, ColumnType.DECIMAL, ColumnRole.FEATURE),
                        new ModelColumn("segment", ColumnType.INTEGER, ColumnRole.FEATURE),
                        new ModelColumn("day", ColumnType.DATE, ColumnRole.FEATURE),
                        new ModelColumn("time", ColumnType.DATETIME, ColumnRole.FEATURE),
                        new ModelColumn("yes", ColumnType.BOOLEAN, ColumnRole.FEATURE),
                        new ModelColumn(CHOICE, ColumnType.CATEGORY, ColumnRole.FEATURE)),
                new FittedCleaning(
                        new CleanSettings(List.of(new CleaningRule.TrimText(false))),
                        Map.of("segment", "2", "day", "2020-02-29", "time", "2020-02-29 12:30", "yes", "true"),
                        Map.of(NUMBER, -0.1, "day", -10.5),
                        Map.of(NUMBER, 1e21, "day", 30000.5)),
                features,
                new FittedScaling(Scaling.STANDARD, features.names(), filled(d, 0.1), filled(d, 1.0 / 3)),
                null,
                List.of(
                        new ModelSegment(1, NAMES.getFirst(), 0, 400, 2, filled(d, 0.30000000000000004), 1, 2),
                        new ModelSegment(2, NAMES.getLast(), 1, 600, 1, filled(d, -1e-300), 1.5, 1e22)),
                definitions.stream()
                        .map(f -> new FeatureBins(f.name(), new double[] {1}, List.of(), new double[] {0.5, 0.5}))
                        .toList(),
                Map.of("version", 1));
    }

    /** A row for each choice, and one without any. */
    static Dataset rows() {
        int n = CHOICES.size() + 1;
        var choices = CHOICES.toArray(new String[n]);
        choices[n - 1] = "something else";
        var numbers = new double[n];
        var days = new int[n];
        var times = new long[n];
        var yes = new byte[n];
        for (int i = 0; i < n; i++) {
            numbers[i] = i * 0.7 - 1;
            days[i] = i - 4;
            times[i] = i == 3 ? -1_000_000L : i;
            yes[i] = (byte) (i % 2);
        }
        return new DatasetBuilder("strange")
                .decimals(NUMBER, numbers)
                .integers("segment", new long[n])
                .dates("day", days)
                .dateTimes("time", times)
                .booleans("yes", yes)
                .texts(CHOICE, choices)
                .build(_ -> ColumnRole.FEATURE);
    }

    private static double[] filled(int d, double value) {
        var all = new double[d];
        java.util.Arrays.fill(all, value);
        return all;
    }
}
