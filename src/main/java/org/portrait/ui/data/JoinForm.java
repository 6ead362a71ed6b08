// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.data;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.portrait.join.JoinSettings;
import org.portrait.join.JoinSettings.LeadingZeros;
import org.portrait.join.JoinSettings.Several;
import org.portrait.ui.data.JoinModel.Choice;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.kit.Choices;
import org.portrait.ui.kit.Kit;

/** By which columns a further file is joined, and which of its columns are added. */
final class JoinForm extends VBox {
    private final Words words;
    private final JoinModel model;
    private final List<Runnable> updates = new ArrayList<>();
    private final VBox columns = new VBox(6);
    /** The boxes that stand in {@link #columns}. */
    private List<String> offered = List.of();
    /** While the boxes follow the model they do not change it. */
    private boolean following;

    JoinForm(Words words, JoinModel model) {
        super(10);
        this.words = words;
        this.model = model;
        getStyleClass().add("card");
        columns.setId("join-columns");
        getChildren()
                .addAll(
                        heading("join.keys"),
                        sheet(),
                        name(
                                "customerKey",
                                Choice::here,
                                (_, now) -> now.customerKey(),
                                key -> model.change(s -> s.withKeys(key, s.furtherKey()))),
                        name(
                                "furtherKey",
                                Choice::there,
                                (_, now) -> now.furtherKey(),
                                key -> model.change(
                                        s -> s.withKeys(s.customerKey(), key).withColumns(null))),
                        choice("several", Several.values(), JoinSettings::several, JoinSettings::withSeveral),
                        choice(
                                "leadingZeros",
                                LeadingZeros.values(),
                                JoinSettings::leadingZeros,
                                JoinSettings::withLeadingZeros),
                        heading("join.columns"),
                        columns);
        model.choice().subscribe(this::follow);
        model.settings().subscribe(this::follow);
    }

    private Label heading(String key) {
        Label heading = words.label(key);
        heading.getStyleClass().add("card-heading");
        return heading;
    }

    private void follow() {
        following = true;
        updates.forEach(Runnable::run);
        if (!offered.equals(model.offered())) {
            offered = model.offered();
            columns.getChildren().setAll(offered.stream().map(this::column).toList());
        }
        for (Node node : columns.getChildren()) {
            ((CheckBox) node).setSelected(model.chosen((String) node.getUserData()));
        }
        following = false;
    }

    private Node column(String name) {
        var box = new CheckBox(name);
        box.setMnemonicParsing(false);
        box.setUserData(name);
        box.selectedProperty().subscribe(wanted -> {
            if (!following) {
                model.choose(name, wanted);
            }
        });
        return box;
    }

    private Node sheet() {
        Node sheet = name("sheet", Choice::sheets, (known, _) -> known.sheet(), model::sheet);
        model.choice().subscribe(known -> {
            sheet.setVisible(known != null && known.sheets().size() > 1);
            sheet.setManaged(sheet.isVisible());
        });
        return sheet;
    }

    private Node name(
            String name,
            Function<Choice, List<String>> offered,
            BiFunction<Choice, JoinSettings, String> value,
            Consumer<String> chosen) {
        var box = new ComboBox<String>();
        box.setId("join-" + name);
        box.setMaxWidth(Double.MAX_VALUE);
        updates.add(() -> {
            Choice known = model.choice().get();
            JoinSettings now = model.settings().get();
            if (known != null && now != null) {
                if (!box.getItems().equals(offered.apply(known))) {
                    box.getItems().setAll(offered.apply(known));
                }
                box.setValue(value.apply(known, now));
            }
        });
        box.setOnAction(_ -> {
            if (!following && box.getValue() != null) {
                chosen.accept(box.getValue());
            }
        });
        return field("join." + name, box);
    }

    private <E extends Enum<E>> Node choice(
            String name,
            E[] values,
            Function<JoinSettings, E> value,
            BiFunction<JoinSettings, E, JoinSettings> change) {
        var box = new ComboBox<E>();
        box.setId("join-" + name);
        box.getItems().setAll(values);
        box.setMaxWidth(Double.MAX_VALUE);
        Choices.spell(box, words, v -> words.now().text("join." + name, v));
        updates.add(() -> {
            JoinSettings now = model.settings().get();
            box.setValue(now == null ? null : value.apply(now));
        });
        box.setOnAction(_ -> {
            E chosen = box.getValue();
            if (!following && chosen != null) {
                model.change(s -> change.apply(s, chosen));
            }
        });
        return field("join." + name, box);
    }

    private Node field(String key, Node control) {
        Label name = Kit.note(words, key);
        name.setLabelFor(control);
        return new VBox(2, name, control);
    }
}
