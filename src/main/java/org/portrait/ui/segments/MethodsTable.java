// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.segments;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.portrait.i18n.Messages;
import org.portrait.quality.GroupingQuality;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.kit.Tables;
import org.portrait.ui.segments.MethodsModel.Row;
import org.portrait.ui.segments.MethodsModel.Timed;

/** A row for every method, with the same indices for all. */
final class MethodsTable extends TableView<Row> {
    private static final double ROW = 28;
    private static final double HEADING = 36;
    private static final double ONE_PERCENT = 0.01;
    private static final String NONE = "–";

    private final Words words;

    MethodsTable(Words words) {
        this.words = words;
        setId("methods-table");
        getStyleClass().add("dense");
        setFixedCellSize(ROW);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        Tables.copyable(this);
    }

    /** In the language of the window; the selected row stays where it can. */
    void show(List<Row> rows) {
        Row selected = getSelectionModel().getSelectedItem();
        Messages m = words.now();
        getColumns()
                .setAll(List.of(
                        column("method", 130, row -> m.text("methods.name." + row.code())),
                        number("groups", 44, t -> m.number(quality(t).k(), 0)),
                        number("proposed", 86, t -> proposed(t)),
                        number("silhouette", 92, t -> fixed(quality(t).silhouette(), 3)),
                        number("calinskiHarabasz", 58, t -> fixed(quality(t).calinskiHarabasz(), 0)),
                        number("daviesBouldin", 54, t -> fixed(quality(t).daviesBouldin(), 2)),
                        number("sizes", 88, t -> sizes(quality(t))),
                        number("noise", 58, t -> m.percent(quality(t).noiseShare(), 0)),
                        number("agreement", 96, t -> fixed(quality(t).agreement(), 2))));
        getItems().setAll(rows);
        double height = HEADING + ROW * rows.size();
        setMinHeight(height);
        setMaxHeight(height);
        getSelectionModel().select(rows.contains(selected) ? selected : rows.getFirst());
    }

    private static GroupingQuality quality(Timed timed) {
        return timed.comparison().quality();
    }

    private String proposed(Timed timed) {
        int proposed = timed.comparison().result().proposed();
        return proposed == 0 ? NONE : words.now().number(proposed, 0);
    }

    private String sizes(GroupingQuality q) {
        Messages m = words.now();
        String small = q.smallest() < ONE_PERCENT ? m.text("methods.tiny") : m.percent(q.smallest(), 0);
        return q.k() == 0 ? NONE : m.text("methods.sizes", m.percent(q.largest(), 0), small);
    }

    private String fixed(double value, int decimals) {
        return Double.isNaN(value) ? NONE : words.now().fixed(value, decimals);
    }

    private TableColumn<Row, String> number(String key, double width, Function<Timed, String> text) {
        TableColumn<Row, String> column = column(key, width, row -> {
            Timed found = row.finding().value().get();
            return found == null ? MethodDetail.NOT_YET : text.apply(found);
        });
        column.getStyleClass().add("number");
        return column;
    }

    /** Its heading explains itself when the mouse stays on it. */
    private TableColumn<Row, String> column(String key, double width, Function<Row, String> text) {
        var column = new TableColumn<Row, String>();
        var heading = new Label(words.now().text("methods.column." + key));
        heading.setTooltip(words.tooltip("methods.help." + key));
        column.setGraphic(heading);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
        column.setMinWidth(width);
        column.setPrefWidth(width);
        column.setSortable(false);
        return column;
    }
}
