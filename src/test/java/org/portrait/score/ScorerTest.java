// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.score;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.portrait.data.ColumnRole;
import org.portrait.data.Dataset;
import org.portrait.data.DatasetBuilder;
import org.portrait.score.Note.Cause;
import org.portrait.score.Note.Kind;
import org.portrait.work.Progress;

class ScorerTest {
    private static final double NONE = Double.NaN;

    private static Scored score(Map<String, BitSet> unreadable, double[] ages, String... cities) {
        return score(Models.ages(), unreadable, ages, cities);
    }

    private static Scored score(Model model, Map<String, BitSet> unreadable, double[] ages, String... cities) {
        Dataset rows = new DatasetBuilder("new.csv")
                .texts("city", cities)
                .decimals("age", ages)
                .build(_ -> ColumnRole.FEATURE);
        return new Scorer(model).score(rows, unreadable, Progress.none());
    }

    private static String[] rome(int rows) {
        var cities = new String[rows];
        Arrays.fill(cities, "Rome");
        return cities;
    }

    @Test
    void theNearestCentroidAndTheOneAfter() {
        Scored scored = score(Map.of(), new double[] {20, 60, 25, 50}, rome(4));
        assertArrayEquals(new byte[] {1, 2, 1, 2}, scored.segments());
        assertArrayEquals(new double[] {0, 0, 0.5, 1}, scored.distances(), 1e-12);
        assertArrayEquals(new byte[] {2, 1, 2, 1}, scored.second());
        assertArrayEquals(new double[] {4, 4, 3.5, 3}, scored.secondDistances(), 1e-12);
        assertEquals(4, scored.counts().scored());
    }

    @Test
    void distancesAreThoseOfTheEmbedding() {
        Scored scored = score(Models.turned(), Map.of(), new double[] {20, 60, 25, 50}, rome(4));
        assertArrayEquals(new byte[] {1, 2, 1, 2}, scored.segments());
        assertArrayEquals(new double[] {0, 0, 0.5, 1}, scored.distances(), 1e-12);
        assertArrayEquals(new double[] {4, 4, 3.5, 3}, scored.secondDistances(), 1e-12);
    }

    /** Age 40 is as far from both; the second segment was larger in training. */
    @Test
    void whoIsInTheMiddleBelongsToTheLarger() {
        assertArrayEquals(
                new byte[] {2}, score(Map.of(), new double[] {40}, "Oslo").segments());
    }

    /** 31 is 1.1 from 20, beyond 99 %; 36 is 1.6 from it and 2.4 from 60, beyond the largest of both; 75 is 1.5 from 60. */
    @Test
    void whoIsFarAwayIsToldFromWhoIsLikeNobody() {
        Scored scored = score(Map.of(), new double[] {30, 31, 36, 75, 78}, rome(5));
        assertEquals(BitSet.valueOf(new long[] {0b11110}), scored.unusual());
        assertEquals(BitSet.valueOf(new long[] {0b10100}), scored.unlike());
    }

    /** 200 is capped at 90 as in training, which is 3 away; a city is filled, an age is not. */
    @Test
    void whatCleaningLearnedHoldsAndNoRowGoes() {
        Scored scored = score(Map.of(), new double[] {200, NONE, 20}, "Rome", "Oslo", "");
        assertArrayEquals(new byte[] {2, 0, 1}, scored.segments());
        assertArrayEquals(new double[] {3, NONE, 0}, scored.distances(), 1e-12);
        assertEquals(Map.of("city", 1L), scored.counts().filled());
        assertEquals(new Note(List.of(new Cause(Kind.MISSING, "age"))), scored.notes()[1]);
        assertNull(scored.notes()[2]);
        assertEquals(2, scored.counts().scored());
    }

    @Test
    void theReasonSaysWhatIsWrong() {
        var unreadable = new BitSet();
        unreadable.set(1);
        Scored scored =
                score(Map.of("age", unreadable), new double[] {NONE, NONE, 20, 1e300}, "Bonn", "Oslo", "Bonn", "Rome");
        assertEquals(
                new Note(List.of(new Cause(Kind.MISSING, "age"), new Cause(Kind.UNSEEN, "city"))), scored.notes()[0]);
        assertEquals(new Note(List.of(new Cause(Kind.UNREADABLE, "age"))), scored.notes()[1]);
        assertEquals(new Note(List.of(new Cause(Kind.UNSEEN, "city"))), scored.notes()[2]);
        assertArrayEquals(new byte[] {0, 0, 1, 2}, scored.segments(), "1e300 is capped at 90");
    }

    /** Of five who could be scored three are at most 30: 0.6 of them, not 0.4; and one is from elsewhere. */
    @Test
    void driftIsCountedOverWhoCouldBeScored() {
        Scored scored = score(
                Map.of(), new double[] {20, 30, 25, 60, 70, NONE}, "Oslo", "Oslo", "Oslo", "Rome", "Bonn", "Rome");
        Drift drift = scored.counts().drift(Models.ages());
        assertArrayEquals(
                new double[] {0.6, 0.4}, drift.features().getFirst().shift().now(), 1e-12);
        assertArrayEquals(
                new double[] {0.6, 0.2, 0.2}, drift.features().get(1).shift().now(), 1e-12);
        assertArrayEquals(new double[] {0.6, 0.4}, drift.segments().now(), 1e-12);
        assertArrayEquals(new double[] {0.4, 0.6}, drift.segments().before(), 1e-12);
    }

    @Test
    void nobodyIsScoredWhereNothingIsThere() {
        Scored scored = score(Map.of(), new double[] {NONE}, "Rome");
        assertEquals(0, scored.counts().scored());
        assertEquals(
                Shift.Degree.TOO_FEW_ROWS,
                scored.counts().drift(Models.ages()).segments().degree());
    }
}
