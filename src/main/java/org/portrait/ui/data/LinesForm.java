// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.data;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.portrait.data.ColumnInfo;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.kit.Choices;
import org.portrait.ui.kit.Kit;

/**
 * Boxes that follow settings and change them.
 *
 * @param <S> the settings, null until the columns that are needed are chosen
 */
abstract class LinesForm<S> extends VBox {
    /** Stands for no column. */
    private static final String NONE = "";

    final Words words;
    private final String prefix;
    private final ObservableValue<List<ColumnInfo>> columns;
    private final ObservableValue<@Nullable S> settings;
    private final Consumer<UnaryOperator<@Nullable S>> change;
    private final List<ComboBox<String>> keys = new ArrayList<>();
    private final List<Runnable> updates = new ArrayList<>();
    /** While the boxes follow the model they do not change it. */
    private boolean following;

    /**
     * @param prefix of the keys of the words; with a hyphen, of the ids of the boxes
     * @param change is told how the settings are to be changed
     */
    LinesForm(
            Words words,
            String prefix,
            ObservableValue<List<ColumnInfo>> columns,
            ObservableValue<@Nullable S> settings,
            Consumer<UnaryOperator<@Nullable S>> change) {
        super(10);
        this.words = words;
        this.prefix = prefix;
        this.columns = columns;
        this.settings = settings;
        this.change = change;
        getStyleClass().add("card");
    }

    /** The settings with the columns that are needed, in the order of the {@link #key} boxes. */
    abstract S withKeys(@Nullable S now, List<String> columns);

    /** To be called when all boxes are made. */
    void start() {
        columns.subscribe(_ -> follow());
        settings.subscribe(_ -> follow());
    }

    void follow() {
        following = true;
        updates.forEach(Runnable::run);
        following = false;
    }

    @Nullable
    S now() {
        return settings.getValue();
    }

    /** Changes the settings, unless it is the boxes that follow them. */
    void change(UnaryOperator<S> changed) {
        if (!following) {
            change.accept(now -> now == null ? null : changed.apply(now));
        }
    }

    void onFollow(Runnable update) {
        updates.add(update);
    }

    Label heading(String key) {
        Label heading = words.label(key);
        heading.getStyleClass().add("card-heading");
        return heading;
    }

    /**
     * A column that is needed.
     *
     * @param otherwise what is shown first where there are no settings yet
     */
    Node key(String name, Function<S, String> value, Supplier<@Nullable String> otherwise) {
        ComboBox<String> box = box(name, _ -> true, List.of());
        keys.add(box);
        onFollow(() -> {
            S now = now();
            String shown = now != null ? value.apply(now) : box.getValue() != null ? box.getValue() : otherwise.get();
            box.setValue(box.getItems().contains(shown) ? shown : null);
        });
        box.setOnAction(_ -> {
            List<String> chosen = keys.stream()
                    .map(ComboBox::getValue)
                    .filter(Objects::nonNull)
                    .toList();
            if (!following && chosen.size() == keys.size()) {
                change.accept(now -> withKeys(now, chosen));
            }
        });
        return field(name, box);
    }

    Node column(
            String name,
            Function<S, @Nullable String> value,
            Predicate<ColumnInfo> fits,
            BiFunction<S, @Nullable String, S> changed) {
        ComboBox<String> box = box(name, fits, List.of(NONE));
        onFollow(() -> {
            S now = now();
            String column = now == null ? null : value.apply(now);
            box.setValue(column == null ? NONE : column);
        });
        box.setOnAction(_ -> {
            String column = box.getValue();
            if (column != null) {
                change(s -> changed.apply(s, column.equals(NONE) ? null : column));
            }
        });
        return field(name, box);
    }

    private ComboBox<String> box(String name, Predicate<ColumnInfo> fits, List<String> first) {
        var box = new ComboBox<String>();
        box.setId(prefix.replace('.', '-') + name);
        box.setMaxWidth(Double.MAX_VALUE);
        Choices.spell(box, words, column -> column.equals(NONE) ? words.now().text("orders.none") : column);
        onFollow(() -> {
            var offered = new ArrayList<>(first);
            columns.getValue().stream().filter(fits).map(ColumnInfo::name).forEach(offered::add);
            if (!box.getItems().equals(offered)) {
                box.getItems().setAll(offered);
            }
        });
        return box;
    }

    <E extends Enum<E>> Node choice(String name, E[] values, Function<S, E> value, BiFunction<S, E, S> changed) {
        var box = new ComboBox<E>();
        box.setId(prefix.replace('.', '-') + name);
        box.getItems().setAll(values);
        box.setMaxWidth(Double.MAX_VALUE);
        Choices.spell(box, words, v -> words.now().text(prefix + name, v));
        onFollow(() -> {
            S now = now();
            box.setValue(now == null ? null : value.apply(now));
        });
        box.setOnAction(_ -> {
            E chosen = box.getValue();
            if (chosen != null) {
                change(s -> changed.apply(s, chosen));
            }
        });
        return field(name, box);
    }

    Node day(String name, Function<S, @Nullable LocalDate> value, BiFunction<S, @Nullable LocalDate, S> changed) {
        var picker = new DatePicker();
        picker.setId(prefix.replace('.', '-') + name);
        picker.setMaxWidth(Double.MAX_VALUE);
        picker.promptTextProperty().bind(words.text(prefix + name + ".default"));
        onFollow(() -> {
            S now = now();
            picker.setValue(now == null ? null : value.apply(now));
        });
        picker.valueProperty().subscribe(day -> change(s -> changed.apply(s, day)));
        return field(name, picker);
    }

    Node field(String name, Node control) {
        Label label = Kit.note(words, prefix + name);
        label.setLabelFor(control);
        return new VBox(2, label, control);
    }
}
