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
import org.portrait.data.Fingerprint;
import org.portrait.data.ScaledMatrix;
import org.portrait.deep.EmbeddingSettings;
import org.portrait.i18n.Messages;
import org.portrait.personas.Measure;
import org.portrait.personas.PersonaText;
import org.portrait.personas.PlaybookJson;
import org.portrait.personas.SegmentProfile;
import org.portrait.quality.Quality;
import org.portrait.quality.SegmentTrust;
import org.portrait.quality.Separation;
import org.portrait.quality.Trust;
import org.portrait.scale.Scaling;
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

    static PersonaTable personas(List<SegmentProfile> profiles, Messages words) {
        var light = new SegmentTrust(2, 2, 0.9, 1, 97, new Separation(1, 120, 0.08, 0.0001, 0, false), 0.5);
        var trust = new Trust(List.of(light, light), List.of("age"), 3, 3, 100, 5, 1, 1, 1);
        return new PersonaTable(
                profiles, NAMES, new PersonaText(words, source().schema()), PlaybookJson.standard(), trust, words);
    }

    /** What stands in the workbook of the shop. */
    static WorkbookContent workbook(SegmentTable segments, Locale locale) {
        return workbook(segments, centroids(), profiles(), locale);
    }

    static WorkbookContent workbook(
            SegmentTable segments, CentroidTable centroids, List<SegmentProfile> profiles, Locale locale) {
        var two = new Quality(
                2,
                0.5,
                0.75,
                0,
                3,
                0.7,
                0.6,
                12,
                0.25,
                new double[2],
                new double[2][2],
                new double[2],
                new double[2][0]);
        var three = new Quality(
                3,
                0,
                Double.NaN,
                0,
                3,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                0,
                new double[3],
                new double[3][3],
                new double[3],
                new double[3][0]);
        var about = new About(
                "shop.csv",
                new Fingerprint(123, "ab".repeat(32)),
                "1.0",
                cleaned().report(),
                List.of("age"),
                Scaling.MINMAX,
                EmbeddingSettings.DEFAULT,
                2,
                0,
                42,
                "{\n  \"version\" : 1\n}\n");
        return new WorkbookContent(
                segments,
                List.of(new SegmentColour("0072b2", "ffffff"), new SegmentColour("e69f00", "0d1117")),
                personas(profiles, new Messages(locale)),
                centroids,
                List.of(two, three),
                about,
                List.of());
    }
}
