// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.score;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.portrait.data.ColumnRole;
import org.portrait.data.Dataset;
import org.portrait.data.DatasetBuilder;
import org.portrait.features.FeatureDefinition;
import org.portrait.i18n.Messages;
import org.portrait.scale.FittedScaling;
import org.portrait.scale.Scaling;
import org.portrait.work.Progress;

/** What speaks for a segment, worked out by hand. */
class ReasonsTest {
    private static final double EXACT = 1e-12;

    /**
     * Rome is 1 and Oslo -1: three quarters of the young are from Rome (0.5), a quarter of the old (-0.5). Ages are as in
     * {@link Models#ages}.
     */
    private static Model cities() {
        Model ages = Models.ages();
        return new Model(
                ages.version(),
                ages.training(),
                ages.columns(),
                ages.cleaning(),
                ages.features(),
                new FittedScaling(
                        Scaling.STANDARD, List.of("age", "city=Rome"), new double[] {40, 0.5}, new double[] {0.1, 2}),
                null,
                List.of(
                        new ModelSegment(1, "Young", 3, 40, 2, new double[] {-2, 0.5}, 1, 1.5),
                        new ModelSegment(2, "Old", 0, 60, 1, new double[] {2, -0.5}, 1, 1.75)),
                ages.bins(),
                ages.recipe());
    }

    private static List<Reason> reasons(Model model, long age, String city) {
        Dataset row = new DatasetBuilder("")
                .integers("age", new long[] {age})
                .texts("city", new String[] {city})
                .build(_ -> ColumnRole.FEATURE);
        return new Reasons(model).of(row, new Scorer(model).score(row, Map.of(), Progress.none()), 0);
    }

    /** At 30, x = -1: 9 - 1 = 8 speak for the young; Rome adds 2.25 - 0.25 = 2. */
    @Test
    void theyAreTheDifferenceOfSquaredDistancesFeatureByFeature() {
        List<Reason> reasons = reasons(cities(), 30, "Rome");
        assertEquals(2, reasons.size());
        assertEquals(new FeatureDefinition.Numeric("age"), reasons.getFirst().definition());
        assertEquals(0.8, reasons.getFirst().weight(), EXACT);
        assertEquals(30, reasons.getFirst().value());
        assertEquals(20, reasons.getFirst().own(), EXACT);
        assertEquals(60, reasons.getFirst().other(), EXACT);
        Reason rome = reasons.getLast();
        assertEquals("Rome", rome.category());
        assertEquals(0.2, rome.weight(), EXACT);
        assertEquals(0.75, rome.own(), EXACT);
        assertEquals(0.25, rome.other(), EXACT);
    }

    /** Oslo speaks for the old, and so not for the segment of somebody young; what is weighed with 0 says nothing. */
    @Test
    void whatSpeaksForTheOtherSegmentIsNoReason() {
        assertEquals(List.of("age"), names(reasons(cities(), 30, "Oslo")));
        assertEquals(List.of("age"), names(reasons(Models.ages(), 30, "Rome")));
        Reason oslo = reasons(cities(), 60, "Oslo").getLast();
        assertEquals(0.75, oslo.own(), EXACT);
        assertEquals(0.25, oslo.other(), EXACT);
    }

    /** Not by numbers of an embedding, but as the means of the segments are. */
    @Test
    void ofAnEmbeddingTheyAreToldInTheFeatures() {
        assertEquals(reasons(Models.ages(), 30, "Rome"), reasons(Models.turned(), 30, "Rome"));
    }

    private static List<String> names(List<Reason> reasons) {
        return reasons.stream().map(reason -> reason.definition().name()).toList();
    }

    @Test
    void inWords() {
        List<Reason> reasons = reasons(cities(), 30, "Rome");
        var text = new ReasonText(cities(), new Messages(Messages.ENGLISH));
        assertEquals(
                "age: 30. Here 20 on average, in the second-best segment 60. Weight 80%.",
                text.line(reasons.getFirst()));
        assertEquals(
                "city: Rome. So are 75% here, 25% in the second-best segment. Weight 20%.",
                text.line(reasons.getLast()));
    }
}
