// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.features;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.portrait.data.DatasetBuilder;
import org.portrait.data.FeatureMatrix;
import org.portrait.data.Schema;
import org.portrait.features.Suggestion.Reason;
import org.portrait.work.Progress;
import smile.data.DataFrame;
import smile.data.type.DataTypes;
import smile.data.type.StructField;
import smile.data.vector.DoubleVector;
import smile.data.vector.IntVector;
import smile.feature.selection.SumSquaresRatio;

class FeatureSelectionTest {
    /** {@code datasets::PlantGrowth} of R: ten weights of each of three groups. */
    private static final double[] WEIGHT = {
        4.17, 5.58, 5.18, 6.11, 4.50, 4.61, 5.17, 4.53, 5.33, 5.14, 4.81, 4.17, 4.41, 3.59, 5.87, 3.83, 6.03, 4.89,
        4.32, 4.69, 6.31, 5.12, 5.54, 5.50, 5.37, 5.29, 4.92, 6.15, 5.80, 5.26
    };

    /** {@code datasets::islands} of R. */
    private static final double[] ISLANDS = {
        11506, 5500, 16988, 2968, 16, 184, 23, 280, 84, 73, 25, 43, 21, 82, 3745, 840, 13, 30, 30, 89, 40, 33, 49, 14,
        42, 227, 16, 36, 29, 15, 306, 44, 58, 43, 9390, 32, 13, 29, 6795, 16, 15, 183, 14, 26, 19, 13, 12, 82
    };

