// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.personas;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.portrait.data.ColumnInfo;
import org.portrait.data.ColumnRole;
import org.portrait.personas.PersonaText;
import org.portrait.personas.RuleSet;
import org.portrait.personas.RuleText;
import org.portrait.personas.SegmentProfile;
import org.portrait.pipeline.Run;
import org.portrait.quality.Trust;
import org.portrait.quality.TrustText;
import org.portrait.ui.chart.PlotExport;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.kit.Choices;
import org.portrait.ui.kit.Columns;
import org.portrait.ui.kit.FindingBox;
import org.portrait.ui.kit.InTurn;
import org.portrait.ui.kit.Kit;
import org.portrait.ui.kit.Page;
import org.portrait.ui.kit.ViewState;
import org.portrait.ui.kit.Views;
import org.portrait.ui.kit.WhenShown;
import org.portrait.ui.state.Session;
import org.portrait.ui.state.Stage;
import org.portrait.ui.task.Worker;

/** A card for each segment: who these customers are, in words and numbers. */
public final class PersonasPage implements Page {
    private static final double NARROWEST = 420;
    private static final double WITHOUT_VALUE = 280;

    private final Words words;
    private final Session session;
    private final PersonaFindings findings;
    private final PlaybookModel playbook;
    private final StackPane trusted = new StackPane();
    private final StackPane fidelity = new StackPane();
    private final Columns cards = new Columns(NARROWEST);
    private final ComboBox<String> value = new ComboBox<>();
    /** Why there are no shares of the chosen column, or "". */
    private final StringProperty withheld = new SimpleStringProperty("");

    private final SlidePane slide;
    private final ProfilesPane profiles;
    private final Views views;
    private final StackPane content = new StackPane();
    private final WhenShown show = new WhenShown(content, this::show);

    public PersonasPage(
            Words words,
            Session session,
            Worker worker,
            PersonaFindings findings,
            PlaybookModel playbook,
            PlotExport.Outlet outlet) {
        this.words = words;
        this.session = session;
        this.findings = findings;
        this.playbook = playbook;
        cards.setId("persona-cards");
        fidelity.setId("persona-fidelity");
        var another = new ComboBox<String>(value.getItems());
        another.valueProperty().bindBidirectional(value.valueProperty());
        slide = new SlidePane(words, session, worker, findings.trust(), valueBox("slide-value", another), outlet);
        var told = new VBox(10, trusted, fidelity);
        HBox.setHgrow(told, Priority.ALWAYS);
        var top = new HBox(20, told, valueBox("persona-value", value), withoutValue());
        profiles = new ProfilesPane(words, session, findings.profiles(), outlet);
        views = views(worker, outlet, Kit.scrolled(new VBox(10, top, cards, playbookLine())));
        var empty = Kit.empty(words, "card", session);
        session.run().subscribe(run -> {
            content.getChildren().setAll(run == null ? empty : views.content());
            offerValues(run);
            show.run();
        });
        session.labels().subscribe(show::run);
        words.messages().subscribe(show::run);
        value.valueProperty().subscribe(show::run);
        playbook.playbook().subscribe(show::run);
        content.sceneProperty().subscribe(scene -> {
            findings.want(scene != null);
            if (scene != null) {
                playbook.load();
            }
        });
    }

    private HBox valueBox(String id, ComboBox<String> column) {
        column.setId(id);
        Words.explain(column, withheld);
        Choices.spell(column, words, name -> name.isEmpty() ? words.now().text("card.value.none") : name);
        Label label = words.label("card.value");
        label.setLabelFor(column);
        label.setMinWidth(Region.USE_PREF_SIZE);
        var box = new HBox(8, label, column);
        box.setAlignment(Pos.CENTER_LEFT);
        box.setMaxHeight(Region.USE_PREF_SIZE);
        box.setMinWidth(Region.USE_PREF_SIZE);
        box.visibleProperty().bind(Bindings.size(column.getItems()).greaterThan(1));
        box.managedProperty().bind(box.visibleProperty());
        return box;
    }

