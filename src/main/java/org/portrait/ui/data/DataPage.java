// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.data;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.portrait.i18n.Messages;
import org.portrait.load.Loaded;
import org.portrait.load.OrderLines;
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
    private final Button next;

    public DataPage(
            Words words,
            Session session,
            Worker worker,
            ObservableValue<UserSettings> settings,
            Consumer<Path> open,
            Consumer<String> openSample,
            Runnable ask,
            Consumer<Stage> goTo) {
        var start = Kit.scrolled(new StartScreen(words, settings, open, openSample, ask));
        start.setFitToHeight(true);
        var columns = new ColumnsTable(words, session, worker);
        var rows = new RowsTable(words, session);
        var tables = new SplitPane(columns, rows);
        tables.setOrientation(Orientation.VERTICAL);
        tables.setDividerPositions(0.55);
        var panel = new ImportPanel(words, session);
        panel.setMinWidth(PANEL);
        panel.setMaxWidth(PANEL);
        HBox.setHgrow(tables, Priority.ALWAYS);
        var loaded = new HBox(10, panel, tables);
        receipt = words.bind(new ToggleButton(), "data.receipt");
        receipt.setId("data-receipt");
        receipt.visibleProperty().bind(session.loaded().isNotNull());
        receipt.getStyleClass().add("quiet");
        panel.visibleProperty().bind(receipt.selectedProperty());
        panel.managedProperty().bind(receipt.selectedProperty());
        loaded.widthProperty().map(width -> width.doubleValue() >= WIDE).subscribe(receipt::setSelected);
        var page = new VBox(8, orderLines(words, session), loaded);
        VBox.setVgrow(loaded, Priority.ALWAYS);
        session.loaded().subscribe(now -> content.getChildren().setAll(now == null ? start : page));
        next = Kit.primary(words, "data.next", () -> goTo.accept(Stage.SEGMENTS));
        next.setId("data-next");
        next.visibleProperty().bind(session.loaded().isNotNull());
    }

    private static Label orderLines(Words words, Session session) {
        var warning = new Label();
        warning.setId("data-order-lines");
        warning.getStyleClass().add("warning-text");
        warning.setWrapText(true);
        warning.setMinHeight(Region.USE_PREF_SIZE);
        warning.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> sentence(words.now(), session.loaded().get()), session.loaded(), words.messages()));
        warning.visibleProperty().bind(warning.textProperty().isNotEmpty());
        warning.managedProperty().bind(warning.visibleProperty());
        return warning;
    }

    private static String sentence(Messages words, @Nullable Loaded loaded) {
        return loaded == null
                ? ""
                : OrderLines.in(loaded.dataset())
                        .map(found -> words.text(
                                "load.orderLines",
                                words.number(found.lines(), 0),
                                words.number(found.customers(), 0),
                                found.customer()))
                        .orElse("");
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
        return new Node[] {receipt, next};
    }
}
