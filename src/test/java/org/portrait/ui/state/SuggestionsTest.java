// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portrait.features.FeatureDefinition;
import org.portrait.features.Suggestion;
import org.portrait.pipeline.Pipeline;
import org.portrait.ui.state.Suggestions.Line;
import org.portrait.ui.task.SameThreadWorker;

class SuggestionsTest {
    @TempDir
    Path folder;

    private final SameThreadWorker worker = new SameThreadWorker();
    private final Session session = new Session(new Pipeline(2), worker);
    private final Suggestions suggestions = new Suggestions(session, worker);

    /** Spend has a tail that its logarithm takes away; visits are about twice the orders, and one is missing. */
    @BeforeEach
    void openFile() throws Exception {
        var csv = new StringBuilder("orders,spend,visits\n");
        for (int i = 0; i < 120; i++) {
            int orders = i % 3 * 20 + i % 5;
            csv.append(orders).append(',').append(Math.round(Math.exp(1 + i % 40 / 5.0)));
            csv.append(',')
                    .append(i == 7 ? "" : 2 * orders + (i % 11 == 0 ? 1 : 0))
                    .append('\n');
        }
        session.open(Files.writeString(folder.resolve("customers.csv"), csv));
        suggestions.finding().want(true);
    }

    private Suggestion about(String feature) {
        return suggestions.lines().get().stream()
                .map(Line::suggestion)
                .filter(s -> s.feature().equals(feature))
                .findFirst()
                .orElseThrow();
    }

    private List<String> open() {
        return suggestions.open().stream().map(Suggestion::feature).toList();
    }

    private List<FeatureDefinition> chosen() {
        return session.recipe().get().features().definitions();
    }

    @Test
    void oneClickTakesASuggestionAndOneUndoesJustThatOne() {
        assertTrue(about("visits") instanceof Suggestion.Repeats r && r.kept().equals("orders"));
        assertTrue(about("spend") instanceof Suggestion.LongTail);
        suggestions.take(List.of(about("visits")));
        suggestions.take(List.of(about("spend")));
        assertEquals(List.of(new FeatureDefinition.Numeric("orders"), new FeatureDefinition.Log("spend")), chosen());
        assertEquals(
                Map.of("visits", true, "spend", true),
                suggestions.lines().get().stream()
                        .filter(Line::taken)
                        .collect(java.util.stream.Collectors.toMap(
                                line -> line.suggestion().feature(), Line::taken)));
        suggestions.undo(about("visits"));
        assertEquals(
                List.of(
                        new FeatureDefinition.Numeric("orders"),
                        new FeatureDefinition.Log("spend"),
                        new FeatureDefinition.Numeric("visits")),
                chosen());
        assertTrue(open().contains("visits"));
    }

    /** Undo and redo of the window go through what was taken, too. */
    @Test
    void theWindowsUndoBringsThemBackAndItsRedoTakesThem() {
        suggestions.take(List.of(about("spend")));
        session.undo();
        assertNull(chosen());
        assertTrue(open().contains("spend"));
        session.redo();
        assertEquals(
                List.of("spend"),
                suggestions.lines().get().stream()
                        .filter(Line::taken)
                        .map(line -> line.suggestion().feature())
                        .toList());
    }

    @Test
    void nothingIsSuggestedAboutAFeatureOfWeightZero() {
        var recipe = session.recipe().get();
        session.change(recipe.withFeatures(recipe.features().withWeights(Map.of("visits", 0.0))));
        assertTrue(open().contains("spend"));
        assertTrue(suggestions.open().stream().noneMatch(Suggestion.Repeats.class::isInstance));
    }

    @Test
    void anotherFileStartsAnew() throws Exception {
        suggestions.take(List.of(about("visits")));
        session.open(Files.writeString(folder.resolve("other.csv"), "a,b\n1,5\n2,3\n3,9\n7,1\n"));
        assertTrue(suggestions.lines().get().stream().noneMatch(Line::taken));
        assertTrue(open().stream().allMatch(List.of("a", "b")::contains));
    }
}
