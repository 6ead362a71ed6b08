// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.export;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.portrait.clean.CleanReport;
import org.portrait.clean.CleanReport.Reason;
import org.portrait.clean.CleanReport.RemovedRow;
import org.portrait.clean.CleanSettings;
import org.portrait.clean.Cleaned;
import org.portrait.clean.FittedCleaning;
import org.portrait.data.ColumnRole;
import org.portrait.data.Dataset;
import org.portrait.data.DatasetBuilder;
import org.portrait.data.FeatureMatrix;
import org.portrait.data.ScaledMatrix;
import org.portrait.i18n.Messages;
import org.portrait.personas.Measure;
import org.portrait.personas.SegmentProfile;
import org.portrait.segments.Segmentation;

/**
 * Four customers, the second without an amount and so left out. Ages 20, 40, 50 scaled by (x - 20) · 0.1 are 0, 2, 3;
 * the two older ones make the first segment with the centroid 2.5, which is 45 years.
 */
final class Shop {
    static final List<String> NAMES = List.of("Older, \"calm\"", "=Young");

    private Shop() {}

    static Dataset source() {
        int day = (int) LocalDate.of(2024, 2, 29).toEpochDay();
        return new DatasetBuilder("shop.csv")
                .texts("id", new String[] {"007", "008", "009", "010"})
                .integers("age", new long[] {20, 30, 40, 50})
                .decimals("spend", new double[] {-1.5, Double.NaN, 1e7, 0.1})
                .texts("city", new String[] {"=1+1", "a,b", " ＠x", "line\nbreak"})
                .dates("since", new int[] {day, Integer.MIN_VALUE, day, day})
                .booleans("active", new byte[] {1, 0, 1, Byte.MIN_VALUE})
                .decimals("Segment", new double[] {1, 2, 3, 4})
                .build(c -> c.name().equals("id") ? ColumnRole.ID : ColumnRole.FEATURE);
    }

    static Cleaned cleaned() {
        return new Cleaned(
                source().select(new int[] {0, 2, 3}),
                new FittedCleaning(CleanSettings.DEFAULT, Map.of(), Map.of(), Map.of()),
                Set.of(),
                new CleanReport(4, 3, List.of(), List.of(new RemovedRow(1, Reason.MISSING))));
    }

    static ScaledMatrix matrix() {
        var features = new FeatureMatrix(List.of("age"), new double[][] {{20, 40, 50}});
        return new ScaledMatrix(features, new double[] {20}, new double[] {0.1});
    }

    static Segmentation segmentation() {
        return new Segmentation(
                new byte[] {1, 0, 0},
                new double[][] {{2.5}, {0}},
                new int[] {2, 1},
                0.5,
                List.of(0.75, 0.5),
                true,
                new int[] {0, 1});
    }

    static SegmentTable table(Locale locale) {
        return SegmentTable.of(source(), cleaned(), matrix(), segmentation(), NAMES, new Messages(locale));
    }

    static CentroidTable centroids() {
        return CentroidTable.of(matrix(), List.of(Measure.NUMBER), segmentation(), NAMES);
    }

    static List<SegmentProfile> profiles() {
        var age = new SegmentProfile.FeatureStatistics("age", 45, 45, 36.5, 0.25);
        var city = new SegmentProfile.CategoryLift("city", "+1", 0.5, 0.25, 2, 2);
        return List.of(new SegmentProfile(0, 2, 2 / 3.0, List.of(age), List.of(city)));
    }
}
