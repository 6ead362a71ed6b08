// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.clean;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.portrait.clean.Fill;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.kit.Choices;

/** Chooses how missing values are treated; a constant gets a field of its own. */
final class FillBox extends HBox {
    /** The choices, in order; their words are {@code fill.NAME}. */
    enum Choice {
        DEFAULT,
        DROP,
        MEDIAN,
        MEAN,
        MODE,
        CONSTANT
    }

    private static final double NARROWEST = 96;
    private static final double WIDTH = 170;

    private final ComboBox<Choice> box = new ComboBox<>();
    private final TextField constant = new TextField("0");
    private final Words words;
    private final Consumer<@Nullable Fill> change;
    private boolean showing;

    /**
     * @param name what it fills, for screen readers
     * @param change told null when the default is chosen
     */
    FillBox(Words words, ObservableValue<String> name, boolean withDefault, Consumer<@Nullable Fill> change) {
        super(6);
        this.words = words;
        this.change = change;
        box.getItems().setAll(Choice.values());
        if (!withDefault) {
            box.getItems().remove(Choice.DEFAULT);
        }
        box.setOnAction(_ -> changed());
        box.accessibleTextProperty().bind(name);
        constant.accessibleTextProperty().bind(name);
        box.setMinWidth(NARROWEST);
        box.setPrefWidth(WIDTH);
        constant.setPrefColumnCount(6);
        constant.setOnAction(_ -> changed());
        constant.focusedProperty().subscribe(focused -> {
            if (!focused && constant.isVisible()) {
                changed();
            }
        });
        constant.visibleProperty().bind(box.valueProperty().isEqualTo(Choice.CONSTANT));
        constant.managedProperty().bind(constant.visibleProperty());
        getChildren().addAll(box, constant);
    }

    ComboBox<Choice> box() {
        return box;
    }

    void show(Optional<Fill> fill) {
        showing = true;
        Choices.spell(box, choice -> words.now().text("fill", choice));
        box.setValue(fill.map(FillBox::choice).orElse(Choice.DEFAULT));
        fill.filter(Fill.Constant.class::isInstance)
                .map(Fill.Constant.class::cast)
                .ifPresent(c -> constant.setText(c.value()));
        showing = false;
    }

    private static Choice choice(Fill fill) {
        return switch (fill) {
            case Fill.DropRow _ -> Choice.DROP;
            case Fill.Median _ -> Choice.MEDIAN;
            case Fill.Mean _ -> Choice.MEAN;
            case Fill.Mode _ -> Choice.MODE;
            case Fill.Constant _ -> Choice.CONSTANT;
        };
    }

    private void changed() {
        if (!showing && box.getValue() != null) {
            change.accept(
                    switch (box.getValue()) {
                        case DEFAULT -> null;
                        case DROP -> new Fill.DropRow();
                        case MEDIAN -> new Fill.Median();
                        case MEAN -> new Fill.Mean();
                        case MODE -> new Fill.Mode();
                        case CONSTANT -> new Fill.Constant(constant.getText());
                    });
        }
    }
}
