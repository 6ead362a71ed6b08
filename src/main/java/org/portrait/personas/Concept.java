// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.personas;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What marketing columns are about, told from their names in English and Chinese. The first that fits counts. */
enum Concept {
    RECENCY("recency|since_?last|days_?since|last_(order|purchase|visit)|最近"),
    DISCOUNT("discount|coupon|promo|优惠|折扣"),
    RETURNS("return|refund|退货|退款"),
    ORDER_VALUE("avg_?order|order_?value|average_?(order|purchase|spend)|basket|aov|客单|平均购买|平均消费"),
    PAGES("page|浏览页|页数"),
    VISITS("visit|session|访问|浏览|登录"),
    FREQUENCY("freq|orders|purchases|order_?count|频率|频次|次数|订单数"),
    INCOME("income|salary|收入"),
    SPEND("spend|spent|amount|monetary|revenue|sales|turnover|消费|金额"),
    TENURE("tenure|member|months_?active|时长|会员"),
    AGE("(^|_)age($|_)|年龄");

    private final Pattern name;

    Concept(String name) {
        this.name = Pattern.compile(name);
    }

    static Optional<Concept> of(String column) {
        String plain = column.toLowerCase(Locale.ROOT).replace(' ', '_');
        return Arrays.stream(values()).filter(c -> c.name.matcher(plain).find()).findFirst();
    }
}