    private static byte[] groups(int size, int k) {
        var labels = new byte[size * k];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (byte) (i / size);
        }
        return labels;
    }

    private static FeaturePart single(FeatureDefinition definition, String name, int feature) {
        return new FeaturePart(definition, name, new int[] {feature});
    }

    private static FeaturePart numeric(String column, int feature) {
        return single(new FeatureDefinition.Numeric(column), column, feature);
    }

    /**
     * R: {@code summary(lm(weight ~ group))$r.squared}. Smile's ratio of the sums of squares between and within is the
     * same number in another form.
     */
    @Test
    void theShareOfVarianceIsThatOfROnAndSmileAgrees() {
        var matrix = new FeatureMatrix(List.of("weight"), new double[][] {WEIGHT});
        double share = FeatureRanking.share(matrix, numeric("weight", 0), groups(10, 3), 3);
        assertEquals(0.26414829683211943, share, 1e-14);
        var frame = new DataFrame(
                new DoubleVector("weight", WEIGHT),
                new IntVector(
                        new StructField("group", DataTypes.IntType),
                        IntStream.range(0, 30).map(i -> i / 10).toArray()));
        assertEquals(SumSquaresRatio.fit(frame, "group")[0].ratio(), share / (1 - share), 1e-12);
    }

    /**
     * scikit-learn 1.2.1: {@code mutual_info_score(bins, group)} = 0.6417257684087142 with the bins of {@code
     * numpy.percentile}; 17 cells, 10 bins and 3 groups are used, so Miller's corrections add (10 + 3 - 17 - 1) / 60, and
     * (3 - 1) / 60 to the entropy ln 3.
     */
    @Test
    void theInformationIsThatOfScikitLearn() {
        var matrix = new FeatureMatrix(List.of("weight"), new double[][] {WEIGHT});
        double expected = (0.6417257684087142 - 5 / 60.0) / (Math.log(3) + 2 / 60.0);
        assertEquals(expected, MutualInformation.share(matrix, numeric("weight", 0), groups(10, 3), 3), 1e-12);
    }

    /**
     * Cities aaabbbbccc of the segments 0011110222. Goodman and Kruskal's tau from its definition, in numpy:
     * 0.5707070707070706; the information from scikit-learn as above: 0.5660793010058166.
     */
    @Test
    void aCategoryIsOneFeature() {
        String cities = "aaabbbbccc";
        var columns = new double[3][10];
        for (int i = 0; i < 10; i++) {
            columns[cities.charAt(i) - 'a'][i] = 1;
        }
        var matrix = new FeatureMatrix(List.of("city=a", "city=b", "city=c"), columns);
        var city = new FeaturePart(new FeatureDefinition.OneHot("city"), "city", new int[] {0, 1, 2});
        byte[] labels = {0, 0, 1, 1, 1, 1, 0, 2, 2, 2};
        assertEquals(0.5707070707070706, FeatureRanking.share(matrix, city, labels, 3), 1e-14);
        assertEquals(0.5660793010058166, MutualInformation.share(matrix, city, labels, 3), 1e-14);
    }

    /** A feature that is the segment tells all, one that is the same in all tells nothing. */
    @Test
    void allAndNothing() {
        byte[] labels = groups(10, 3);
        var columns = new double[2][30];
        Arrays.setAll(columns[0], i -> labels[i]);
        Arrays.setAll(columns[1], i -> i % 2);
        var matrix = new FeatureMatrix(List.of("same", "other"), columns);
        assertEquals(1, MutualInformation.share(matrix, numeric("same", 0), labels, 3), 1e-14);
        assertEquals(0, MutualInformation.share(matrix, numeric("other", 1), labels, 3), 1e-14);
    }

    private static List<Suggestion> suggest(Schema schema, FeatureMatrix matrix, FeaturePart... parts) {
        double[][] correlations = new Correlations().of(matrix, Progress.none());
        return new Suggester().suggest(matrix, List.of(parts), correlations, schema, Set.of("no"), Progress.none());
    }

    /** scipy.stats.skew of the values and of numpy.log1p of them: 3.205465934552566 and 1.3604471506663443. */
    @Test
    void theLogarithmOfALongTailIsSuggestedWithBothSkews() {
        var rates = new double[ISLANDS.length];
        Arrays.setAll(rates, i -> ISLANDS[i] * 1e-6); // so small that the logarithm changes nothing
        var other = new double[ISLANDS.length];
        Arrays.setAll(other, i -> i % 7);
        var schema = new DatasetBuilder("d")
                .decimals("area", ISLANDS)
                .decimals("rate", reversed(rates))
                .decimals("other", other)
                .build(c -> c.role())
                .schema();
        var matrix =
                new FeatureMatrix(List.of("area", "rate", "other"), new double[][] {ISLANDS, reversed(rates), other});
        List<Suggestion> found = suggest(schema, matrix, numeric("area", 0), numeric("rate", 1), numeric("other", 2));
        assertEquals(1, found.size(), found.toString());
        var tail = (Suggestion.LongTail) found.getFirst();
        assertEquals("area", tail.feature());
        assertEquals(3.205465934552566, tail.before(), 1e-13);
        assertEquals(1.3604471506663443, tail.after(), 1e-13);
    }

    /** Twelve of forty customers in channel 2: with two other features it is left out, with one it is what there is. */
    @Test
    void aNumberWithTwoValuesIsSuggestedToBeLeftOut() {
        var channel = new double[40];
        Arrays.setAll(channel, i -> i % 10 < 3 ? 2 : 1);
        var spend = new double[40];
        Arrays.setAll(spend, i -> i * 37 % 41);
        var visits = new double[40];
        Arrays.setAll(visits, i -> i * 11 % 17);
        Schema schema = schema(Map.of(), "channel", "spend", "visits");
        var three = new FeatureMatrix(List.of("channel", "spend", "visits"), new double[][] {channel, spend, visits});
        List<Suggestion> found =
                suggest(schema, three, numeric("channel", 0), numeric("spend", 1), numeric("visits", 2));
        assertEquals(
                List.of(new Suggestion.TwoValues(new FeatureDefinition.Numeric("channel"), "channel", 1, 2, 0.3)),
                found);
        var two = new FeatureMatrix(List.of("channel", "spend"), new double[][] {channel, spend});
        assertEquals(List.of(), suggest(schema, two, numeric("channel", 0), numeric("spend", 1)));
    }

    private static double[] reversed(double[] values) {
        var reversed = new double[values.length];
        Arrays.setAll(reversed, i -> values[values.length - 1 - i]);
        return reversed;
    }

    private static Schema schema(Map<String, Integer> missing, String... columns) {
        var builder = new DatasetBuilder("d");
        for (String column : columns) {
            var values = new double[20];
            Arrays.setAll(values, i -> i < missing.getOrDefault(column, 0) ? Double.NaN : i);
            builder.decimals(column, values);
        }
        return builder.build(c -> c.role()).schema();
    }

    private static double[] line(double wobble, int period) {
        var values = new double[20];
        Arrays.setAll(values, i -> i + wobble * (i % period));
        return values;
    }

    /** numpy.corrcoef: a with b 0.99759073, d with a 0.36842105 and with b 0.43202748. */
    @Test
    void ofTwoThatSayTheSameTheOneWithMoreMissingCellsGoes() {
        var d = new double[20];
        Arrays.setAll(d, i -> i * 7 % 20);
        var matrix = new FeatureMatrix(List.of("a", "d", "b"), new double[][] {line(0, 2), d, line(0.5, 3)});
        var parts = new FeaturePart[] {numeric("a", 0), numeric("d", 1), numeric("b", 2)};
        var missing = (Suggestion.Repeats) suggest(schema(Map.of("a", 4, "b", 1), "a", "b", "d"), matrix, parts)
                .getFirst();
        assertEquals("a", missing.feature());
        assertEquals("b", missing.kept());
        assertEquals(Reason.MISSING, missing.reason());
        assertEquals(List.of(4.0, 1.0), List.of(missing.here(), missing.there()));
        var redundant = (Suggestion.Repeats)
                suggest(schema(Map.of(), "a", "b", "d"), matrix, parts).getFirst();
        assertEquals("b", redundant.feature());
        assertEquals(Reason.REDUNDANT, redundant.reason());
        assertEquals(List.of(0.43, 0.37), List.of(redundant.here(), redundant.there()));
        assertEquals(0.99759073, redundant.correlation(), 1e-8);
    }

    @Test
    void ofTwoAloneTheLaterOneGoesAndOneIsAlwaysLeft() {
        var matrix = new FeatureMatrix(List.of("b", "a"), new double[][] {line(0, 2), line(0.5, 3)});
        var later = (Suggestion.Repeats) suggest(schema(Map.of(), "a", "b"), matrix, numeric("b", 0), numeric("a", 1))
                .getFirst();
        assertEquals(List.of("a", "b"), List.of(later.feature(), later.kept()));
        assertEquals(Reason.LATER, later.reason());
        assertEquals(
                List.of(new Suggestion.NearUnique(new FeatureDefinition.Numeric("no"), "no")),
                suggest(schema(Map.of(), "a", "no"), matrix, numeric("no", 0), numeric("a", 1)));
    }

    @Test
    void aConstantFeatureAndOneThatACategoryTellsAreLeftOut() {
        var member = new double[20];
        Arrays.setAll(member, i -> i < 8 ? 1 : 0);
        var gold = member.clone();
        var silver = new double[20];
        Arrays.setAll(silver, i -> i < 8 ? 0 : 1);
        var same = new double[20];
        var matrix = new FeatureMatrix(
                List.of("member", "plan=gold", "plan=silver", "same"), new double[][] {member, gold, silver, same});
        List<Suggestion> found = suggest(
                schema(Map.of(), "member", "plan", "same"),
                matrix,
                numeric("member", 0),
                new FeaturePart(new FeatureDefinition.OneHot("plan"), "plan", new int[] {1, 2}),
                numeric("same", 3));
        assertEquals(
                List.of(
                        new Suggestion.Constant(new FeatureDefinition.Numeric("same"), "same"),
                        new Suggestion.Repeats(
                                new FeatureDefinition.Numeric("member"), "member", "plan", 1, Reason.CATEGORY, 0, 0)),
                found);
    }

    /** By hand: a–b and b–c are connected at 0.7, d stands alone, e and f are connected by a negative correlation. */
    @Test
    void groupsAreConnectedFeatures() {
        double[][] r = {
            {1, 0.8, 0.1, 0, 0, 0},
            {0.8, 1, 0.7, 0.69, 0, 0},
            {0.1, 0.7, 1, 0, 0, 0},
            {0, 0.69, 0, 1, 0, 0},
            {0, 0, 0, 0, 1, -0.9},
            {0, 0, 0, 0, -0.9, 1}
        };
        var parts = IntStream.range(0, 6).mapToObj(j -> numeric("f" + j, j)).toList();
        assertArrayEquals(new int[] {1, 1, 1, 0, 2, 2}, new Redundancy(parts, r).groups());
    }

    @Test
    void whatIsTakenCanBeUndone() {
        var spend = new FeatureDefinition.Numeric("spend");
        var age = new FeatureDefinition.Numeric("age");
        var log = new FeatureDefinition.Log("spend");
        var tail = new Suggestion.LongTail(spend, 5, 0);
        var constant = new Suggestion.Constant(age, "age");
        assertEquals(List.of(age, log), tail.take(List.of(age, spend)));
        assertEquals(List.of(age, spend), tail.undo(List.of(age, log)));
        assertEquals(List.of(spend), constant.take(List.of(age, spend)));
        assertEquals(List.of(spend, age), constant.undo(List.of(spend)));
        assertTrue(tail.taken(List.of(log)) && constant.taken(List.of(spend)));
        assertFalse(tail.taken(List.of(spend)) || constant.taken(List.of(new FeatureDefinition.Log("age"))));
    }
}
