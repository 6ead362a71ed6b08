// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.score;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.portrait.data.ColumnRole;
import org.portrait.personas.Figures;
import org.portrait.score.ModelColumn;
import org.portrait.score.ModelSegment;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.kit.Choices;
import org.portrait.ui.kit.Columns;
import org.portrait.ui.kit.Kit;
import org.portrait.ui.score.CustomerModel.Persona;

/** A form with the columns of the model on the left, on the right the persona of whoever has these values. */
final class CustomerPane extends HBox {
    private static final double FIELD = 170;
    private static final double PERSONA = 340;

    private final Words words;
    private final CustomerModel model;
    private final Columns fields = new Columns(FIELD);
    private final VBox told = new VBox(8);
    /** Shows in each field what its column is now. */
    private final Map<String, Runnable> follow = new LinkedHashMap<>();

    CustomerPane(Words words, CustomerModel model, ScoreModel scores) {
        super(12);
        this.words = words;
        this.model = model;
        setId("score-one");
        Button clear = Kit.button(words, "scoring.one.clear", () -> model.fill(Map.of()));
        clear.setId("score-one-clear");
        var form = new VBox(
                10, Kit.bar(words.label("scoring.one.title"), clear), Kit.note(words, "scoring.one.note"), fields);
        form.getStyleClass().add("card");
        ScrollPane left = Kit.scrolled(form);
        HBox.setHgrow(left, Priority.ALWAYS);
        told.setId("score-one-persona");
        told.getStyleClass().add("card");
        ScrollPane right = Kit.scrolled(told);
        right.setPrefWidth(PERSONA);
        right.setMinWidth(PERSONA);
        getChildren().addAll(left, right);
        scores.source().subscribe(_ -> offer());
        words.messages().subscribe(this::offer);
        words.messages().subscribe(this::tell);
        words.discreet().subscribe(_ -> offer());
        model.values().subscribe(_ -> follow.values().forEach(Runnable::run));
        model.persona().subscribe(_ -> tell());
    }

    private void offer() {
        follow.clear();
        fields.getChildren().setAll(model.columns().stream().map(this::field).toList());
    }

    private Node field(ModelColumn column) {
        List<String> choices = model.choices(column);
        var name = new Label(column.name());
        int number = follow.size();
        Node control = choices.isEmpty() ? typed(column) : chosen(column, choices);
        control.setId("score-one-field-" + number);
        name.setLabelFor(control);
        return new VBox(3, name, control);
    }

    private Node typed(ModelColumn column) {
        var field = new TextField(value(column));
        field.setPromptText(model.hint(column, words.now()));
        words.hint(field, "scoring.one.typed.help");
        field.setAccessibleText(column.name());
        field.textProperty().subscribe((_, text) -> model.set(column.name(), text));
        follow.put(column.name(), () -> {
            if (!field.getText().strip().equals(value(column).strip())) {
                field.setText(value(column));
            }
        });
        return field;
    }

    private Node chosen(ModelColumn column, List<String> choices) {
        var box = new ComboBox<String>();
        box.setMaxWidth(Double.MAX_VALUE);
        words.hint(box, "scoring.one.chosen.help");
        box.setAccessibleText(column.name());
        box.getItems().setAll(Stream.concat(Stream.of(""), choices.stream()).toList());
        box.setValue(value(column));
        Choices.spell(box, value -> value.isEmpty() ? words.now().text("scoring.one.unknown") : said(column, value));
        box.valueProperty().subscribe((_, value) -> model.set(column.name(), value == null ? "" : value));
        follow.put(column.name(), () -> box.setValue(value(column)));
        return box;
    }

    private String said(ModelColumn column, String value) {
        return column.role() == ColumnRole.PERSONAL ? words.who(value) : Figures.said(value, words.now());
    }

    private String value(ModelColumn column) {
        return model.values().get().getOrDefault(column.name(), "");
    }

    private void tell() {
        Persona persona = model.persona().get();
        told.getChildren().clear();
        if (persona == null) {
            told.getChildren().add(Kit.note(words, "scoring.one.none"));
            return;
        }
        ModelSegment segment = persona.segment();
        if (segment == null) {
            told.getChildren().add(heading(words.label("scoring.one.noSegment")));
        } else {
            var name = (Label) ScoredPane.named(segment);
            told.getChildren().add(heading(name));
        }
        CustomerModel.sentences(persona, words.now())
                .forEach(line -> told.getChildren().add(Kit.sentence(line)));
        List<String> reasons = CustomerModel.reasons(persona, words.now());
        if (!reasons.isEmpty()) {
            Label decides = heading(words.label("scoring.one.decides"));
            words.hint(decides, "scoring.one.decides.help");
            told.getChildren().add(decides);
            reasons.forEach(line -> told.getChildren().add(Kit.sentence(line)));
        }
    }

    private static Label heading(Label label) {
        label.getStyleClass().add("card-heading");
        return Kit.whole(label);
    }
}
