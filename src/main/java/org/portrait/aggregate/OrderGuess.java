// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.aggregate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.portrait.data.ColumnInfo;
import org.portrait.data.ColumnRole;
import org.portrait.data.Dataset;

/** Which columns of a table of order lines are probably which, by their names in English or Chinese and their types. */
public final class OrderGuess {
    private static final Pattern CUSTOMER = words("customer|client|buyer|user|member|客户|用户|会员|顾客|买家");
    private static final Pattern QUANTITY = words("quantity|qty|pieces|units|数量|件数");
    private static final Pattern PRICE = words("price|单价|价格");
    private static final Pattern AMOUNT = words("amount|total|revenue|sales|value|金额|总价|销售额|实付");
    private static final Pattern ORDER = words("order|invoice|receipt|basket|transaction|订单|发票|单号|小票");
    private static final Pattern PRODUCT = words("product|item|sku|stock|article|商品|货号|产品");
    private static final Pattern CATEGORY = words("category|channel|department|group|类别|品类|渠道|类目");

    private OrderGuess() {}

    private static Pattern words(String alternatives) {
        return Pattern.compile(alternatives, Pattern.CASE_INSENSITIVE);
    }

    /** Settings to begin with, or nothing when no column can tell customers apart or none holds dates. */
    public static Optional<OrderSettings> of(Dataset dataset) {
        List<ColumnInfo> free = new ArrayList<>(dataset.schema().columns());
        String customer = take(free, c -> c.role() == ColumnRole.ID)
                .or(() -> take(free, c -> CUSTOMER.matcher(c.name()).find()))
                .orElse(null);
        String date = take(free, c -> c.type().temporal()).orElse(null);
        if (customer == null || date == null) {
            return Optional.empty();
        }
        String quantity = named(free, QUANTITY, c -> c.type().numeric());
        String price = named(free, PRICE, c -> c.type().numeric());
        boolean product = quantity != null && price != null;
        String amount = product ? null : named(free, AMOUNT, c -> c.type().numeric());
        return Optional.of(OrderSettings.of(customer, date)
                .withQuantity(product ? quantity : null)
                .withPrice(product ? price : null)
                .withAmount(amount)
                .withOrder(named(free, ORDER, c -> !c.type().temporal()))
                .withProduct(named(free, PRODUCT, c -> !c.type().temporal()))
                .withCategory(named(
                        free, CATEGORY, c -> !c.type().numeric() && !c.type().temporal())));
    }

    private static @Nullable String named(List<ColumnInfo> free, Pattern words, Predicate<ColumnInfo> fits) {
        return take(free, c -> words.matcher(c.name()).find() && fits.test(c)).orElse(null);
    }

    private static Optional<String> take(List<ColumnInfo> free, Predicate<ColumnInfo> wanted) {
        Optional<ColumnInfo> found = free.stream().filter(wanted).findFirst();
        found.ifPresent(free::remove);
        return found.map(ColumnInfo::name);
    }
}
