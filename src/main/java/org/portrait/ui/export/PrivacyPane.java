// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.export;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Spinner;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.portrait.data.ColumnInfo;
import org.portrait.data.ColumnRole;
import org.portrait.i18n.FailureText;
import org.portrait.i18n.Messages;
import org.portrait.privacy.Coarsening;
import org.portrait.privacy.PrivacySettings;
import org.portrait.privacy.PrivacyText;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.kit.Choices;
import org.portrait.ui.kit.Choosers;
import org.portrait.ui.kit.FindingBox;
import org.portrait.ui.kit.Kit;
import org.portrait.ui.state.PrivacyModel;

/** Asks what of each customer may leave the house, and tells how many could be recognised by that. */
final class PrivacyPane extends VBox {
    private static final int MOST = 1_000;

    private final Words words;
    private final PrivacyModel model;
    private final Choosers choosers;
    private final FlowPane out = new FlowPane(14, 8);
    private final FlowPane together = new FlowPane(18, 8);
    private final Label personal = Kit.told("");
    private final Label keyTold = Kit.told("");
    private final HBox ids;
    private final Set<String> added = new HashSet<>();

    PrivacyPane(Words words, PrivacyModel model, Choosers choosers) {
        super(10);
        this.words = words;
        this.model = model;
        this.choosers = choosers;
        keyTold.setId("privacy-key-told");
        ids = Kit.row(keyTold, keyButtons());
        var headline = new FindingBox<>(words, model.finding(), this::headline, words.messages());
        getChildren()
                .setAll(
                        Kit.note(words, "export.privacy.help"),
                        heading("export.privacy.out"),
                        out,
                        personal,
                        ids,
                        headline);
        HBox.setHgrow(keyTold, Priority.ALWAYS);
        keyTold.setMaxWidth(Double.MAX_VALUE);
        ids.managedProperty().bind(ids.visibleProperty());
        sceneProperty().subscribe(scene -> model.finding().want(scene != null));
        model.schema().subscribe(_ -> offer());
        words.messages().subscribe(this::offer);
        model.key().subscribe(_ -> tellKey());
        model.settings().map(PrivacySettings::leftOut).subscribe((_, _) -> offerTogether());
    }

    /** Which columns may say together who somebody is, and how many customers that finds. */
    VBox together() {
        var finding = new FindingBox<>(words, model.finding(), this::told, words.messages(), words.discreet());
        finding.setId("privacy-finding");
        return new VBox(10, Kit.note(words, "export.privacy.together.help"), together, smallest(), finding);
    }

    private Label heading(String key) {
        Label heading = words.label(key);
        heading.getStyleClass().add("export-title");
        return heading;
    }

    private void offer() {
        List<ColumnInfo> columns = model.schema().get().columns();
        out.getChildren().setAll(columns.stream().map(this::leaveOut).toList());
        List<String> found = columns.stream()
                .filter(c -> c.role() == ColumnRole.PERSONAL)
                .map(ColumnInfo::name)
                .toList();
        Messages now = words.now();
        personal.setText(
                found.isEmpty()
                        ? now.text("export.personal.none")
                        : now.text("export.personal.some", FailureText.columns(found, now)));
        offerTogether();
        tellKey();
    }

    private Node leaveOut(ColumnInfo column) {
        var box = box(column, "leave-out-", model.settings().get().leftOut().contains(column.name()));
        box.selectedProperty().subscribe((_, on) -> model.leaveOut(column.name(), on));
        return box;
    }

    private CheckBox box(ColumnInfo column, String id, boolean on) {
        var box = new CheckBox(column.name());
        box.setMnemonicParsing(false);
        box.setId(id + model.schema().get().columns().indexOf(column));
        box.setSelected(on);
        return box;
    }

    private void offerTogether() {
        PrivacySettings settings = model.settings().get();
        var nodes = new ArrayList<Node>();
        var more = words.bind(new MenuButton(), "export.privacy.more");
        more.setId("privacy-more");
        for (ColumnInfo column : model.schema().get().columns()) {
            if (settings.leftOut().contains(column.name()) || column.role() == ColumnRole.ID) {
                continue;
            }
            if (near(column, settings)) {
                nodes.add(member(column, settings));
            } else {
                more.getItems().add(further(column));
            }
        }
        more.setDisable(more.getItems().isEmpty());
        nodes.add(more);
        together.getChildren().setAll(nodes);
    }

