// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.personas;

import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.portrait.lifecycle.StageTable;
import org.portrait.personas.Distinction;
import org.portrait.personas.Figures;
import org.portrait.personas.RuleSet;
import org.portrait.personas.SegmentProfile;
import org.portrait.personas.SegmentProfile.CategoryLift;
import org.portrait.ui.chart.DifferenceBar;
import org.portrait.ui.chart.SegmentNumber;
import org.portrait.ui.chart.SegmentPalette;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.kit.FindingBox;
import org.portrait.ui.kit.Kit;
import org.portrait.ui.state.Finding;
import org.portrait.ui.state.Session;

/** One segment as a person: name, size, what sets it apart, what to do, and the analyst's own note. */
final class PersonaCard extends VBox {
    private static final double NAME = 160;
    /** What the light takes at least, so that the card hardly jumps when it comes. */
    private static final double LIGHT = 34;

    private final Words words;
    private final Session session;
    private final PersonaModel model;
    private final SegmentProfile profile;
    private final TextField name = new TextField();
    private final TextField note = new TextField();
    /** What the analyst has said last, so that a field that loses the focus does not say it again. */
    private String saidName;

    private String saidNote;

    PersonaCard(
            Words words,
            Session session,
            PersonaFindings findings,
            PersonaModel model,
            SegmentProfile profile,
            boolean small) {
        super(8);
        this.words = words;
        this.session = session;
        this.model = model;
        this.profile = profile;
        saidName = model.name(profile.segment());
        saidNote = model.note(profile.segment());
        setId("persona-" + (profile.segment() + 1));
        getStyleClass().addAll("card", "persona");
        Label description = Kit.sentence(model.description(profile));
        var light = new FindingBox<>(words, findings.trust(), found -> new TrustLight(words, found, profile.segment()));
        light.setMinHeight(LIGHT);
        getChildren().addAll(stripe(), head(), facts());
        if (model.staged()) {
            getChildren().add(new FindingBox<>(words, findings.stages(), this::stage));
        }
        getChildren().addAll(light, description, features());
        if (!profile.categories().isEmpty()) {
            getChildren().add(categories());
        }
        getChildren().add(rule(findings.rules()));
        List<String> actions = model.actions(profile);
        if (!actions.isEmpty()) {
            getChildren().add(advice(actions));
        }
        if (small) {
            getChildren().add(warning());
        }
        var rest = new Region();
        VBox.setVgrow(rest, Priority.ALWAYS);
        getChildren().addAll(rest, note());
    }

    private Label warning() {
        Label warning = words.label("card.small");
        warning.getStyleClass().addAll("chip", "warning");
        return warning;
    }

    private Label stage(StageTable table) {
        var stage = new Label(model.stage(table, profile.segment()));
        stage.setId(getId() + "-stage");
        words.hint(stage, "card.stage.help");
        return stage;
    }

    private Label origin(String text) {
        Label origin = Kit.told(text);
        origin.setId(getId() + "-origin");
        return origin;
    }

    private VBox rule(Finding<RuleSet> rules) {
        var heading = words.label("rule.heading");
        heading.getStyleClass().add("card-heading");
        return new VBox(
                2, heading, new FindingBox<>(words, rules, found -> new RuleBox(words, found, profile.segment())));
    }

    private VBox advice(List<String> actions) {
        var heading = words.label("card.action");
        heading.getStyleClass().add("card-heading");
        var advice = new VBox(4, heading);
        for (String action : actions) {
            Label text = Kit.sentence(action);
            var dot = new Label("•");
            dot.setMinWidth(USE_PREF_SIZE);
            HBox.setHgrow(text, Priority.ALWAYS);
            advice.getChildren().add(new HBox(6, dot, text));
        }
        advice.getStyleClass().add("advice");
        return advice;
    }

