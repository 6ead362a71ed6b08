// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.segments;

import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.portrait.deep.EmbeddingComparison;
import org.portrait.i18n.Messages;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.kit.TableRows;
import org.portrait.ui.kit.Tables;

/** A deep embedding beside K-Means on the features, figure by figure. */
final class ComparisonTable extends TableView<ComparisonTable.Row> {
    private static final double ROW = 28;
    private static final double HEADINGS = 40;
    private static final double NUMBER = 136;

    /** @param key of what is measured @param plain NaN where there is nothing to compare with */
    record Row(String key, double deep, double plain, DoubleFunction<String> told) {}

    ComparisonTable(Words words, EmbeddingComparison c) {
        Messages m = words.now();
        setId("space-comparison");
        getStyleClass().add("dense");
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        List<Row> rows = List.of(
                new Row("stability", c.stability(), c.plainStability(), d -> m.fixed(d, 2)),
                new Row("own", c.ownSilhouette(), c.plainSilhouette(), d -> m.fixed(d, 3)),
                new Row("silhouette", c.silhouette(), c.plainSilhouette(), d -> m.fixed(d, 3)),
                new Row("error", c.error(), c.pcaError(), d -> m.percent(d, 1)),
                new Row("agreement", c.agreement(), Double.NaN, d -> m.fixed(d, 2)));
        new TableRows<Row>(words, this, "space.helped")
                .show(
                        List.of(
                                Tables.texts(
                                        words,
                                        "space.compared.what",
                                        330,
                                        row -> m.text("space.compared." + row.key())),
                                number(words, "space.compared.deep", Row::deep),
                                number(words, "space.compared.plain", Row::plain)),
                        rows);
        setFixedCellSize(ROW);
        double height = HEADINGS + ROW * rows.size();
        setMinHeight(height);
        setMaxHeight(height);
    }

    private static TableColumn<Row, ?> number(Words words, String key, ToDoubleFunction<Row> value) {
        var column = Tables.sorted(
                Tables.numbers(Tables.texts(words, key, NUMBER, row -> {
                    double figure = value.applyAsDouble(row);
                    return Double.isNaN(figure) ? "–" : row.told().apply(figure);
                })),
                value::applyAsDouble);
        column.setMinWidth(NUMBER);
        return column;
    }
}
