// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.data;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.VBox;
import org.portrait.join.JoinSettings;
import org.portrait.join.JoinSettings.LeadingZeros;
import org.portrait.join.JoinSettings.Several;
import org.portrait.ui.data.JoinStart.Lines;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.kit.Choices;

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
                        lines(),
                        name(
                                "customerKey",
                                JoinStart::here,
                                (_, now) -> now.customerKey(),
                                key -> model.change(s -> s.withKeys(key, s.furtherKey()))),
                        name(
                                "furtherKey",
                                JoinStart::there,
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
        Node sheet = name("sheet", JoinStart::sheets, (known, _) -> known.sheet(), model::sheet);
        model.choice().subscribe(known -> {
            sheet.setVisible(known != null && known.sheets().size() > 1);
            sheet.setManaged(sheet.isVisible());
        });
        return sheet;
    }

    /** Where something can be made of the rows. */
    private Node lines() {
        ComboBox<Lines> box = box(
                "lines",
                () -> {
                    JoinStart known = model.choice().get();
                    return Stream.of(Lines.values())
                            .filter(lines -> lines == Lines.AS_THEY_STAND
                                    || known != null && known.makings().containsKey(lines))
                            .toList();
                },
                _ -> {
                    JoinSettings now = model.settings().get();
                    return now == null ? null : Lines.of(now.aggregation());
                },
                model::lines);
        Choices.spell(box, words, lines -> words.now().text("join.lines", lines));
        Node field = field("lines", box);
        model.choice().subscribe(known -> {
            field.setVisible(known != null && !known.makings().isEmpty());
            field.setManaged(field.isVisible());
        });
        return field;
    }

    private Node name(
            String name,
            Function<JoinStart, List<String>> offered,
            BiFunction<JoinStart, JoinSettings, String> value,
            Consumer<String> chosen) {
        return field(
                name,
                box(
                        name,
                        () -> {
                            JoinStart known = model.choice().get();
                            return known == null ? List.of() : offered.apply(known);
                        },
                        _ -> {
                            JoinStart known = model.choice().get();
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
