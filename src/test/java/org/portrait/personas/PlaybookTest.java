// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.personas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.portrait.data.ColumnInfo;
import org.portrait.data.ColumnRole;
import org.portrait.data.ColumnType;
import org.portrait.data.Schema;
import org.portrait.i18n.Messages;
import org.portrait.personas.Playbook.Play;
import org.portrait.personas.SegmentProfile.Code;
import org.portrait.personas.SegmentProfile.FeatureStatistics;
import org.portrait.personas.SegmentProfile.Ranks;
import org.portrait.work.Failure;
import org.portrait.work.FailureException;

class PlaybookTest {
    private static final Schema SCHEMA = new Schema(Stream.of("spend", "frequency", "recency", "Fresh or frozen")
            .map(name -> new ColumnInfo(name, ColumnType.DECIMAL, ColumnRole.FEATURE, 0, 10))
            .toList());
    private static final PersonaText EN = new PersonaText(new Messages(Messages.ENGLISH), SCHEMA);
    private static final PersonaText ZH = new PersonaText(new Messages(Messages.CHINESE), SCHEMA);

    private static SegmentProfile profile(FeatureStatistics... features) {
        return new SegmentProfile(0, 100, 0.2, Arrays.asList(features), List.of());
    }

    private static FeatureStatistics feature(String name, double difference) {
        return new FeatureStatistics(name, 11, 11, 10, difference);
    }

    private static boolean holds(String line, FeatureStatistics... features) {
        return holds(line, profile(features));
    }

    private static boolean holds(String line, SegmentProfile profile) {
        var playbook =
                new Playbook(List.of(new Play(List.of(PlayCondition.parse(line).orElseThrow()), "yes", "是")));
        return !EN.actions(profile, playbook).isEmpty();
    }

    @Test
    void linesAreComparisonsInStandardDeviations() {
        assertTrue(holds("recency >= 0.5", feature("recency", 0.5)));
        assertFalse(holds("recency >= 0.5", feature("recency", 0.49)));
        assertTrue(holds("recency <= -0.5", feature("recency", -0.5)));
        assertFalse(holds("recency <= 5", feature("frequency", 1)), "what is not known is not low");
        assertTrue(holds("not recency >= 0.5", feature("frequency", 1)), "nor high");
        assertTrue(holds("recency >= 0.5 or frequency >= 0.5", feature("frequency", 1)));
        assertFalse(holds("recency >= 0.5 or not frequency >= 0.5", feature("frequency", 1)));
        assertFalse(holds("worth >= 0.5", feature("average order", 1)), "an order is not all that was brought in");
        assertTrue(holds("worth >= 0.5", feature("spend", 1)));
        assertFalse(holds("value >= 0.5", feature("average order", 1)));
        assertTrue(holds("'Fresh or frozen' >= 1 or worth >= 1", feature("Fresh or frozen", 1)));
        assertTrue(holds("distinctive", feature("spend", 0.3)));
        assertFalse(holds("distinctive", feature("Fresh or frozen", 3)));
        assertTrue(holds("apart", feature("Fresh or frozen", 0.3)));
        assertFalse(holds("apart", feature("Fresh or frozen", 0.2)));
        assertFalse(holds("apart", feature("Fresh or frozen", -3)), "of which they have less");
        var codes = List.of(new Code(1, 0.1, 0.7), new Code(2, 0.9, 0.3));
        var channel = new FeatureStatistics("Channel", 1.9, 2, 1.3, 1.3, codes);
        assertFalse(holds("apart", channel), "a kind is nothing to offer");
        assertEquals(
                List.of("They stand out by more Fresh or frozen: begin with an offer around it, and ask a few of them"
                        + " what they look for."),
                EN.actions(profile(channel, feature("Fresh or frozen", 0.9)), PlaybookJson.standard()));
    }

    /** A card says clearly from one and a half times as much on and far from three times, and medians where means do not tell. */
    @Test
    void whatACardSaysAPlaybookHears() {
        var twice = new FeatureStatistics("spend", 20, 20, 10, 0.4);
        assertTrue(holds("value >= 0.5", twice));
        assertFalse(holds("value >= 0.51", twice));
        assertTrue(holds("worth <= -1", new FeatureStatistics("spend", 3, 3, 10, -0.3)));
        assertTrue(holds("worth >= 0.5", profile(twice).withWorth(0.4)));
        assertFalse(holds("worth >= 0.5", profile(twice).withWorth(-0.4)), "what they brought in says otherwise");
        assertFalse(holds("value >= 0.5", new FeatureStatistics("spend", 20, 20, 10, 0.2)), "a card says average");
        var tail = new FeatureStatistics("spend", 10, 4, 10, 0.1, List.of(), new Ranks(8, -0.4, 1));
        assertTrue(holds("value <= -0.5", tail), "half as much in the median");
        var slight = new FeatureStatistics("spend", 10, 4, 10, 0.1, List.of(), new Ranks(8, -0.2, 1));
        assertFalse(holds("value <= -0.25", slight));
        assertTrue(holds("value <= -0.2", slight));
    }

