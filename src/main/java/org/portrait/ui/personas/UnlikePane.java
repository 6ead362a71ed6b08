// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.personas;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.portrait.quality.Unlike;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.kit.FindingBox;
import org.portrait.ui.kit.Kit;
import org.portrait.ui.kit.Tables;
import org.portrait.ui.state.Finding;
import org.portrait.ui.state.Session;

/** The customers who are unlike their own segment, with what makes each so; some can be set aside. */
final class UnlikePane extends VBox {
    private final Words words;
    private final Session session;
    private final TableView<Unlike.Customer> table = new TableView<>();

    UnlikePane(Words words, Session session, Finding<Unlike> finding) {
        super(8);
        this.words = words;
        this.session = session;
        setId("unlike");
        getStyleClass().add("card");
        table.setId("unlike-customers");
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        Tables.copyable(table);
        VBox.setVgrow(table, Priority.ALWAYS);
        Button aside = Kit.button(words, "unlike.setAside", () -> setAside(finding));
        aside.setId("unlike-set-aside");
        aside.disableProperty().bind(Bindings.isEmpty(table.getSelectionModel().getSelectedItems()));
        var box = new FindingBox<>(words, finding, this::found, session.labels(), words.messages());
        VBox.setVgrow(box, Priority.ALWAYS);
        Label note = Kit.note(words, "unlike.note");
        getChildren().addAll(Kit.bar(words.label("unlike.title"), aside), note, box);
        sceneProperty().subscribe(scene -> finding.want(scene != null));
    }

    private Node found(Unlike unlike) {
        var model = model(unlike);
        Label summary = Kit.sentence(model.summary());
        summary.setId("unlike-summary");
        table.getColumns()
                .setAll(List.of(
                        column(model.identity(), model::customer, 110),
                        sorted("unlike.segmentOf", model::segment, 200, Unlike.Customer::segment),
                        sorted("unlike.distance", model::distance, 150, Unlike.Customer::distance),
                        sorted("unlike.isolation", model::isolation, 90, Unlike.Customer::isolation),
                        sorted("unlike.by", model::by, 90, c -> c.by().ordinal()),
                        column(words.now().text("unlike.because"), model::causes, 430)));
        table.setItems(FXCollections.observableArrayList(model.customers()));
        return new VBox(8, summary, table);
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

    /** A cell that is sorted by a number. */
    private record Sorted(String text, double number) implements Comparable<Sorted> {
        @Override
        public int compareTo(Sorted other) {
            return Double.compare(number, other.number);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    private TableColumn<Unlike.Customer, Sorted> sorted(
            String key, Function<Unlike.Customer, String> text, double width, ToDoubleFunction<Unlike.Customer> by) {
        var column = new TableColumn<Unlike.Customer, Sorted>(words.now().text(key));
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(
                new Sorted(text.apply(cell.getValue()), by.applyAsDouble(cell.getValue()))));
        column.setPrefWidth(width);
        return column;
    }

    private static TableColumn<Unlike.Customer, String> column(
            String name, Function<Unlike.Customer, String> text, double width) {
        var column = new TableColumn<Unlike.Customer, String>(name);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
        column.setPrefWidth(width);
        column.setSortable(false);
        return column;
    }
}
