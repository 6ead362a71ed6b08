// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.data;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.kit.Choices;
import org.portrait.ui.kit.Kit;

/** Fields that follow a model and change it: while they follow, they change nothing. */
abstract class FollowingForm extends VBox {
    final Words words;
    private final String prefix;
    private final List<Runnable> updates = new ArrayList<>();
    private boolean following;

    /** @param prefix of the keys of the words; with a hyphen, of the ids of the fields */
    FollowingForm(Words words, String prefix) {
        super(10);
        this.words = words;
        this.prefix = prefix;
        getStyleClass().add("card");
    }

    final void follow() {
        following = true;
        updates.forEach(Runnable::run);
        following = false;
    }

    final void onFollow(Runnable update) {
        updates.add(update);
    }

    /** Does what the analyst asks for with a field. */
    final void asked(Runnable change) {
        if (!following) {
            change.run();
        }
    }

    final <C extends Node> C named(String name, C control) {
        control.setId(prefix.replace('.', '-') + name);
        return control;
    }

    /** Of the words for a field. */
    final String key(String name) {
        return prefix + name;
    }

    final Label heading(String key) {
        Label heading = words.label(key);
        heading.getStyleClass().add("card-heading");
        return heading;
    }

    /**
     * @param offered what there is to choose from, now
     * @param value what the box is to show, now
     * @param chosen is told what the analyst chooses
     */
    final <T> ComboBox<T> box(
            String name, Supplier<List<T>> offered, Function<ComboBox<T>, @Nullable T> value, Consumer<T> chosen) {
        ComboBox<T> box = named(name, new ComboBox<>());
        box.setMaxWidth(Double.MAX_VALUE);
        onFollow(() -> {
            List<T> now = offered.get();
            if (!box.getItems().equals(now)) {
                box.getItems().setAll(now);
            }
            box.setValue(value.apply(box));
        });
        box.setOnAction(_ -> {
            T now = box.getValue();
            if (now != null) {
                asked(() -> chosen.accept(now));
            }
        });
        return box;
    }

    /** One of the values of an enum, whose words have the name of the field as prefix. */
    final <E extends Enum<E>> Node choice(String name, E[] values, Supplier<@Nullable E> value, Consumer<E> chosen) {
        ComboBox<E> box = box(name, () -> List.of(values), _ -> value.get(), chosen);
        Choices.spell(box, words, v -> words.now().text(key(name), v));
        return field(name, box);
    }

    final Node field(String name, Node control) {
        return field(Kit.note(words, key(name)), control);
    }

    static Node field(Label name, Node control) {
        name.setLabelFor(control);
        return new VBox(2, name, control);
    }
}
