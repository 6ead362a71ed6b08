// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.chart;

import java.util.function.DoubleConsumer;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.layout.HBox;
import javafx.stage.Window;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.kit.Kit;

/** Asks how wide a picture is to be; it is as high as it is on screen for that width. */
final class PictureSize {
    private static final int NARROWEST = 100;
    /** Pixels: with what is laid over each other while it is drawn, less than 400 MB. */
    private static final double MOST = 32e6;

    private PictureSize() {}

    /** Pixels per point that give no more than {@link #MOST}. */
    static double largest(Drawing drawing) {
        return Math.sqrt(MOST / (drawing.width() * drawing.height()));
    }

    /** @param go told the pixels per point of the screen; not if the analyst thinks better of it */
    static void ask(Window owner, Words words, Drawing drawing, DoubleConsumer go) {
        var m = words.now();
        Spinner<Integer> width = Kit.spinner(NARROWEST, (int) (drawing.width() * largest(drawing)));
        width.setId("picture-width");
        width.getValueFactory().setValue((int) Math.round(drawing.width() * 2));
        var label = new Label(m.text("plot.png.width"));
        label.setLabelFor(width);
        var height = new Label();
        height.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> m.text(
                                "plot.png.height",
                                String.valueOf(Math.round(width.getValue() * drawing.height() / drawing.width()))),
                        width.valueProperty()));
        var line = new HBox(8, label, width, height);
        line.setAlignment(Pos.CENTER_LEFT);
        var save = new ButtonType(m.text("plot.png"), ButtonData.OK_DONE);
        var stay = new ButtonType(m.text("plot.png.cancel"), ButtonData.CANCEL_CLOSE);
        var alert = new Alert(Alert.AlertType.NONE, "", save, stay);
        alert.getDialogPane().setId("picture-size");
        alert.getDialogPane().setContent(line);
        alert.initOwner(owner); // whose stylesheets are its own
        alert.setTitle("Portrait");
        alert.setOnHidden(_ -> {
            if (alert.getResult() == save) {
                go.accept(width.getValue() / drawing.width());
            }
        });
        alert.show();
    }
}