    @Test
    void theFirstThreeThatHoldAreSuggested() {
        Playbook playbook = PlaybookJson.parse(Path.of("own.json"), """
                {"version": 1, "actions": [
                  {"when": ["frequency >= 0"], "en": "a {column}", "zh": "甲“{column}”"},
                  {"when": ["frequency >= 0", "recency >= 0"], "en": "b", "zh": "乙"},
                  {"when": ["otherwise"], "en": "never", "zh": "从不"},
                  {"when": [], "en": "c", "zh": "丙"},
                  {"when": [], "en": "d", "zh": "丁"},
                  {"when": [], "en": "e", "zh": "戊"}]}
                """);
        SegmentProfile profile = profile(feature("frequency", 1), feature("spend", -2));
        assertEquals(List.of("a spend", "c", "d"), EN.actions(profile, playbook));
        assertEquals(List.of("甲“spend”", "丙", "丁"), ZH.actions(profile, playbook));
    }

    @Test
    void thePlaybookOfTheProgramDoesNotContradictItself() {
        Playbook standard = PlaybookJson.standard();
        assertEquals(14, standard.actions().size());
        assertEquals(
                List.of("Win them back: they were worth more than most and have not been here for a while; a personal"
                        + " offer can pay off."),
                EN.actions(profile(feature("recency", 1.4), feature("spend", 0.8)), standard));
        assertEquals(
                List.of("发送一次低成本提醒；若无回应，不再投入付费推广。"),
                ZH.actions(profile(feature("recency", 1.4), feature("spend", -0.8)), standard));
        assertEquals(List.of("围绕他们最突出的特点“spend”进行沟通。"), ZH.actions(profile(feature("spend", 0.4)), standard));
    }

    /** As in the sample orders: frequent customers with smaller orders who bring in more than others. */
    @Test
    void whatCustomersBroughtInCountsBeforeTheirOrders() {
        Playbook standard = PlaybookJson.standard();
        String little = "They come often and spend little: offer bundles, add-ons or a free-delivery threshold.";
        SegmentProfile frequent = profile(feature("frequency", 1.2), feature("average order value", -0.3));
        assertEquals(List.of(little), EN.actions(frequent.withWorth(-0.3), standard));
        assertFalse(EN.actions(frequent.withWorth(0.9), standard).contains(little));
        assertFalse(EN.actions(
                        profile(feature("frequency", 1.2), feature("average order value", -0.3), feature("spend", 0.9)),
                        standard)
                .contains(little));
        SegmentProfile gone = profile(feature("recency", 1.4), feature("average order value", 0.8));
        assertEquals(
                List.of("Send one inexpensive reminder; if there is no answer, leave them out of paid campaigns."),
                EN.actions(gone, standard));
        assertTrue(EN.actions(gone.withWorth(0.3), standard).getFirst().startsWith("Win them back"));
        SegmentProfile small = profile(feature("average order value", -0.9));
        assertFalse(EN.actions(small, standard).getFirst().startsWith("Keep contact"));
        assertTrue(EN.actions(small.withWorth(-0.9), standard).getFirst().startsWith("Keep contact"));
    }

    @Test
    void aSlipOfThePenIsTold() {
        assertEquals(refused(3, ""), failure("{\"version\": 1,\n\"actions\": [\n{\"when\": oops}]}"));
        assertEquals(refused(0, "version"), failure("{\"actions\": []}"));
        assertEquals(refused(0, "actions"), failure("{\"version\": 1}"));
        for (String line : List.of("recensy >= 1", "recency > 1", "recency >= x", "recency >= 1 and value >= 1", "")) {
            assertEquals(refused(0, "actions[0].when: \"" + line + "\""), failure("""
                    {"version": 1, "actions": [{"when": ["%s"], "en": "a", "zh": "b"}]}
                    """.formatted(line)));
        }
        assertEquals(
                refused(0, "actions[0].zh"), failure("{\"version\": 1, \"actions\": [{\"when\": [], \"en\": \"a\"}]}"));
    }

    private static Failure refused(int line, String part) {
        return new Failure.PlaybookUnreadable(Path.of("own.json"), line, part);
    }

    private static Failure failure(String json) {
        return assertThrows(FailureException.class, () -> PlaybookJson.parse(Path.of("own.json"), json))
                .failure();
    }
}
