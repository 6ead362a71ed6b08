// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.personas;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.portrait.data.ColumnRole;
import org.portrait.data.Dataset;
import org.portrait.data.DatasetBuilder;
import org.portrait.data.FeatureMatrix;
import org.portrait.i18n.Messages;
import org.portrait.segments.Segmentation;
import org.portrait.work.Progress;

/** Twelve customers in two segments, counted by hand. */
class PersonasTest {
    private static final double[] SPEND = {10, 20, 30, 40, 50, 60, 110, 120, 130, 140, 150, 160};
    private static final double[] AGE = {30, 32, 34, 30, 32, 34, 30, 32, 34, 30, 32, 34};
    private static final byte[] LABELS = {0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1};

    private final Dataset customers = new DatasetBuilder("twelve.csv")
            .decimals("spend", SPEND)
            .decimals("age", AGE)
            .categories("city", new int[] {0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 0}, List.of("Bonn", "Kiel"))
            .build(_ -> ColumnRole.FEATURE);
    private final List<SegmentProfile> profiles = new Profiler()
            .profile(
                    customers,
                    new FeatureMatrix(List.of("spend", "age"), new double[][] {SPEND, AGE}),
                    new Segmentation(
                            LABELS, new double[2][2], new int[] {6, 6}, 0, List.of(0.0), true, new int[] {0, 1}),
                    Progress.none());

    @Test
    void statisticsAreThoseOfTheSegmentInOriginalUnits() {
        var spend = profiles.getFirst().features().getFirst();
        assertEquals(35, spend.mean(), 1e-12);
        assertEquals(35, spend.median(), 1e-12);
        assertEquals(85, spend.overallMean(), 1e-12);
        // population variance: between 50², within (25² + 15² + 5²) · 2 / 6
        assertEquals(-50 / Math.sqrt(2500 + 1750.0 / 6), spend.difference(), 1e-12);
        assertEquals(0, profiles.getFirst().features().getLast().difference(), 1e-12);
        assertEquals(0.5, profiles.getFirst().share());
    }

    @Test
    void liftIsTheShareInTheSegmentByTheShareOfAll() {
        var lift = profiles.getFirst().categories().getFirst();
        assertEquals("Bonn", lift.value());
        assertEquals(5.0 / 6, lift.share(), 1e-12);
        assertEquals(0.5, lift.overallShare(), 1e-12);
        assertEquals(5.0 / 3, lift.lift(), 1e-12);
        assertEquals(1, profiles.getFirst().categories().size(), "Kiel is rarer than elsewhere");
    }

    @Test
    void namesAndSentencesInEnglish() {
        var text = new PersonaText(new Messages(Messages.ENGLISH));
        assertEquals("Low spend", text.name(profiles.getFirst(), profiles));
        assertEquals("High spend", text.name(profiles.getLast(), profiles));
        assertEquals(
                "Above average: spend 135 (average 85). 83% have city Kiel, against 50% overall.",
                text.description(profiles.getLast(), profiles));
        assertEquals("They spend much but seldom: give reasons to come back sooner.", text.action(profiles.getLast()));
        assertEquals("", text.action(profiles.getFirst()));
    }

    @Test
    void namesAndSentencesInChinese() {
        var text = new PersonaText(new Messages(Messages.CHINESE));
        assertEquals("高消费", text.name(profiles.getLast(), profiles));
        assertEquals(
                "低于平均：spend 35（平均 85）。其中 83% 的city为Bonn，总体为 50%。", text.description(profiles.getFirst(), profiles));
    }

    @Test
    void columnsAreRecognisedInBothLanguages() {
        assertEquals(Concept.RECENCY, Concept.of("days_since_last_order").orElseThrow());
        assertEquals(Concept.RECENCY, Concept.of("最近购买天数").orElseThrow());
        assertEquals(Concept.ORDER_VALUE, Concept.of("平均购买金额").orElseThrow());
        assertEquals(Concept.FREQUENCY, Concept.of("购买频率").orElseThrow());
        assertEquals(Concept.INCOME, Concept.of("Annual Income (k$)").orElseThrow());
        assertEquals(Concept.AGE, Concept.of("Age").orElseThrow());
        assertEquals(true, Concept.of("Delicassen").isEmpty());
    }
}
