// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.kit;

import java.util.function.Supplier;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.Skin;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.TableColumnHeader;
import javafx.scene.control.skin.TableRowSkin;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a column of a table of rows of one height in view while the table is scrolled sideways: its heading and, in each
 * row, what it says stand at the left edge, over the columns that went by. JavaFX has no such thing.
 */
public final class FrozenColumn<R> {
    private final TableView<R> table;
    private final Supplier<@Nullable TableColumn<R, ?>> which;
    private @Nullable ScrollBar sideways;

    private FrozenColumn(TableView<R> table, Supplier<@Nullable TableColumn<R, ?>> which) {
        this.table = table;
        this.which = which;
    }

    /** @param id of the column, null where there is none */
    public static <R> void keep(TableView<R> table, Supplier<@Nullable String> id) {
        var frozen = new FrozenColumn<>(
                table,
                () -> table.getVisibleLeafColumns().stream()
                        .filter(column -> column.getId().equals(id.get()))
                        .findFirst()
                        .orElse(null));
        table.setRowFactory(_ -> frozen.new Row());
        table.skinProperty().subscribe(frozen::listen);
        table.getVisibleLeafColumns().subscribe(frozen::headings);
    }

    private void listen(@Nullable Skin<?> skin) {
        if (skin != null) {
            table.lookupAll(".scroll-bar").stream()
                    .map(ScrollBar.class::cast)
                    .filter(bar -> bar.getOrientation() == Orientation.HORIZONTAL)
                    .forEach(bar -> {
                        sideways = bar;
                        bar.valueProperty().subscribe(this::headings);
                    });
        }
    }

    /** How far the column is moved from where it would be. */
    private double moved(TableColumn<R, ?> column) {
        ScrollBar bar = sideways;
        return bar == null || !bar.isVisible() ? 0 : Math.max(0, bar.getValue() - left(column));
    }

    private double left(TableColumn<R, ?> column) {
        return table.getVisibleLeafColumns().stream()
                .takeWhile(before -> before != column)
                .mapToDouble(TableColumn::getWidth)
                .sum();
    }

    private void headings() {
        TableColumn<R, ?> column = which.get();
        table.lookupAll(".column-header").forEach(node -> {
            boolean frozen = node instanceof TableColumnHeader header
                    && column != null
                    && header.getTableColumn() == column
                    && moved(column) > 0;
            node.setTranslateX(frozen && column != null ? moved(column) : 0);
            node.setViewOrder(frozen ? -1 : 0);
            node.getStyleClass().removeAll("frozen");
            if (frozen) {
                node.getStyleClass().add("frozen");
            }
        });
    }

    private final class Row extends TableRow<R> {
        private final Label over = new Label();

        Row() {
            over.getStyleClass().add("frozen-cell");
            over.setMouseTransparent(true);
            over.setManaged(false);
        }

        @Override
        protected Skin<?> createDefaultSkin() {
            return new TableRowSkin<>(this) {
                @Override
                protected void layoutChildren(double x, double y, double w, double h) {
                    super.layoutChildren(x, y, w, h);
                    place(h);
                }
            };
        }

        private void place(double height) {
            TableColumn<R, ?> column = which.get();
            R item = getItem();
            if (column == null || item == null || moved(column) == 0) {
                getChildren().remove(over);
                return;
            }
            if (!getChildren().contains(over)) {
                getChildren().add(over);
            }
            over.setText(Tables.text(column, item));
            over.resizeRelocate(left(column) + moved(column), 0, column.getWidth(), height);
            over.toFront();
        }
    }
}
