// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.segments;

import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.portrait.i18n.Messages;
import org.portrait.quality.GroupingQuality;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.kit.TableRows;
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
    private final TableRows<Row> shown;

    MethodsTable(Words words) {
        this.words = words;
        setId("methods-table");
        getStyleClass().add("dense");
        setFixedCellSize(ROW);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        shown = new TableRows<>(words, this, "methods.compared");
        getSelectionModel().setSelectionMode(SelectionMode.SINGLE);
    }

    /** In the language of the window; the selected row stays where it can. */
    void show(List<Row> rows) {
        Row selected = getSelectionModel().getSelectedItem();
        Messages m = words.now();
        shown.show(
                List.of(
                        column("method", 130, row -> m.text("methods.name." + row.code())),
                        number("groups", 44, t -> quality(t).k(), k -> m.number(k, 0)),
                        number("proposed", 86, MethodsTable::proposed, k -> m.number(k, 0)),
                        number("silhouette", 92, t -> quality(t).silhouette(), s -> m.fixed(s, 3)),
                        number("calinskiHarabasz", 58, t -> quality(t).calinskiHarabasz(), c -> m.fixed(c, 0)),
                        number("daviesBouldin", 54, t -> quality(t).daviesBouldin(), d -> m.fixed(d, 2)),
                        sizes(),
                        number("noise", 58, t -> quality(t).noiseShare(), n -> m.percent(n, 0)),
                        number("agreement", 96, t -> quality(t).agreement(), a -> m.fixed(a, 2))),
                rows);
        double height = HEADING + ROW * rows.size();
        setMinHeight(height);
        setMaxHeight(height);
        getSelectionModel().select(rows.contains(selected) ? selected : rows.getFirst());
    }

    private static GroupingQuality quality(Timed timed) {
        return timed.comparison().quality();
    }

    private static double proposed(Timed timed) {
        int proposed = timed.comparison().result().proposed();
        return proposed == 0 ? Double.NaN : proposed;
    }

    /** The largest and the smallest group, sorted by the former. */
    private TableColumn<Row, String> sizes() {
        return counted(
                "sizes", 88, t -> quality(t).k() == 0 ? Double.NaN : quality(t).largest(), t -> sizes(quality(t)));
    }

    private String sizes(GroupingQuality q) {
        Messages m = words.now();
        String small = q.smallest() < ONE_PERCENT ? m.text("methods.tiny") : m.percent(q.smallest(), 0);
        return m.text("methods.sizes", m.percent(q.largest(), 0), small);
    }

    private TableColumn<Row, String> number(
            String key, double width, ToDoubleFunction<Timed> value, DoubleFunction<String> text) {
        return counted(key, width, value, t -> text.apply(value.applyAsDouble(t)));
    }

    private TableColumn<Row, String> counted(
            String key, double width, ToDoubleFunction<Timed> value, Function<Timed, String> text) {
        TableColumn<Row, String> column = column(key, width, row -> {
            Timed found = row.finding().value().get();
            return found == null
                    ? MethodDetail.NOT_YET
                    : Double.isNaN(value.applyAsDouble(found)) ? NONE : text.apply(found);
        });
        return Tables.numbers(Tables.sorted(column, row -> {
            Timed found = row.finding().value().get();
            return found == null ? Double.NaN : value.applyAsDouble(found);
        }));
    }

    /** Its heading explains itself when the mouse stays on it. */
    private TableColumn<Row, String> column(String key, double width, Function<Row, String> text) {
        TableColumn<Row, String> column = Tables.texts("", width, text);
        var heading = new Label(words.now().text("methods.column." + key));
        words.hint(heading, "methods.help." + key);
        column.setGraphic(heading);
        column.setMinWidth(width);
        column.setId(key);
        return column;
    }
}