    /** Whether a column is offered without asking for it. */
    private boolean near(ColumnInfo column, PrivacySettings settings) {
        return settings.identifying().contains(column.name())
                || settings.coarsened().containsKey(column.name())
                || added.contains(column.name())
                || PrivacySettings.proposed(model.schema().get()).identifying().contains(column.name())
                || column.type().temporal();
    }

    private MenuItem further(ColumnInfo column) {
        var item = new MenuItem(column.name());
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> {
            added.add(column.name());
            model.identifying(column.name(), true);
            offerTogether();
        });
        return item;
    }

    private Node member(ColumnInfo column, PrivacySettings settings) {
        var box = box(column, "together-", settings.identifying().contains(column.name()));
        box.selectedProperty().subscribe((_, on) -> model.identifying(column.name(), on));
        return Coarsening.of(column.type()).isEmpty() ? Kit.row(box) : Kit.row(box, coarser(column, settings));
    }

    private Node coarser(ColumnInfo column, PrivacySettings settings) {
        var choice = new ComboBox<Optional<Coarsening>>();
        choice.getItems().add(Optional.empty());
        Coarsening.of(column.type()).stream().map(Optional::of).forEach(choice.getItems()::add);
        Choices.spell(
                choice,
                chosen -> chosen.map(c -> words.now().text("privacy.coarsening", c))
                        .orElse(words.now().text("export.privacy.asItIs")));
        choice.setValue(Optional.ofNullable(settings.coarsened().get(column.name())));
        choice.valueProperty().subscribe((_, chosen) -> model.coarsen(column.name(), chosen.orElse(null)));
        choice.setId("coarser-" + model.schema().get().columns().indexOf(column));
        choice.setAccessibleText(words.now().text("export.privacy.coarser", column.name()));
        return choice;
    }

    private Node smallest() {
        Spinner<Integer> k = Kit.spinner(2, MOST);
        k.getValueFactory().setValue(model.settings().get().k());
        k.setId("privacy-k");
        k.setPrefWidth(90);
        k.accessibleTextProperty().bind(words.text("export.privacy.k"));
        k.valueProperty().subscribe((_, customers) -> model.k(customers));
        Label label = words.label("export.privacy.k");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return Kit.row(label, k);
    }

    private Label headline(PrivacyModel.Found found) {
        Label headline = Kit.sentence(new PrivacyText(words.now()).headline(found.anonymity()));
        headline.setId("privacy-told");
        if (found.anonymity().exposed() > 0) {
            headline.getStyleClass().add("warning-text");
        }
        return headline;
    }

    private Node told(PrivacyModel.Found found) {
        var text = new PrivacyText(words.now());
        var lines = new VBox(4);
        text.details(found.anonymity()).forEach(line -> lines.getChildren().add(Kit.told(line)));
        if (!words.discreet().get()) {
            text.example(found.anonymity(), found.settings(), found.customers())
                    .map(Kit::told)
                    .ifPresent(lines.getChildren()::add);
        }
        text.exact(
                        model.redactor(),
                        found.customers().schema(),
                        found.customers().rows())
                .map(Kit::told)
                .ifPresent(lines.getChildren()::add);
        return lines;
    }

    private HBox keyButtons() {
        Button choose = Kit.button(
                words,
                "export.privacy.key.choose",
                "privacy-key-choose",
                () ->
                        choosers
                                .open(title(), words.now().text("export.privacy.key.kind"), List.of("*.key", "*.txt"))
                                .stream()
                                .findFirst()
                                .ifPresent(model::key));
        Button make = Kit.button(
                words,
                "export.privacy.key.make",
                "privacy-key-make",
                () -> choosers.save(title(), "portrait-id.key", List.of("*.key"))
                        .ifPresent(model::newKey));
        Button none = Kit.button(words, "export.privacy.key.none", "privacy-key-none", () -> model.key(null));
        none.disableProperty().bind(model.key().isNull());
        return Kit.row(choose, make, none);
    }

    private String title() {
        return words.now().text("export.privacy.key.title");
    }

    private void tellKey() {
        Messages now = words.now();
        List<String> columns = model.schema().get().columns().stream()
                .filter(c -> c.role() == ColumnRole.ID)
                .map(ColumnInfo::name)
                .toList();
        ids.setVisible(!columns.isEmpty());
        PrivacyModel.Key key = model.key().get();
        String named = FailureText.columns(columns, now);
        keyTold.setText(
                key == null
                        ? now.text("export.privacy.key.open", named)
                        : now.text("export.privacy.key.used", named, key.file().getFileName()));
    }
}
