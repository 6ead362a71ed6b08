// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.segments;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.portrait.i18n.FailureText;
import org.portrait.ui.chart.FlowChart;
import org.portrait.ui.chart.PlotExport;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.kit.Choices;
import org.portrait.ui.kit.Kit;
import org.portrait.ui.kit.WhenShown;
import org.portrait.ui.segments.CompareModel.Compared;
import org.portrait.ui.segments.CompareModel.Side;
import org.portrait.ui.state.Session;
import org.portrait.ui.state.Stage;

/** Two divisions of the customers side by side: who moved where, as a picture and as a table. */
final class ComparePane extends VBox {
    /** The picture of who moved where, while the table needs the rest. */
    private static final double NARROWEST = 220;

    private final Words words;
    private final CompareModel model;
    private final ComboBox<Side> other = new ComboBox<>();
    private final Label now = new Label();
    private final VBox sentences = new VBox(2);
    private final FlowChart flow;
    private final MovesTable table;
    private final WhenShown offer = new WhenShown(this, this::offer);

    ComparePane(Words words, Session session, CompareModel model, PlotExport.Outlet outlet) {
        super(10);
        this.words = words;
        this.model = model;
        flow = new FlowChart(words.messages(), "compare.flow");
        table = new MovesTable(words, "compare.table");
        setId("compare");
        getStyleClass().add("card");
        sentences.setId("compare-sentences");
        words.hint(sentences, "ari.help");
        table.setId("compare-table");
        words.hint(now, "compare.now.help");
        var picture = PlotExport.captioned(Kit.note(words, "compare.flow"), flow, outlet, Stage.SEGMENTS, "moves");
        var numbers = new VBox(4, Kit.note(words, "compare.table"), table);
        VBox.setVgrow(table, Priority.ALWAYS);
        picture.setPrefWidth(NARROWEST);
        HBox.setHgrow(picture, Priority.ALWAYS);
        var both = new HBox(14, picture, numbers);
        VBox.setVgrow(both, Priority.ALWAYS);
        getChildren().addAll(choice(), refusal(), sentences, both);
        model.kept().addListener((ListChangeListener<Side>) this::kept);
        session.segmentation().subscribe(offer::run);
        session.sweep().subscribe(offer::run);
        words.messages().subscribe(() -> show(model.compared().get()));
        session.run().subscribe(() -> show(model.compared().get()));
        session.labels().subscribe(() -> show(model.compared().get()));
        model.compared().subscribe(this::show);
    }

    private FlowPane choice() {
        other.setId("compare-other");
        Choices.spell(other, words, side -> CompareModel.title(side, words.now()));
        other.valueProperty().subscribe(side -> {
            if (side != null) {
                model.compare(side);
            }
        });
        var keep = Kit.button(words, "compare.keep", "compare-keep", model::keep);
        var file = Kit.button(words, "compare.file", "compare-file", model::keepOfAnotherFile);
        var forget = Kit.button(words, "compare.forget", "compare-forget", () -> model.forget(other.getValue()));
        forget.visibleProperty()
                .bind(other.valueProperty().map(side -> side.run() != null).orElse(false));
        forget.managedProperty().bind(forget.visibleProperty());
        Label before = words.label("compare.before");
        before.setLabelFor(other);
        var sides = new HBox(8, before, other, forget, words.label("compare.with"), now);
        sides.setAlignment(Pos.CENTER_LEFT);
        var choice = new FlowPane(16, 6, sides, new HBox(8, keep, file));
        choice.setAlignment(Pos.CENTER_LEFT);
        return choice;
    }

    /** Shows what has been kept at once; where one is kept no longer, another is. */
    private void kept(ListChangeListener.Change<? extends Side> change) {
        Side wanted = other.getValue();
        while (change.next()) {
            wanted = change.wasAdded() ? change.getAddedSubList().getLast() : wanted;
        }
        offer(wanted);
    }

    private void offer() {
        offer(other.getValue());
    }

    /** What there is to compare with: such a one where it can be, else one segment fewer. */
    private void offer(@Nullable Side wanted) {
        List<Side> others = model.others();
        Side shown = model.now();
        if (shown == null || others.isEmpty()) {
            return;
        }
        other.setValue(null); // so that the same choice, too, is compared with what is on screen now
        other.getItems().setAll(others);
        other.setValue(others.stream()
                .filter(side -> wanted != null && side.k() == wanted.k() && side.run() == wanted.run())
                .findFirst()
                .orElseGet(() -> others.stream()
                        .filter(side -> side.k() == shown.k() - 1 && side.file().isEmpty())
                        .findFirst()
                        .orElse(others.getFirst())));
    }

    private Label refusal() {
        var refusal = new Label();
        refusal.setId("compare-refused");
        refusal.getStyleClass().add("warning-text");
        Kit.whole(refusal);
        refusal.visibleProperty().bind(model.refused().isNotNull());
        refusal.managedProperty().bind(refusal.visibleProperty());
        refusal.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.refused().get() == null
                                ? ""
                                : FailureText.of(model.refused().get(), words.now()),
                        model.refused(),
                        words.messages()));
        return refusal;
    }

    private void show(@Nullable Compared compared) {
        if (compared == null) {
            return;
        }
        now.setText(CompareModel.title(compared.now(), words.now()));
        List<String> before = model.namesBefore(compared, words.now());
        List<String> after = model.namesNow(compared, words.now());
        List<String> said = CompareModel.sentences(compared, before, after, words.now());
        sentences.getChildren().setAll(said.stream().map(Kit::sentence).toList());
        flow.show(
                compared.moves(),
                compared.before().customers().segmentation().colours(),
                compared.now().customers().segmentation().colours(),
                before,
                after);
        table.show(compared.moves(), "compare.segment", before, after);
    }
}
