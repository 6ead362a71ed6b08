// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.clean;

import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.portrait.clean.CleanReport.Effect;
import org.portrait.clean.CleaningRule;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.kit.Kit;

/** A rule to tick: what it does, what it did or would do, and its settings while it is on. */
final class RuleRow extends VBox {
    private final Words words;
    private final CleanModel model;
    private final Class<? extends CleaningRule> kind;
    private final CheckBox box;
    private final Label effect = new Label();
    private final HBox options = new HBox(8);

    /** @param key of the messages {@code key} and {@code key.help} */
    RuleRow(
            Words words,
            CleanModel model,
            String key,
            Class<? extends CleaningRule> kind,
            Supplier<CleaningRule> rule) {
        this.words = words;
        this.model = model;
        this.kind = kind;
        box = words.bind(new CheckBox(), key);
        box.setId(key.replace('.', '-'));
        box.setOnAction(_ -> {
            if (box.isSelected()) {
                model.tick(rule.get());
            } else {
                model.untick(kind);
            }
        });
        effect.getStyleClass().add("chip");
        effect.setId(box.getId() + "-effect");
        effect.setMinWidth(USE_PREF_SIZE);
        words.hint(effect, "clean.effect.help");
        box.setWrapText(true);
        box.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(box, Priority.ALWAYS);
        var head = new HBox(8, box, effect);
        head.setAlignment(Pos.TOP_LEFT);
        options.setAlignment(Pos.CENTER_LEFT);
        options.managedProperty().bind(options.visibleProperty());
        options.getStyleClass().add("rule-options");
        setSpacing(4);
        getStyleClass().add("rule");
        getChildren().addAll(head, Kit.note(words, key + ".help"), options);
    }

    RuleRow withOptions(Node... nodes) {
        options.getChildren().setAll(nodes);
        return this;
    }

    Class<? extends CleaningRule> kind() {
        return kind;
    }

    /** @param preview what the rule would do alone, or null when not known */
    void update(@Nullable Effect preview) {
        boolean on = model.rule(kind).isPresent();
        box.setSelected(on);
        options.setVisible(on && !options.getChildren().isEmpty());
        Effect shown = on ? model.effect(kind).orElse(null) : preview;
        effect.setVisible(shown != null);
        effect.getStyleClass().removeAll("accent", "warning");
        if (shown != null) {
            effect.setText(spelled(shown, on));
            if (on && (shown.rows() > 0 || shown.cells() > 0 || !shown.columns().isEmpty())) {
                effect.getStyleClass().add("accent");
            }
        }
    }

    private String spelled(Effect e, boolean on) {
        var m = words.now();
        String tense = on ? "clean.effect." : "clean.preview.";
        if (e.rows() > 0) {
            return m.text(tense + "rows", e.rows());
        } else if (e.cells() > 0) {
            boolean filled = on && e.rule() instanceof CleaningRule.Missing;
            return m.text(filled ? "clean.effect.filled" : tense + "cells", e.cells());
        } else if (!e.columns().isEmpty()) {
            return m.text(tense + "columns", String.join(m.comma(), e.columns()));
        }
        return m.text("clean.effect.none");
    }
}
