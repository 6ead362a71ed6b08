// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.features;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.portrait.features.Suggestion;
import org.portrait.features.SuggestionText;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.kit.FindingBox;
import org.portrait.ui.kit.Kit;
import org.portrait.ui.state.Finding;
import org.portrait.ui.state.Suggestions;
import org.portrait.ui.state.Suggestions.Line;

/** A line for each suggestion: what, why, and a button that takes it; of a taken one, that it was, and one that undoes it. */
final class SuggestionsPane extends StackPane {
    private static final double WHAT = 0.36;

    private final Words words;
    private final Suggestions suggestions;
    private final VBox sections = new VBox(14);

    SuggestionsPane(Words words, Suggestions suggestions) {
        this.words = words;
        this.suggestions = suggestions;
        setId("suggestions");
        getChildren().add(Kit.scrolled(sections));
        suggestions.lines().subscribe(_ -> show());
        suggestions.finding().state().subscribe(this::show);
        words.messages().subscribe(this::show);
    }

    /** How many there are to take; features without groups on their own are not counted. */
    static ObservableValue<Integer> count(Suggestions suggestions) {
        return suggestions.lines().map(lines -> (int)
                lines.stream().filter(line -> !line.taken() && !alone(line)).count());
    }

    private static boolean alone(Line line) {
        return line.suggestion() instanceof Suggestion.NoGroups;
    }

    /** A button that had the focus is replaced by that of the same feature. */
    private void show() {
        Node focused = getScene() == null ? null : getScene().getFocusOwner();
        Object about = focused == null ? null : focused.getUserData();
        build();
        sections.lookupAll(".button").stream()
                .filter(button -> about != null && about.equals(button.getUserData()))
                .findFirst()
                .ifPresent(Node::requestFocus);
    }

    private void build() {
        List<Line> lines = suggestions.lines().get();
        var changes = Kit.card(words.label("suggestion.title"), Kit.note(words, "suggestion.help"));
        List<Line> told = lines.stream().filter(line -> !alone(line)).toList();
        if (!told.isEmpty()) {
            changes.getChildren().add(grid(told));
        }
        if (suggestions.finding().state().get() == Finding.State.NONE) {
            changes.getChildren().add(Kit.note(words, "suggestion.nobody"));
        } else if (suggestions.finding().state().get() != Finding.State.THERE) {
            changes.getChildren().add(new FindingBox<>(words, suggestions.finding(), _ -> new Region()));
        } else if (told.isEmpty()) {
            changes.getChildren().add(Kit.note(words, "suggestion.none"));
        }
        sections.getChildren().setAll(changes);
        if (lines.stream().anyMatch(SuggestionsPane::alone)) {
            sections.getChildren()
                    .add(Kit.card(
                            words.label("suggestion.alone"),
                            Kit.note(words, "suggestion.alone.help"),
                            grid(lines.stream().filter(SuggestionsPane::alone).toList())));
        }
    }

    private GridPane grid(List<Line> lines) {
        var grid = new GridPane(14, 6);
        var what = new ColumnConstraints();
        what.setPercentWidth(100 * WHAT);
        var why = new ColumnConstraints();
        why.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(what, why);
        for (Line line : lines) {
            add(grid, line);
        }
        return grid;
    }

    /** Of the number in the reason, where it has one. */
    private static Optional<String> explanation(Suggestion suggestion) {
        return switch (suggestion) {
            case Suggestion.Repeats _ -> Optional.of("suggestion.why.correlation.help");
            case Suggestion.LongTail _ -> Optional.of("features.skew.help");
            case Suggestion.NoGroups _ -> Optional.of("suggestion.why.dip.help");
            default -> Optional.empty();
        };
    }

    private void add(GridPane grid, Line line) {
        var text = new SuggestionText(words.now());
        Suggestion suggestion = line.suggestion();
        var what = new Label(line.taken() ? text.done(suggestion) : text.what(suggestion));
        what.setWrapText(true);
        var why = new Label(text.why(suggestion));
        why.getStyleClass().add("note");
        why.setWrapText(true);
        explanation(suggestion).ifPresent(key -> words.hint(why, key));
        Button act = Kit.button(
                words,
                line.taken() ? "suggestion.undo" : alone(line) ? "suggestion.alone.take" : "suggestion.take",
                () -> {
                    if (line.taken()) {
                        suggestions.undo(suggestion);
                    } else {
                        suggestions.take(List.of(suggestion));
                    }
                });
        act.setId((line.taken() ? "undo-" : "take-") + suggestion.feature());
        act.setUserData(suggestion.about());
        act.setAccessibleHelp(what.getText());
        act.setMinWidth(USE_PREF_SIZE);
        act.setMaxWidth(Double.MAX_VALUE);
        act.getStyleClass().add("small");
        if (line.taken()) {
            what.getStyleClass().add("note");
            act.getStyleClass().add("flat");
        }
        for (Node node : new Node[] {what, why, act}) {
            GridPane.setValignment(node, VPos.CENTER);
        }
        grid.addRow(grid.getRowCount(), what, why, act);
    }
}
