// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.data;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.portrait.load.Preview;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.kit.Tables;

/** Some lines of a file as they stand in it, beside what was said of them. */
final class RawLinesPopup {
    private static final double WIDTH = 560;

    private RawLinesPopup() {}

    static void show(Words words, Node beside, long line, List<Preview.Line> lines) {
        var popup = new PopOver(content(words, line, lines));
        popup.setArrowLocation(PopOver.ArrowLocation.LEFT_TOP);
        popup.show(beside);
    }

    private static VBox content(Words words, long line, List<Preview.Line> lines) {
        Label heading = words.label("layout.raw", words.now().number(line, 0));
        heading.getStyleClass().add("card-heading");
        var content = new VBox(4, heading);
        content.setId("raw-lines");
        content.getStyleClass().add("popup");
        for (Preview.Line shown : lines) {
            content.getChildren().add(row(words, shown, shown.number() == line));
        }
        return content;
    }

    private static HBox row(Words words, Preview.Line line, boolean meant) {
        var number = new Label(words.now().number(line.number(), 0));
        number.getStyleClass().addAll("note", "line-number");
        var text = new Label(words.who(Tables.oneLine(line.text())));
        text.getStyleClass().addAll("raw-line", meant ? "raw-line-names" : "raw-line-outside");
        text.setWrapText(true);
        text.setMaxWidth(WIDTH);
        return new HBox(8, number, text);
    }
}
