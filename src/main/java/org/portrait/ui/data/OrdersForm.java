// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.data;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.portrait.aggregate.OrderSettings;
import org.portrait.aggregate.OrderSettings.Lines;
import org.portrait.aggregate.OrderSettings.Purchase;
import org.portrait.aggregate.OrderSettings.Returns;
import org.portrait.data.ColumnInfo;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.kit.Choices;
import org.portrait.ui.kit.Kit;

/** Which column says what, and the choices on which the numbers depend. */
final class OrdersForm extends VBox {
    /** Stands for no column. */
    private static final String NONE = "";

    private final Words words;
    private final OrdersModel model;
    private final List<Runnable> updates = new ArrayList<>();
    /** While the boxes follow the model they do not change it. */
    private boolean following;

    OrdersForm(Words words, OrdersModel model) {
        super(10);
        this.words = words;
        this.model = model;
        getStyleClass().add("card");
        columns();
        choices();
        model.columns().subscribe(this::follow);
        model.settings().subscribe(this::follow);
    }

    private void columns() {
        Predicate<ColumnInfo> number = c -> c.type().numeric();
        Predicate<ColumnInfo> words = c -> !c.type().temporal();
        getChildren()
                .addAll(
                        heading("orders.columns"),
                        key("customer", OrderSettings::customer, this::customer),
                        key("date", OrderSettings::date, this::date),
                        column("order", OrderSettings::order, words, OrderSettings::withOrder),
                        column("quantity", OrderSettings::quantity, number, OrderSettings::withQuantity),
                        column("price", OrderSettings::price, number, OrderSettings::withPrice),
                        column("amount", OrderSettings::amount, number, OrderSettings::withAmount),
                        column("product", OrderSettings::product, words, OrderSettings::withProduct),
                        column("category", OrderSettings::category, words, OrderSettings::withCategory));
    }

    private void choices() {
        getChildren()
                .addAll(
                        heading("orders.choices"),
                        asOf(),
                        choice("returns", Returns.values(), OrderSettings::returns, OrderSettings::withReturns),
                        choice("purchase", Purchase.values(), OrderSettings::purchase, OrderSettings::withPurchase),
                        choice("freeLines", Lines.values(), OrderSettings::free, OrderSettings::withFree),
                        choice(
                                "duplicateLines",
                                Lines.values(),
                                OrderSettings::duplicates,
                                OrderSettings::withDuplicates));
    }

    private Label heading(String key) {
        Label heading = words.label(key);
        heading.getStyleClass().add("card-heading");
        return heading;
    }

    private void follow() {
        following = true;
        updates.forEach(Runnable::run);
        following = false;
    }

    private Node key(String name, Function<OrderSettings, String> value, Consumer<String> chosen) {
        ComboBox<String> box = box(name, s -> s == null ? null : value.apply(s), _ -> true, List.of());
        box.setOnAction(_ -> {
            if (!following && box.getValue() != null) {
                chosen.accept(box.getValue());
            }
        });
        return field("orders." + name, box);
    }

    private void customer(String column) {
        OrderSettings now = model.settings().get();
        begin(column, now == null ? null : now.date(), now);
    }

    private void date(String column) {
        OrderSettings now = model.settings().get();
        begin(now == null ? null : now.customer(), column, now);
    }

    private void begin(@Nullable String customer, @Nullable String date, @Nullable OrderSettings now) {
        if (customer != null && date != null) {
            if (now == null) {
                model.start(customer, date);
            } else {
                model.change(s -> s.withCustomerAndDate(customer, date));
            }
        }
    }

    private Node column(
            String name,
            Function<OrderSettings, @Nullable String> value,
            Predicate<ColumnInfo> fits,
            BiFunction<OrderSettings, @Nullable String, OrderSettings> change) {
        ComboBox<String> box = box(
                name,
                s -> {
                    String column = s == null ? null : value.apply(s);
                    return column == null ? NONE : column;
                },
                fits,
                List.of(NONE));
        box.setOnAction(_ -> {
            String column = box.getValue();
            if (!following && column != null) {
                model.change(s -> change.apply(s, column.equals(NONE) ? null : column));
            }
        });
        return field("orders." + name, box);
    }

    private ComboBox<String> box(
            String name,
            Function<@Nullable OrderSettings, @Nullable String> value,
            Predicate<ColumnInfo> fits,
            List<String> first) {
        var box = new ComboBox<String>();
        box.setId("orders-" + name);
        box.setMaxWidth(Double.MAX_VALUE);
        Choices.spell(box, words, column -> column.equals(NONE) ? words.now().text("orders.none") : column);
        updates.add(() -> {
            var offered = new ArrayList<>(first);
            model.columns().get().stream().filter(fits).map(ColumnInfo::name).forEach(offered::add);
            if (!box.getItems().equals(offered)) {
                box.getItems().setAll(offered);
            }
            box.setValue(value.apply(model.settings().get()));
        });
        return box;
    }

    private <E extends Enum<E>> Node choice(
            String name,
            E[] values,
            Function<OrderSettings, E> value,
            BiFunction<OrderSettings, E, OrderSettings> change) {
        var box = new ComboBox<E>();
        box.setId("orders-" + name);
        box.getItems().setAll(values);
        box.setMaxWidth(Double.MAX_VALUE);
        Choices.spell(box, words, v -> words.now().text("orders." + name, v));
        updates.add(() -> {
            OrderSettings now = model.settings().get();
            box.setValue(now == null ? null : value.apply(now));
        });
        box.setOnAction(_ -> {
            E chosen = box.getValue();
            if (!following && chosen != null) {
                model.change(s -> change.apply(s, chosen));
            }
        });
        return field("orders." + name, box);
    }

    private Node asOf() {
        var picker = new DatePicker();
        picker.setId("orders-asOf");
        picker.setMaxWidth(Double.MAX_VALUE);
        picker.promptTextProperty().bind(words.text("orders.asOf.default"));
        updates.add(() -> {
            OrderSettings now = model.settings().get();
            picker.setValue(now == null ? null : now.asOf());
        });
        picker.valueProperty().subscribe(day -> {
            if (!following) {
                model.change(s -> s.withAsOf(day));
            }
        });
        return field("orders.asOf", picker);
    }

    private Node field(String key, Node control) {
        Label name = Kit.note(words, key);
        name.setLabelFor(control);
        return new VBox(2, name, control);
    }
}