    private Region stripe() {
        var stripe = new Region();
        stripe.getStyleClass().add("persona-stripe");
        stripe.setStyle("-fx-background-color: " + SegmentPalette.css(model.colour(profile.segment())) + ";");
        return stripe;
    }

    private HBox head() {
        var number = new SegmentNumber(profile.segment(), model.colour(profile.segment()));
        name.setText(saidName);
        name.setId(getId() + "-name");
        name.getStyleClass().add("persona-name");
        name.accessibleTextProperty().bind(words.text("card.name"));
        words.hint(name, "card.name.hint");
        saying(name);
        HBox.setHgrow(name, Priority.ALWAYS);
        var rename = Kit.iconButton(words, "pencil", "card.rename", () -> {
            name.requestFocus();
            name.selectAll();
        });
        var head = new HBox(10, number, name, rename);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private void saying(TextField field) {
        field.setOnAction(_ -> say());
        field.focusedProperty().subscribe((before, focused) -> {
            if (before && !focused) {
                say();
            }
        });
    }

    private void say() {
        String asName = name.getText().strip();
        String asNote = note.getText();
        if (!asName.equals(saidName) || !asNote.equals(saidNote)) {
            saidName = asName;
            saidNote = asNote;
            session.change(model.renamed(profile.segment(), asName, asNote));
        }
    }

    private VBox facts() {
        var size = new Label(model.size(profile));
        size.getStyleClass().add("persona-size");
        Words.explain(
                size,
                model.withheld().isEmpty()
                        ? words.text("card.size.help")
                        : new ReadOnlyStringWrapper(model.withheld()));
        var separation = new Label(model.separation(profile.segment()));
        separation.getStyleClass().add("note");
        words.hint(separation, "card.silhouette.help");
        var facts = new VBox(6, new HBox(10, size, Kit.spacer(), separation));
        String origin = model.origin(profile.segment());
        if (!origin.isEmpty()) {
            facts.getChildren().add(origin(origin));
        }
        return facts;
    }

    private GridPane features() {
        var grid = new GridPane(10, 4);
        var heading = words.label("card.features");
        heading.getStyleClass().add("note");
        grid.add(heading, 0, 0, 4, 1);
        GridPane.setHalignment(heading, HPos.RIGHT);
        int row = 1;
        for (Distinction d : model.distinguishing(profile)) {
            var name = new Label(model.figures().label(d));
            name.setPrefWidth(NAME);
            Words.explain(name, model.figures().label(d));
            var mean = new Label(model.figures().own(d));
            mean.getStyleClass().add("number");
            mean.setMinWidth(Region.USE_PREF_SIZE);
            mean.setMaxWidth(Double.MAX_VALUE);
            words.hint(mean, "card.average", model.figures().overall(d));
            var bar = new DifferenceBar(d.difference(), model.colour(profile.segment()));
            GridPane.setHgrow(bar, Priority.ALWAYS);
            var difference = new Label(words.now().signed(d.difference(), 1));
            difference.getStyleClass().add("note");
            difference.setMinWidth(Region.USE_PREF_SIZE);
            words.hint(difference, "card.difference.help");
            words.hint(bar, "card.difference.help");
            grid.addRow(row++, name, mean, bar, difference);
        }
        return grid;
    }

    private FlowPane categories() {
        var chips = new FlowPane(6, 6);
        for (CategoryLift c : profile.categories()) {
            var chip = new Label(words.now()
                    .text(
                            "card.lift",
                            Figures.readable(c.column()),
                            c.value(),
                            words.now().percent(c.share(), 0),
                            words.now().fixed(c.lift(), 1)));
            chip.getStyleClass().add("chip");
            words.hint(chip, "card.lift.help");
            chips.getChildren().add(chip);
        }
        return chips;
    }

    private TextField note() {
        note.setText(saidNote);
        note.setId(getId() + "-note");
        note.promptTextProperty().bind(words.text("card.note"));
        note.accessibleTextProperty().bind(words.text("card.note"));
        saying(note);
        return note;
    }
}
