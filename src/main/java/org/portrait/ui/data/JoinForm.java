// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.data;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;
import org.portrait.join.JoinSettings;
import org.portrait.join.JoinSettings.LeadingZeros;
import org.portrait.join.JoinSettings.Several;
import org.portrait.ui.data.JoinModel.Choice;
import org.portrait.ui.i18n.Words;

/** By which columns a further file is joined, and which of its columns are added. */
final class JoinForm extends FollowingForm {
    private final JoinModel model;
    private final VBox columns = new VBox(6);
    /** The boxes that stand in {@link #columns}. */
    private List<String> offered = List.of();

    JoinForm(Words words, JoinModel model) {
        super(words, "join.");
        this.model = model;
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
        onFollow(this::offer);
        model.choice().subscribe(this::follow);
        model.settings().subscribe(this::follow);
    }

    private void offer() {
        if (!offered.equals(model.offered())) {
            offered = model.offered();
            columns.getChildren().setAll(offered.stream().map(this::column).toList());
        }
        for (Node node : columns.getChildren()) {
            ((CheckBox) node).setSelected(model.chosen((String) node.getUserData()));
        }
    }

    private Node column(String name) {
        var box = new CheckBox(name);
        box.setMnemonicParsing(false);
        box.setUserData(name);
        box.selectedProperty().subscribe(wanted -> asked(() -> model.choose(name, wanted)));
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
        return field(
                name,
                box(
                        name,
                        () -> {
                            Choice known = model.choice().get();
                            return known == null ? List.of() : offered.apply(known);
                        },
                        _ -> {
                            Choice known = model.choice().get();
                            JoinSettings now = model.settings().get();
                            return known == null || now == null ? null : value.apply(known, now);
                        },
                        chosen));
    }

    private <E extends Enum<E>> Node choice(
            String name,
            E[] values,
            Function<JoinSettings, E> value,
            BiFunction<JoinSettings, E, JoinSettings> change) {
        return choice(
                name,
                values,
                () -> {
                    JoinSettings now = model.settings().get();
                    return now == null ? null : value.apply(now);
                },
                chosen -> model.change(s -> change.apply(s, chosen)));
    }
}
