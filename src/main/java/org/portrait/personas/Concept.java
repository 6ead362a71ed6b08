// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.personas;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a column is about, recognised by its name in English or Chinese. The first that matches counts. Within a
 * pattern, + joins words that must all be there; an English word matches the beginning of a word of the name, or the
 * whole word when it ends in a dot; a Chinese one matches anywhere.
 */
enum Concept {
    RECENCY(false, "recency. days+since inactiv days+last 最近 未购 未登录 沉默 距今 间隔天数 距上次"),
    TENURE(false, "tenure. member+since member+month customer+since month+customer years+customer 时长 会员年 入会 注册天数 注册时间"),
    DISCOUNT(false, "discount coupon promo. promotion voucher 折扣 优惠 促销 券"),
    RETURNS(false, "return. returns. returned. refund 退货 退款 退换"),
    ORDER_VALUE(
            true,
            "basket average+order avg+order average+spend avg+spend average+amount avg+amount average+purchase "
                    + "avg+purchase aov. mean+order 客单价 平均+金额 平均+消费 次均"),
    FREQUENCY(
            false,
            "frequen orders. order+count order+number num+order purchases. purchase+count num+purchase "
                    + "transactions. transaction+count 频率 频次 次数 订单数 单数"),
    VISITS(false, "visit session page. pages. pageview click browse 访问 浏览 点击 登录"),
    VALUE(true, "spend spent monetary. amount revenue sales. turnover clv. ltv. 消费 金额 支出 销售额 花费"),
    INCOME(true, "income salary earning 收入 工资 薪"),
    AGE(false, "age. 年龄");

    /** Words of averages, shares and points in time. */
    private static final List<String> NOT_ADDITIVE = List.of(
            "avg", "average", "mean", "median", "share", "rate.", "rates.", "ratio", "percent", "pct", "per.", "score",
            "rating", "index", "day", "since", "year", "平均", "比例", "比率", "占比", "率", "天数", "年份", "评分", "得分");

    private final boolean scalar;
    private final List<List<String>> patterns;

    /** @param scalar named by degree and noun ("high spend") rather than by an idiom ("frequent buyers") */
    Concept(boolean scalar, String patterns) {
        this.scalar = scalar;
        this.patterns =
                Stream.of(patterns.split(" ")).map(p -> List.of(p.split("\\+"))).toList();
    }

    boolean scalar() {
        return scalar;
    }

    /** A name that is not recognised may well be that of a sum of money. */
    static boolean additive(String column) {
        String words = words(column);
        return NOT_ADDITIVE.stream().noneMatch(word -> matches(words, word))
                && of(column)
                        .filter(c -> c == RECENCY || c == TENURE || c == AGE || c == INCOME || c == ORDER_VALUE)
                        .isEmpty();
    }

    static Optional<Concept> of(String column) {
        String words = words(column);
        return Stream.of(values())
                .filter(c -> c.patterns.stream().anyMatch(p -> p.stream().allMatch(word -> matches(words, word))))
                .findFirst();
    }

    private static String words(String column) {
        String separated = column.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        return " " + separated.replaceAll("[^\\p{L}]+", " ") + " ";
    }

    private static boolean matches(String words, String word) {
        if (word.charAt(0) > 'z') {
            return words.contains(word);
        }
        return words.contains(" " + (word.endsWith(".") ? word.replace('.', ' ') : word));
    }
}
