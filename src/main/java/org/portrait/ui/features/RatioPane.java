// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.features;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.kit.Kit;

/** Makes a new feature of two columns, such as spend per order. */
final class RatioPane extends VBox {
    private final ComboBox<String> numerator = new ComboBox<>();
    private final ComboBox<String> denominator = new ComboBox<>();

    RatioPane(Words words, FeaturesModel model) {
        super(8);
        getStyleClass().add("card");
        var heading = words.label("features.ratio");
        heading.getStyleClass().add("card-heading");
        numerator.setId("ratio-numerator");
        denominator.setId("ratio-denominator");
        numerator.promptTextProperty().bind(words.text("features.ratio.column"));
        denominator.promptTextProperty().bind(words.text("features.ratio.column"));
        numerator.accessibleTextProperty().bind(words.text("features.ratio.numerator"));
        denominator.accessibleTextProperty().bind(words.text("features.ratio.denominator"));
        numerator.setMaxWidth(Double.MAX_VALUE);
        denominator.setMaxWidth(Double.MAX_VALUE);
        Button add = Kit.button(
                words, "features.ratio.add", () -> model.addRatio(numerator.getValue(), denominator.getValue()));
        add.setId("ratio-add");
        add.disableProperty()
                .bind(numerator
                        .valueProperty()
                        .isNull()
                        .or(denominator.valueProperty().isNull()));
        var line = new Region();
        line.getStyleClass().add("fraction-line");
        var fraction = new VBox(5, numerator, line, denominator);
        getChildren().addAll(heading, Kit.note(words, "features.ratio.help"), fraction, add);
    }

    void offer(List<String> columns) {
        if (!numerator.getItems().equals(columns)) {
            numerator.getItems().setAll(columns);
            denominator.getItems().setAll(columns);
        }
    }
}
