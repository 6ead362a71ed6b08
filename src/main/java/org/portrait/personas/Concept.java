// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.personas;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * What a column is about, recognised by its name in English or Chinese as {@link NamePatterns} says. The first that
 * matches counts.
 */
public enum Concept {
    RECENCY(false, "recency. days+since inactiv days+last 最近 未购 未登录 沉默 距今 间隔天数 距上次 上次+天"),
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
    private static final NamePatterns NOT_ADDITIVE = NamePatterns.of(
            "avg average mean median share rate. rates. ratio percent pct per. score rating index day since year "
                    + "平均 比例 比率 占比 率 天数 年份 评分 得分");

    /** Words of when something began. */
    public static final NamePatterns FIRST =
            NamePatterns.of("first join regist signup sign+up created tenure member customer+since 首次 首单 注册 入会 加入 开户");

    /** Words of when something happened last. */
    public static final NamePatterns LAST = NamePatterns.of("last latest recent recency 最近 最后 末次 上次");

    private static final NamePatterns SINCE = NamePatterns.of("since");

    /** By column: names of segments ask for the same few over and over. */
    private static final Map<String, Optional<Concept>> FOUND = new ConcurrentHashMap<>();

    private final boolean scalar;
    private final NamePatterns patterns;

    /** @param scalar named by degree and noun ("high spend") rather than by an idiom ("frequent buyers") */
    Concept(boolean scalar, String patterns) {
        this.scalar = scalar;
        this.patterns = NamePatterns.of(patterns);
    }

    boolean scalar() {
        return scalar;
    }

    /** Whether a sum over customers means something. A name that is not recognised may well be that of a sum of money. */
    public static boolean additive(String column) {
        return !NOT_ADDITIVE.match(column)
                && of(column)
                        .filter(c -> c == RECENCY || c == TENURE || c == AGE || c == INCOME || c == ORDER_VALUE)
                        .isEmpty();
    }

    /** What a day of that name says, which may be in another column already; empty where that is not known. */
    static Optional<Concept> dated(String column) {
        return beginning(column) ? Optional.of(TENURE) : LAST.match(column) ? Optional.of(RECENCY) : Optional.empty();
    }

    /** Whether a day of that name is when somebody became a customer. */
    public static boolean beginning(String column) {
        return FIRST.match(column) || SINCE.match(column);
    }

    public static Optional<Concept> of(String column) {
        return FOUND.computeIfAbsent(
                column,
                name -> Stream.of(values()).filter(c -> c.patterns.match(name)).findFirst());
    }
}
