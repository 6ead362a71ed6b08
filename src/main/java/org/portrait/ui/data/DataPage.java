// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.data;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
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

    /** Stands in place of the tables while it is open. */
    private record Panel(ReadOnlyBooleanProperty opened, Region content) {}

    private final StackPane content = new StackPane();
    /** Whether a panel is open. */
    private final BooleanProperty asking = new SimpleBooleanProperty();

    private final ToggleButton receipt;
    private final Button lines;
    private final Button further;
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
            Supplier<List<Path>> askFurther,
            Consumer<Stage> goTo) {
        var start = Kit.scrolled(new StartScreen(words, settings, open, openSample, ask, paste));
        start.setFitToHeight(true);
        receipt = words.bind(new ToggleButton(), "data.receipt");
        receipt.setId("data-receipt");
        receipt.getStyleClass().add("quiet");
        var orders = new OrdersModel(session, pipeline, worker);
        var layout = new LayoutModel(session, worker);
        HBox tables = tables(words, session, worker, layout::open);
        var strip = new OrdersStrip(words, session, orders);
        var joins = new JoinModel(session, pipeline, worker);
        var page = new VBox(8, strip, new JoinStrip(words, joins), tables);
        VBox.setVgrow(tables, Priority.ALWAYS);
        next = Kit.primary(words, "data.next", () -> goTo.accept(Stage.SEGMENTS));
        next.setId("data-next");
        lines = quiet(words, "orders", orders::open);
        further = quiet(words, "join", () -> joins.open(askFurther.get()));
        arrange(
                session,
                start,
                page,
                List.of(
                        new Panel(orders.opened(), new OrdersPanel(words, orders)),
                        new Panel(joins.opened(), new JoinPanel(words, joins)),
                        new Panel(layout.opened(), new LayoutPanel(words, layout))));
        lines.visibleProperty()
                .bind(next.visibleProperty().and(strip.visibleProperty().not()));
    }

    /** Shows the start without a file, a panel that is open, or else the tables, and the actions beside these only. */
    private void arrange(Session session, Region start, Region tables, List<Panel> panels) {
        Runnable show = () -> {
            Region open = panels.stream()
                    .filter(panel -> panel.opened().get())
                    .findFirst()
                    .map(Panel::content)
                    .orElse(tables);
            content.getChildren().setAll(session.loaded().get() == null ? start : open);
            asking.set(open != tables);
        };
        session.loaded().subscribe(_ -> show.run());
        panels.forEach(panel -> panel.opened().subscribe(_ -> show.run()));
        for (Node action : actions()) {
            action.visibleProperty().bind(session.loaded().isNotNull().and(asking.not()));
            action.managedProperty().bind(action.visibleProperty());
        }
    }

    /** @param name of what it opens, said in full when pointed at */
    private static Button quiet(Words words, String name, Runnable action) {
        Button button = Kit.button(words, "data." + name, action);
        button.setTooltip(words.tooltip(name + ".open"));
        button.setId("data-" + name);
        button.getStyleClass().add("quiet");
        return button;
    }

    /** What was read, the columns, and the rows. */
    private HBox tables(Words words, Session session, Worker worker, Runnable changeLayout) {
        var columns = new ColumnsTable(words, session, worker);
        var rows = new RowsTable(words, "rows");
        session.loaded().subscribe(loaded -> rows.show(loaded == null ? null : loaded.dataset()));
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
        return new Node[] {receipt, lines, further, next};
    }
}
