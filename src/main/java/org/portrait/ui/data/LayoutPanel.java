// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.data;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.portrait.data.ColumnInfo;
import org.portrait.i18n.FailureText;
import org.portrait.load.LoadReport;
import org.portrait.load.Preview;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.kit.Kit;
import org.portrait.ui.kit.TableRows;
import org.portrait.ui.kit.Tables;
import org.portrait.work.Failure;

/** How a file is read: the choices on the left; on the right its lines as they stand in it, and the rows they become. */
final class LayoutPanel extends VBox {
    private static final double FORM = 230;
    private static final double LEAST_WIDTH = 130;
    private static final double PADDING = 24;
    private static final int SHOWN_LINES = 8;
    /** Lines above the table that are shown where there are more. */
    private static final int BEFORE = 4;

    private final Words words;
    private final LayoutModel model;
    private final VBox lines = new VBox();
    private final Label refused = new Label();
    private final TableView<List<String>> rows = new TableView<>();
    private final TableRows<List<String>> table;

    LayoutPanel(Words words, LayoutModel model) {
        super(10);
        this.words = words;
        this.model = model;
        setId("layout-panel");
        rows.setId("layout-rows");
        table = new TableRows<>(words, rows, "layout.rows");
        ScrollPane form = Kit.scrolled(new LayoutForm(words, model));
        form.setMinWidth(FORM);
        form.setPrefWidth(FORM);
        var found = new VBox(10, asItStands(), asRead());
        VBox.setVgrow(found.getChildren().getLast(), Priority.ALWAYS);
        HBox.setHgrow(found, Priority.ALWAYS);
        found.setMinWidth(0);
        var both = new HBox(10, form, found);
        VBox.setVgrow(both, Priority.ALWAYS);
        getChildren().addAll(bar(), both);
        model.preview().subscribe(this::show);
        model.raw().subscribe(this::show);
        model.refused().subscribe(this::show);
        words.messages().subscribe(this::show);
        words.discreet().subscribe(this::show);
    }

    private HBox bar() {
        Button detect = Kit.button(words, "layout.detect", model::detect);
        detect.setId("layout-detect");
        detect.disableProperty().bind(model.detected());
        Button close = Kit.button(words, "layout.close", model::close);
        close.setId("layout-close");
        Button apply = Kit.primary(words, "layout.apply", model::apply);
        apply.setId("layout-apply");
        apply.disableProperty().bind(model.ready().not());
        return Kit.bar(words.label("layout.title", model.fileName()), detect, close, apply);
    }

    private VBox asItStands() {
        return Kit.card(words.label("layout.lines"), Kit.note(words, "layout.lines.note"), lines);
    }

    private VBox asRead() {
        Kit.whole(refused);
        refused.getStyleClass().add("warning-text");
        refused.managedProperty().bind(refused.visibleProperty());
        rows.getStyleClass().add("preview");
        rows.setFixedCellSize(30);
        rows.setPlaceholder(new Label());
        VBox.setVgrow(rows, Priority.ALWAYS);
        rows.setMinHeight(120);
        HBox bar = Kit.bar(words.label("layout.rows"));
        bar.getChildren().add(table.finder());
        var card = new VBox(10, bar, refused, rows);
        card.getStyleClass().add("card");
        return card;
    }

    private void show() {
        Failure failure = model.refused().get();
        refused.setVisible(failure != null);
        refused.setText(failure == null ? "" : FailureText.of(failure, words.now(), Path::getFileName));
        rows.setDisable(failure != null);
        Preview preview = model.preview().get();
        rows.setVisible(preview != null);
        LoadReport.Place place = failure == null && preview != null ? preview.place() : model.chosenPlace();
        lines.getChildren().clear();
        model.raw().get().lines().stream()
                .filter(line -> line.number() >= place.firstLine() - BEFORE)
                .limit(SHOWN_LINES)
                .forEach(line -> lines.getChildren().add(line(line, place)));
        if (preview == null) {
            table.show(List.of(), List.of());
        } else {
            List<ColumnInfo> columns = preview.columns();
            table.show(
                    IntStream.range(0, columns.size())
                            .mapToObj(i -> column(columns.get(i), i))
                            .toList(),
                    preview.rows());
        }
    }

    /** One line of the file; a click makes it the first of the table. */
    private HBox line(Preview.Line line, LoadReport.Place place) {
        var number = new Label(words.now().number(line.number(), 0));
        number.getStyleClass().addAll("note", "line-number");
        boolean above = line.number() < place.firstLine();
        boolean names = !above && line.number() < place.firstLine() + place.headerLines();
        String stands = Tables.oneLine(line.text()).replace("\t", " ⇥ ");
        var text = new Label(above || names ? stands : words.who(stands));
        text.getStyleClass().add("raw-line");
        if (above || names) {
            text.getStyleClass().add(above ? "raw-line-outside" : "raw-line-names");
        }
        var row = new HBox(8, number, text);
        row.setId("layout-line-" + line.number());
        row.getStyleClass().add("raw-line-row");
        row.setOnMouseClicked(_ -> model.beginAt(line.number()));
        return row;
    }

    /** Headed by the name and what the column is taken for. */
    private TableColumn<List<String>, String> column(ColumnInfo info, int index) {
        double width = Math.max(LEAST_WIDTH, Tables.width(info.name()) + PADDING);
        TableColumn<List<String>, String> column =
                Tables.texts("", width, row -> words.cell(info, Tables.oneLine(row.get(index))));
        var type = new Label(words.now().text("type", info.type()));
        type.getStyleClass().add("note");
        var heading = new VBox(new Label(info.name()), type);
        heading.getStyleClass().add("preview-heading");
        heading.setAlignment(info.type().numeric() ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
        column.setGraphic(heading);
        column.setId(info.name());
        return info.type().numeric() ? Tables.numbers(Tables.sorted(column, row -> number(row.get(index)))) : column;
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException _) {
            return Double.NaN; // nothing stands there
        }
    }
}
