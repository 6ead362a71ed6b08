// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.segments;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.kit.Kit;
import org.portrait.ui.state.Session;

/**
 * Where a higher silhouette was not taken because of tiny segments and features have long tails: what is behind it, and a
 * button that takes the logarithm of these features.
 */
final class LogProposal extends VBox {
    private final Words words;
    private final LongTails tails;

    LogProposal(Words words, Session session) {
        super(4);
        this.words = words;
        tails = new LongTails(session);
        setId("log-proposal");
        managedProperty().bind(visibleProperty());
        session.sweep().subscribe(this::show);
        words.messages().subscribe(this::show);
    }

    private void show() {
        List<String> columns = tails.columns();
        setVisible(!columns.isEmpty());
        String named = String.join(words.now().text("segments.tails.comma"), columns);
        var take = new Button(words.now().text("segments.tails.log"));
        take.setId("take-logarithm");
        take.setOnAction(_ -> tails.take(columns));
        getChildren().setAll(Kit.note(words, "segments.tails", named), take);
    }
}
