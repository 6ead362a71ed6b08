// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.segments;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.portrait.features.Suggestion;
import org.portrait.i18n.ListText;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.kit.Kit;
import org.portrait.ui.state.Session;
import org.portrait.ui.state.Suggestions;

/**
 * Where a higher silhouette was not taken because of tiny segments and features have long tails: what is behind it, and a
 * button that takes the logarithm of these features.
 */
final class LogProposal extends VBox {
    private final Words words;
    private final Session session;
    private final Suggestions suggestions;

    LogProposal(Words words, Session session, Suggestions suggestions) {
        super(4);
        this.words = words;
        this.session = session;
        this.suggestions = suggestions;
        setId("log-proposal");
        managedProperty().bind(visibleProperty());
        session.sweep().subscribe(this::show);
        suggestions.lines().subscribe(this::show);
        words.messages().subscribe(this::show);
    }

    private void show() {
        var recommendation = session.sweep().get().recommendation();
        boolean tiny = recommendation != null && recommendation.passedOver() != null;
        if (tiny) {
            suggestions.look();
        }
        List<Suggestion.LongTail> tails = suggestions.open().stream()
                .filter(Suggestion.LongTail.class::isInstance)
                .map(Suggestion.LongTail.class::cast)
                .toList();
        setVisible(tiny && !tails.isEmpty());
        if (isVisible()) {
            String named =
                    ListText.of(tails.stream().map(Suggestion.LongTail::feature).toList(), words.now());
            var take = new Button(words.now().text("segments.tails.log"));
            take.setId("take-logarithm");
            take.setOnAction(_ -> suggestions.take(tails));
            getChildren().setAll(Kit.note(words, "segments.tails", named), take);
        }
    }
}
