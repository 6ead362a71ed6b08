// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.personas;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.portrait.quality.Unlike;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.kit.FindingBox;
import org.portrait.ui.kit.Kit;
import org.portrait.ui.kit.TableRows;
import org.portrait.ui.kit.Tables;
import org.portrait.ui.state.Finding;
import org.portrait.ui.state.Session;
import org.portrait.ui.task.Worker;

/** The customers who are unlike their own segment, with what makes each so; some can be set aside. */
final class UnlikePane extends VBox {
    /** A table that is narrower has no room for all columns. */
    private static final double NARROW = 730;

    private static final double WIDE = 950;
    private static final double SHORT = 110;
    private static final double LONG = 210;
    private static final double IDENTITY = 120;
    private static final double CAUSES = 150;
    private static final double SCROLL_BAR = 16;

    private final Words words;
    private final Session session;
    private final TableView<Unlike.Customer> table = new TableView<>();
    private final TableRows<Unlike.Customer> rows;

    UnlikePane(Words words, Session session, Worker worker, Finding<Unlike> finding) {
        super(8);
        this.words = words;
        this.session = session;
        setId("unlike");
        getStyleClass().add("card");
        table.setId("unlike-customers");
        rows = new TableRows<>(words, table, "unlike.title", worker);
        VBox.setVgrow(table, Priority.ALWAYS);
        Button aside = Kit.button(words, "unlike.setAside", () -> setAside(finding));
        aside.setId("unlike-set-aside");
        aside.disableProperty().bind(Bindings.isEmpty(table.getSelectionModel().getSelectedItems()));
        var box = new FindingBox<>(words, finding, this::found, session.labels(), words.messages(), words.discreet());
        VBox.setVgrow(box, Priority.ALWAYS);
        Label note = Kit.note(words, "unlike.note");
        var bar = Kit.bar(words.label("unlike.title"), aside);
        bar.getChildren().add(bar.getChildren().size() - 1, rows.finder());
        getChildren().addAll(bar, note, box);
        sceneProperty().subscribe(scene -> finding.want(scene != null));
    }

    private Node found(Unlike unlike) {
        var model = model(unlike);
        Label summary = Kit.sentence(model.summary());
        summary.setId("unlike-summary");
        rows.show(columns(model), model.customers());
        return new VBox(8, summary, table);
    }

    /** None is out of sight: the last has what the others leave. */
    private List<TableColumn<Unlike.Customer, ?>> columns(UnlikeModel model) {
        var segment = whole(column("unlike.segmentOf", model::segment, SHORT, Unlike.Customer::segment));
        segment.prefWidthProperty().bind(table.widthProperty().map(w -> w.doubleValue() > WIDE ? LONG : SHORT));
        var by = column("unlike.by", model::by, 84, c -> c.by().ordinal());
        by.visibleProperty().bind(table.widthProperty().greaterThan(NARROW)); // the two before it say it, too
        var causes = whole(Tables.texts("", CAUSES, model::causes));
        Tables.explain(words, causes, "unlike.because");
        List<TableColumn<Unlike.Customer, ?>> others = List.of(
                identity(model),
                segment,
                column("unlike.distance", model::distance, 158, Unlike.Customer::distance),
                Tables.numbers(column("unlike.isolation", model::isolation, 86, Unlike.Customer::isolation)),
                by);
        var widths = new ArrayList<Observable>(List.of(table.widthProperty(), by.visibleProperty()));
        others.forEach(column -> widths.add(column.widthProperty()));
        causes.prefWidthProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> Math.max(
                                CAUSES,
                                table.getWidth()
                                        - SCROLL_BAR
                                        - others.stream()
                                                .filter(TableColumn::isVisible)
                                                .mapToDouble(TableColumn::getWidth)
                                                .sum()),
                        widths.toArray(Observable[]::new)));
        return Stream.concat(others.stream(), Stream.of(causes)).toList();
    }

    private TableColumn<Unlike.Customer, String> identity(UnlikeModel model) {
        return model.numbered()
                ? Tables.sorted(Tables.texts(model.identity(), IDENTITY, model::customer), Unlike.Customer::row)
                : Tables.texts(model.identity(), IDENTITY, c -> words.who(model.customer(c)));
    }

    private UnlikeModel model(Unlike unlike) {
        return new UnlikeModel(
                Objects.requireNonNull(session.run().get()),
                unlike,
                session.labels().get(),
                words.now());
    }

    private void setAside(Finding<Unlike> finding) {
        Unlike unlike = finding.value().get();
        if (unlike != null) {
            session.change(model(unlike)
                    .setAside(
                            session.recipe().get(),
                            List.copyOf(table.getSelectionModel().getSelectedItems())));
        }
    }

    /** All of what there may be no room for is said where it is pointed at. */
    private static TableColumn<Unlike.Customer, String> whole(TableColumn<Unlike.Customer, String> column) {
        column.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable String item, boolean empty) {
                super.updateItem(item, empty);
                String text = empty || item == null ? "" : item;
                setText(text);
                Words.explain(this, text);
            }
        });
        return column;
    }

    private TableColumn<Unlike.Customer, String> column(
            String key, Function<Unlike.Customer, String> text, double width, ToDoubleFunction<Unlike.Customer> by) {
        return Tables.sorted(Tables.texts(words, key, width, text), by);
    }
}
