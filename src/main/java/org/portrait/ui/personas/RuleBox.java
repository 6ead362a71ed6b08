// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.personas;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.portrait.personas.RuleSet;
import org.portrait.personas.RuleSql;
import org.portrait.personas.RuleText;
import org.portrait.personas.SegmentRule;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.kit.Kit;
import org.portrait.ui.kit.Tables;

/** How customers of a segment are recognised, in words, and as SQL to copy. */
final class RuleBox extends VBox {
    RuleBox(Words words, RuleSet rules, int segment) {
        super(2);
        SegmentRule rule = rules.rules().get(segment);
        var text = new RuleText(words.now());
        Label sentence = Kit.sentence(text.rule(rule));
        words.hint(sentence, "rule.help");
        getChildren().add(sentence);
        if (rule.alternatives().isEmpty()) {
            return;
        }
        Label figures = Kit.told(text.figures(rule, rules));
        HBox.setHgrow(figures, Priority.ALWAYS);
        figures.setMaxWidth(Double.MAX_VALUE);
        Words.explain(figures, text.counts(rule));
        Button copy = Kit.button(words, "rule.copy", () -> {});
        copy.setId("persona-" + (segment + 1) + "-sql");
        copy.getStyleClass().add("small");
        copy.setMinWidth(USE_PREF_SIZE);
        words.hint(copy, "rule.copy.help", rule.matched());
        copy.setOnAction(_ -> {
            Tables.copy(RuleSql.of(rule));
            words.bind(copy, "rule.copied");
        });
        var row = new HBox(12, figures, copy);
        row.setAlignment(Pos.CENTER_LEFT);
        getChildren().add(row);
    }
}
