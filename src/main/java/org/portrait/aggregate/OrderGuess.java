// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.aggregate;

import java.util.Optional;
import java.util.regex.Pattern;
import org.portrait.data.Dataset;

/** Which columns of a table of order lines are probably which, by their names in English or Chinese and their types. */
public final class OrderGuess {
    static final Pattern QUANTITY = FreeColumns.words("quantity|qty|pieces|units|数量|件数");
    static final Pattern PRICE = FreeColumns.words("price|单价|价格");
    static final Pattern ORDER = FreeColumns.words("order|invoice|receipt|basket|transaction|订单|发票|单号|小票");
    private static final Pattern AMOUNT = FreeColumns.words("amount|total|revenue|sales|value|金额|总价|销售额|实付");
    private static final Pattern PRODUCT = FreeColumns.words("product|item|sku|stock|article|商品|货号|产品");
    private static final Pattern CATEGORY = FreeColumns.words("category|channel|department|group|类别|品类|渠道|类目");

    private OrderGuess() {}

    /** Settings to begin with, or nothing when no column can tell customers apart or none holds dates. */
    public static Optional<OrderSettings> of(Dataset dataset) {
        var free = new FreeColumns(dataset);
        String customer = free.customer();
        String date = free.time();
        if (customer == null || date == null) {
            return Optional.empty();
        }
        String quantity = free.named(QUANTITY, c -> c.type().numeric());
        String price = free.named(PRICE, c -> c.type().numeric());
        boolean product = quantity != null && price != null;
        String amount = product ? null : free.named(AMOUNT, c -> c.type().numeric());
        return Optional.of(OrderSettings.of(customer, date)
                .withQuantity(product ? quantity : null)
                .withPrice(product ? price : null)
                .withAmount(amount)
                .withOrder(free.named(ORDER, c -> !c.type().temporal()))
                .withProduct(free.named(PRODUCT, c -> !c.type().temporal()))
                .withCategory(free.named(
                        CATEGORY, c -> !c.type().numeric() && !c.type().temporal())));
    }
}
