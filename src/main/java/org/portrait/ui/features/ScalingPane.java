// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.features;

import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.portrait.scale.Scaling;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.kit.Kit;

/** How features are made comparable, each choice with a sentence on when it fits. */
final class ScalingPane extends VBox {
    private final ToggleGroup group = new ToggleGroup();

    ScalingPane(Words words, FeaturesModel model) {
        super(8);
        getStyleClass().add("card");
        var heading = words.label("features.scaling");
        heading.getStyleClass().add("card-heading");
        getChildren().add(heading);
        choice(words, model, Scaling.STANDARD, "features.scaling.standard");
        choice(words, model, Scaling.MINMAX, "features.scaling.minmax");
        choice(words, model, Scaling.ROBUST, "features.scaling.robust");
        choice(words, model, Scaling.NONE, "features.scaling.none");
    }

    private void choice(Words words, FeaturesModel model, Scaling scaling, String key) {
        var button = words.bind(new RadioButton(), key);
        button.setId(key.replace('.', '-'));
        button.setToggleGroup(group);
        button.setUserData(scaling);
        button.setOnAction(_ -> model.scale(scaling));
        var help = Kit.note(words, key + ".help");
        help.getStyleClass().add("indented");
        getChildren().add(new VBox(2, button, help));
    }

    void show(Scaling scaling) {
        group.getToggles().stream()
                .filter(t -> t.getUserData() == scaling)
                .findFirst()
                .ifPresent(group::selectToggle);
    }
}
