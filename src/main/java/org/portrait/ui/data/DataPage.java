// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.data;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.portrait.pipeline.Pipeline;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.kit.Kit;
import org.portrait.ui.kit.Page;
import org.portrait.ui.state.Session;
import org.portrait.ui.state.Stage;
import org.portrait.ui.task.Worker;
import org.portrait.workspace.UserSettings;

/** Opens a file, shows what was understood of it, and lets that be corrected. */
public final class DataPage implements Page {
    private static final double WIDE = 880;
    private static final double PANEL = 196;

    private final StackPane content = new StackPane();
    private final ToggleButton receipt;
    private final Button lines;
    private final Button next;

    public DataPage(
            Words words,
            Session session,
            Pipeline pipeline,
            Worker worker,
            ObservableValue<UserSettings> settings,
            Consumer<Path> open,
            Consumer<String> openSample,
            Runnable ask,
            Runnable paste,
            Consumer<Stage> goTo) {
        var start = Kit.scrolled(new StartScreen(words, settings, open, openSample, ask, paste));
        start.setFitToHeight(true);
        receipt = words.bind(new ToggleButton(), "data.receipt");
        receipt.setId("data-receipt");
        receipt.getStyleClass().add("quiet");
        var orders = new OrdersModel(session, pipeline, worker);
        var panel = new OrdersPanel(words, orders);
        var layout = new LayoutModel(session, worker);
        var layoutPanel = new LayoutPanel(words, layout);
        HBox tables = tables(words, session, worker, layout::open);
        var strip = new OrdersStrip(words, session, orders);
        var page = new VBox(8, strip, tables);
        VBox.setVgrow(tables, Priority.ALWAYS);
        Runnable show = () -> content.getChildren()
                .setAll(
                        session.loaded().get() == null
                                ? start
                                : orders.opened().get()
                                        ? panel
                                        : layout.opened().get() ? layoutPanel : page);
        session.loaded().subscribe(_ -> show.run());
        orders.opened().subscribe(_ -> show.run());
        layout.opened().subscribe(_ -> show.run());
        next = Kit.primary(words, "data.next", () -> goTo.accept(Stage.SEGMENTS));
        next.setId("data-next");
        lines = Kit.button(words, "orders.open", orders::open);
        lines.setId("data-orders");
        lines.getStyleClass().add("quiet");
        for (Node action : actions()) {
            action.visibleProperty()
                    .bind(session.loaded()
                            .isNotNull()
                            .and(orders.opened().not())
                            .and(layout.opened().not()));
            action.managedProperty().bind(action.visibleProperty());
        }
        lines.visibleProperty()
                .bind(next.visibleProperty().and(strip.visibleProperty().not()));
    }

    /** What was read, the columns, and the rows. */
    private HBox tables(Words words, Session session, Worker worker, Runnable changeLayout) {
        var columns = new ColumnsTable(words, session, worker);
        var rows = new RowsTable(words, session);
        var tables = new SplitPane(columns, rows);
        tables.setOrientation(Orientation.VERTICAL);
        tables.setDividerPositions(0.55);
        var imported = new ImportPanel(words, session, worker, changeLayout);
        imported.setMinWidth(PANEL);
        imported.setMaxWidth(PANEL);
        HBox.setHgrow(tables, Priority.ALWAYS);
        var loaded = new HBox(10, imported, tables);
        imported.visibleProperty().bind(receipt.selectedProperty());
        imported.managedProperty().bind(receipt.selectedProperty());
        loaded.widthProperty().map(width -> width.doubleValue() >= WIDE).subscribe(receipt::setSelected);
        return loaded;
    }

    @Override
    public Stage stage() {
        return Stage.DATA;
    }

    @Override
    public Region content() {
        return content;
    }

    @Override
    public Node[] actions() {
        return new Node[] {receipt, lines, next};
    }
}
