// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.data;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.portrait.aggregate.OrderSettings;
import org.portrait.aggregate.OrderSettings.Lines;
import org.portrait.aggregate.OrderSettings.Purchase;
import org.portrait.aggregate.OrderSettings.Returns;
import org.portrait.data.ColumnInfo;
import org.portrait.ui.i18n.Words;

/** Which column of order lines says what, and the choices on which the numbers depend. */
final class OrdersForm extends LinesForm<OrderSettings> {
    OrdersForm(Words words, OrdersModel model) {
        super(words, "orders.", model.columns(), model.orders(), model::changeOrders);
        columns(model);
        choices();
        start();
    }

    private void columns(OrdersModel model) {
        Predicate<ColumnInfo> number = c -> c.type().numeric();
        Predicate<ColumnInfo> words = c -> !c.type().temporal();
        getChildren()
                .addAll(
                        heading("orders.columns"),
                        key("customer", OrderSettings::customer, model::knownCustomer),
                        key("date", OrderSettings::date, model::knownTime),
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
                        day("asOf", OrderSettings::asOf, OrderSettings::withAsOf),
                        choice("returns", Returns.values(), OrderSettings::returns, OrderSettings::withReturns),
                        choice("purchase", Purchase.values(), OrderSettings::purchase, OrderSettings::withPurchase),
                        choice("freeLines", Lines.values(), OrderSettings::free, OrderSettings::withFree),
                        choice(
                                "duplicateLines",
                                Lines.values(),
                                OrderSettings::duplicates,
                                OrderSettings::withDuplicates));
    }

    @Override
    OrderSettings withKeys(@Nullable OrderSettings now, List<String> columns) {
        return now == null
                ? OrderSettings.of(columns.getFirst(), columns.getLast())
                : now.withCustomerAndDate(columns.getFirst(), columns.getLast());
    }
}
