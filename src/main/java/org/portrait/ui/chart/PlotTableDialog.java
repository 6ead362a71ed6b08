// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.chart;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.kit.Kit;
import org.portrait.ui.kit.TableRows;
import org.portrait.ui.kit.Tables;

/** The numbers of a picture in a window of their own, which can stay open beside it. */
final class PlotTableDialog {
    private static final double WIDTH = 780;
    private static final double HEIGHT = 460;
    private static final double NARROWEST = 70;
    private static final double WIDEST = 300;
    private static final double LETTER = 8;
    private static final double PADDING = 34;

    private PlotTableDialog() {}

    static void show(Window owner, Words words, PlotTable shown) {
        var m = words.now();
        var table = new TableView<List<PlotTable.Cell>>();
        table.setId("plot-table");
        var rows = new TableRows<>(words, table, "plot.table.name");
        rows.show(
                IntStream.range(0, shown.columns().size())
                        .mapToObj(i -> column(shown, i))
                        .toList(),
                shown.rows());
        VBox.setVgrow(table, Priority.ALWAYS);
        var heading = Kit.sentence(shown.title());
        heading.getStyleClass().add("card-heading");
        var content = new VBox(8, heading, rows.finder(), table);
        content.setPrefSize(WIDTH, HEIGHT);
        content.setPadding(new Insets(12, 14, 0, 14));
        var copy = new ButtonType(m.text("profile.copy"), ButtonData.LEFT);
        var close = new ButtonType(m.text("plot.table.close"), ButtonData.CANCEL_CLOSE);
        var alert = new Alert(Alert.AlertType.NONE, "", copy, close);
        alert.getDialogPane().setId("plot-table-dialog");
        alert.getDialogPane().setContent(content);
        alert.initOwner(owner); // whose stylesheets are its own
        alert.setTitle(shown.title());
        alert.setResizable(true);
        Tables.copyBy(
                alert.getDialogPane(),
                copy,
                "plot-table-copy",
                () -> Tables.text(table, table.getItems()),
                () -> m.text("plot.copied"));
        alert.setOnShown(_ -> table.requestFocus());
        alert.show();
    }

    private static TableColumn<List<PlotTable.Cell>, String> column(PlotTable shown, int i) {
        String heading = shown.columns().get(i);
        double letters = Stream.concat(
                        Stream.of(heading),
                        shown.rows().stream().map(row -> row.get(i).text()))
                .mapToDouble(Tables::letters)
                .max()
                .orElse(0);
        TableColumn<List<PlotTable.Cell>, String> column = Tables.texts(
                "",
                Math.clamp(LETTER * letters + PADDING, NARROWEST, WIDEST),
                row -> row.get(i).text());
        var label = new Label(heading);
        Words.explain(label, heading);
        column.setGraphic(label);
        column.setId("column-" + i);
        Tables.sortedBy(column, row -> row.get(i).key());
        return shown.numbers(i) ? Tables.numbers(column) : column;
    }
}
