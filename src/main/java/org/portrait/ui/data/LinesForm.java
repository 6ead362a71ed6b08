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
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import org.jspecify.annotations.Nullable;
import org.portrait.data.ColumnInfo;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.kit.Choices;

/**
 * Boxes that follow settings and change them.
 *
 * @param <S> the settings, null until the columns that are needed are chosen
 */
abstract class LinesForm<S> extends FollowingForm {
    /** Stands for no column. */
    private static final String NONE = "";

    private final ObservableValue<List<ColumnInfo>> columns;
    private final ObservableValue<@Nullable S> settings;
    private final Consumer<UnaryOperator<@Nullable S>> change;
    private final List<ComboBox<String>> keys = new ArrayList<>();

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
        super(words, prefix);
        this.columns = columns;
        this.settings = settings;
        this.change = change;
    }

    /** The settings with the columns that are needed, in the order of the {@link #key} boxes. */
    abstract S withKeys(@Nullable S now, List<String> columns);

    /** To be called when all boxes are made. */
    void start() {
        columns.subscribe(_ -> follow());
        settings.subscribe(_ -> follow());
    }

    @Nullable
    S now() {
        return settings.getValue();
    }

    void change(UnaryOperator<S> changed) {
        change.accept(now -> now == null ? null : changed.apply(now));
    }

    /**
     * A column that is needed.
     *
     * @param otherwise what is shown first where there are no settings yet
     */
    Node key(String name, Function<S, String> value, Supplier<@Nullable String> otherwise) {
        ComboBox<String> box = columns(
                name,
                _ -> true,
                List.of(),
                shown -> {
                    S now = now();
                    String column = now != null
                            ? value.apply(now)
                            : shown.getValue() != null ? shown.getValue() : otherwise.get();
                    return shown.getItems().contains(column) ? column : null;
                },
                _ -> keysChosen());
        keys.add(box);
        return field(name, box);
    }

    private void keysChosen() {
        List<String> chosen =
                keys.stream().map(ComboBox::getValue).filter(Objects::nonNull).toList();
        if (chosen.size() == keys.size()) {
            change.accept(now -> withKeys(now, chosen));
        }
    }

    Node column(
            String name,
            Function<S, @Nullable String> value,
            Predicate<ColumnInfo> fits,
            BiFunction<S, @Nullable String, S> changed) {
        return field(
                name,
                columns(
                        name,
                        fits,
                        List.of(NONE),
                        _ -> {
                            S now = now();
                            String column = now == null ? null : value.apply(now);
                            return column == null ? NONE : column;
                        },
                        column -> change(s -> changed.apply(s, column.equals(NONE) ? null : column))));
    }

    private ComboBox<String> columns(
            String name,
            Predicate<ColumnInfo> fits,
            List<String> first,
            Function<ComboBox<String>, @Nullable String> value,
            Consumer<String> chosen) {
        ComboBox<String> box = box(
                name,
                () -> Stream.concat(
                                first.stream(),
                                columns.getValue().stream().filter(fits).map(ColumnInfo::name))
                        .toList(),
                value,
                chosen);
        Choices.spell(box, words, column -> column.equals(NONE) ? words.now().text("orders.none") : column);
        return box;
    }

    <E extends Enum<E>> Node choice(String name, E[] values, Function<S, E> value, BiFunction<S, E, S> changed) {
        return choice(
                name,
                values,
                () -> {
                    S now = now();
                    return now == null ? null : value.apply(now);
                },
                chosen -> change(s -> changed.apply(s, chosen)));
    }

    Node day(String name, Function<S, @Nullable LocalDate> value, BiFunction<S, @Nullable LocalDate, S> changed) {
        var picker = named(name, new DatePicker());
        picker.setMaxWidth(Double.MAX_VALUE);
        picker.promptTextProperty().bind(words.text(key(name) + ".default"));
        onFollow(() -> {
            S now = now();
            picker.setValue(now == null ? null : value.apply(now));
        });
        picker.valueProperty().subscribe(day -> asked(() -> change(s -> changed.apply(s, day))));
        return field(name, picker);
    }
}
