// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.personas;

import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.portrait.quality.SegmentTrust.Light;
import org.portrait.quality.Trust;
import org.portrait.quality.TrustText;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.kit.Kit;

/** How far a segment can be trusted: a light, told apart by its shape and word too, and the sentence behind it. */
final class TrustLight extends HBox {
    TrustLight(Words words, Trust trust, int segment) {
        super(10);
        setId("trust-" + (segment + 1));
        setAlignment(Pos.TOP_LEFT);
        Label word = word(words, trust.segments().get(segment).light());
        var text = new TrustText(trust, words.now());
        Label sentence = Kit.sentence(text.sentence(segment));
        Label numbers = Kit.told(text.numbers(segment));
        words.hint(numbers, "trust.numbers.help");
        var said = new VBox(2, sentence, numbers);
        HBox.setHgrow(said, Priority.ALWAYS);
        getChildren().addAll(word, said);
    }

    /** The light alone, with its word. */
    static Label word(Words words, Light light) {
        var shape = new Region();
        shape.getStyleClass().add("light-shape");
        var word = new Label(words.now().text("trust.light", light), shape);
        word.getStyleClass().addAll("light", light.name().toLowerCase(Locale.ROOT));
        word.setMinWidth(USE_PREF_SIZE);
        words.hint(word, "trust.light.help");
        return word;
    }
}
