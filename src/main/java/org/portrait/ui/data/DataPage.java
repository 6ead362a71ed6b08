// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.data;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
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
import org.jspecify.annotations.Nullable;
import org.portrait.pipeline.Pipeline;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.kit.InTurn;
import org.portrait.ui.kit.Kit;
import org.portrait.ui.kit.Page;
import org.portrait.ui.kit.ViewState;
import org.portrait.ui.state.Cure;
import org.portrait.ui.state.Session;
import org.portrait.ui.state.Stage;
import org.portrait.ui.task.Worker;

/** Opens a file, shows what was understood of it, and lets that be corrected. */
public final class DataPage implements Page {
    private static final double WIDE = 880;
    private static final double PANEL = 196;

    /** Stands in place of the tables while it is open. */
    private record Panel(ObservableBooleanValue opened, Region content) {}

    private final StackPane content = new StackPane();
    private final ObservableValue<@Nullable Seen> seen;
    private final LayoutModel layout;
    private final ColumnsTable columns;
    private final RowsTable rows;

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
            StartActions actions,
            Supplier<List<Path>> askFurther,
            Consumer<Stage> goTo) {
        var start = Kit.scrolled(new StartScreen(words, actions));
        start.setFitToHeight(true);
        receipt = receipt(words);
        seen = Seen.in(session);
        var orders = new OrdersModel(session, pipeline, worker);
        layout = new LayoutModel(session, worker);
        var strip = new OrdersStrip(words, session, orders);
        var joins = new JoinModel(session, pipeline, worker);
        columns = new ColumnsTable(words, session, worker, seen, joins.standing());
        rows = new RowsTable(words, worker, "rows");
        HBox tables = tables(words, session, worker);
        var page = new VBox(8, strip, new PartStrip(words, session), new JoinStrip(words, joins), tables);
        VBox.setVgrow(tables, Priority.ALWAYS);
        var part = new PartModel(session);
        next = next(words, goTo);
        lines = quiet(words, "orders", orders::open);
        further = quiet(words, "join", () -> joins.open(askFurther.get()));
        arrange(
                session,
                start,
                page,
                List.of(
                        new Panel(part.opened(), new PartPanel(words, part)),
                        new Panel(orders.opened(), new OrdersPanel(words, orders)),
                        new Panel(joins.opened(), new JoinPanel(words, worker, joins)),
                        new Panel(layout.opened(), new LayoutPanel(words, layout))));
        lines.visibleProperty()
                .bind(next.visibleProperty().and(strip.visibleProperty().not()));
    }

    /** Shows a panel that is open, the start without a file, or else the tables, and the actions beside these only. */
    private void arrange(Session session, Region start, Region tables, List<Panel> panels) {
        Runnable show = () -> {
            Optional<Region> open = panels.stream()
                    .filter(panel -> panel.opened().get())
                    .findFirst()
                    .map(Panel::content);
            content.getChildren().setAll(open.orElse(seen.getValue() == null ? start : tables));
            asking.set(open.isPresent());
        };
        seen.subscribe(_ -> show.run());
        panels.forEach(panel -> panel.opened().subscribe(_ -> show.run()));
        for (Node action : actions()) {
            action.visibleProperty().bind(session.loaded().isNotNull().and(asking.not()));
            action.managedProperty().bind(action.visibleProperty());
        }
    }

    private static Button next(Words words, Consumer<Stage> goTo) {
        Button next = Kit.primary(words, "data.next", () -> goTo.accept(Stage.SEGMENTS));
        next.setId("data-next");
        return next;
    }

    private static ToggleButton receipt(Words words) {
        ToggleButton receipt = words.bind(new ToggleButton(), "data.receipt");
        receipt.setId("data-receipt");
        receipt.getStyleClass().add("quiet");
        return receipt;
    }

    /** @param name of what it opens, said in full when pointed at */
    private static Button quiet(Words words, String name, Runnable action) {
        Button button = Kit.button(words, "data." + name, action);
        words.hint(button, name + ".open");
        button.setId("data-" + name);
        button.getStyleClass().add("quiet");
        return button;
    }

    /** What was read, the columns, and the rows. */
    private HBox tables(Words words, Session session, Worker worker) {
        seen.subscribe(now -> rows.show(now == null ? null : now.dataset()));
        var tables = new SplitPane(searched(columns.finder(), columns), searched(rows.finder(), rows));
        tables.setOrientation(Orientation.VERTICAL);
        tables.setDividerPositions(0.55);
        var imported = new ImportPanel(words, session, worker, layout::open);
        imported.setMinWidth(PANEL);
        imported.setMaxWidth(PANEL);
        HBox.setHgrow(tables, Priority.ALWAYS);
        var loaded = new HBox(10, imported, tables);
        imported.visibleProperty().bind(receipt.selectedProperty());
        imported.managedProperty().bind(receipt.selectedProperty());
        loaded.widthProperty().map(width -> width.doubleValue() >= WIDE).subscribe(receipt::setSelected);
        return loaded;
    }

    private static VBox searched(Node finder, Region table) {
        var part = new InTurn(table);
        VBox.setVgrow(part, Priority.ALWAYS);
        return new VBox(4, finder, part);
    }

    /** A file that was refused may be read in another way. */
    public Cure cure() {
        return new Cure(layout.curable(), layout::openRefused);
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
    public void keepIn(ViewState view) {
        columns.keepIn(view);
        rows.keepIn(view);
    }

    @Override
    public Node[] actions() {
        return new Node[] {receipt, lines, further, next};
    }
}