    /** In place of the choice where there is nothing to choose from. */
    private Label withoutValue() {
        Label note = Kit.note(words, "card.value.absent");
        note.setId("persona-value-absent");
        note.setMaxWidth(WITHOUT_VALUE);
        note.visibleProperty().bind(Bindings.size(value.getItems()).isEqualTo(1));
        note.managedProperty().bind(note.visibleProperty());
        return note;
    }

    private Views views(Worker worker, PlotExport.Outlet outlet, Node cardsOfAll) {
        var stages = new LifecycleModel(session, worker, findings.lifecycle());
        return new Views(words, session.run().isNotNull(), "card.show", cardsOfAll)
                .add("slide.show", slide)
                .add("profile.show", profiles)
                .add("lifecycle.show", new LifecyclePane(words, session, findings.lifecycle(), stages, outlet))
                .add("offers.show", new OffersPane(words, session, findings.offers()))
                .add("unlike.show", new UnlikePane(words, session, worker, findings.unlike()));
    }

    private void offerValues(@Nullable Run run) {
        if (run != null) {
            var columns = new ArrayList<String>(List.of(""));
            run.prepared().cleaned().dataset().schema().columns().stream()
                    .filter(c -> c.type().numeric() && c.role() == ColumnRole.FEATURE)
                    .filter(c -> PersonaText.additive(c.name()))
                    .map(ColumnInfo::name)
                    .forEach(columns::add);
            if (!value.getItems().equals(columns)) {
                String chosen = value.getValue();
                value.getItems().setAll(columns);
                value.setValue(columns.contains(chosen) ? chosen : "");
            }
        }
    }

    private void show() {
        Run run = session.run().get();
        if (run == null) {
            return;
        }
        var model = new PersonaModel(
                run, session.labels().get(), words.now(), playbook.playbook().get(), value.getValue());
        withheld.set(model.withheld());
        slide.show(new SlideModel(run, model, words.now()));
        trusted.getChildren().setAll(new FindingBox<>(words, findings.trust(), this::ofTheRun));
        fidelity.getChildren().setAll(new FindingBox<>(words, findings.rules(), this::fidelity));
        showCards(run.profiles(), model);
    }

    private void showCards(List<SegmentProfile> profiles, PersonaModel model) {
        List<Node> places = cards.getChildren();
        places.subList(Math.min(profiles.size(), places.size()), places.size()).clear();
        for (int s = 0; s < profiles.size(); s++) {
            if (s == places.size()) {
                places.add(new InTurn());
            }
            SegmentProfile profile = profiles.get(s);
            ((InTurn) places.get(s))
                    .show(() -> new PersonaCard(words, session, findings, model, profile, profile.small()));
        }
    }

    private Label ofTheRun(Trust found) {
        Label line = Kit.told(new TrustText(found, words.now()).run());
        line.setId("trust-run");
        words.hint(line, "trust.run.help");
        return line;
    }

    private HBox playbookLine() {
        Label note = Kit.note(words, "card.playbook");
        Button edit = Kit.button(words, "card.playbook.edit", playbook::edit);
        edit.setId("playbook-edit");
        edit.getStyleClass().add("small");
        edit.setMinWidth(Region.USE_PREF_SIZE);
        edit.visibleProperty().bind(playbook.file().isNull());
        edit.managedProperty().bind(edit.visibleProperty());
        playbook.file().subscribe(file -> {
            if (file != null) {
                words.bind(note, "card.playbook.file", file.toString());
            }
        });
        var line = new HBox(10, note, edit);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private Label fidelity(RuleSet found) {
        var text = new Label(new RuleText(words.now()).fidelity(found));
        text.getStyleClass().add("note");
        text.setWrapText(true);
        return text;
    }

    @Override
    public Stage stage() {
        return Stage.PERSONAS;
    }

    @Override
    public Region content() {
        return content;
    }

    @Override
    public Node[] actions() {
        return new Node[] {views.buttons()};
    }

    @Override
    public void keepIn(ViewState view) {
        views.keepIn(view, "personas.view");
        profiles.keepIn(view);
        view.add(
                "personas.value",
                () -> Stream.ofNullable(value.getValue())
                        .filter(column -> !column.isEmpty())
                        .toList(),
                words -> {
                    value.getItems().clear(); // those of the customers who are coming are offered
                    value.setValue(words.isEmpty() ? "" : words.getFirst());
                });
    }
}
