// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.samples;

import static org.portrait.samples.Draw.fixed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Customers of an online shop with Chinese headers and words, in four hidden groups. */
final class ChineseCustomers {
    private static final long SEED = 20260501;
    private static final LocalDate TODAY = LocalDate.of(2026, 4, 30);
    private static final int CUSTOMERS = 1200;
    private static final List<String> CITIES = List.of("上海", "北京", "广州", "深圳", "成都", "杭州", "武汉", "西安", "南京", "重庆");
    private static final List<String> HEADER =
            List.of("用户ID", "年龄", "性别", "城市", "注册日期", "平均购买金额", "购买频率", "最近购买天数", "浏览页数", "优惠使用率");

    /** Medians of the skewed columns, means of age and coupon use. */
    private record Group(
            String name,
            double share,
            double age,
            double female,
            double amount,
            double perYear,
            double idleDays,
            double pages,
            double coupons) {}

    private static final List<Group> GROUPS = List.of(
            new Group("高频忠诚", 0.24, 34, 0.62, 260, 30, 6, 14, 0.22),
            new Group("价格敏感", 0.31, 27, 0.66, 75, 14, 18, 30, 0.74),
            new Group("高端低频", 0.17, 43, 0.45, 980, 5, 45, 9, 0.08),
            new Group("沉睡流失", 0.28, 38, 0.48, 170, 2.4, 240, 4, 0.25));

    private final Draw draw = new Draw(SEED);

    List<Sample> make() {
        var rows = new ArrayList<List<String>>();
        var truth = new ArrayList<List<String>>();
        double[] shares = GROUPS.stream().mapToDouble(Group::share).toArray();
        for (int i = 0; i < CUSTOMERS; i++) {
            String id = String.format("%05d", i + 1);
            Group group = GROUPS.get(draw.index(shares));
            rows.add(customer(id, group));
            truth.add(List.of(id, group.name()));
        }
        return List.of(
                new Sample("customers-zh.csv", HEADER, rows),
                new Sample("customers-zh-truth.csv", List.of("用户ID", "真实分群"), truth));
    }

    private List<String> customer(String id, Group group) {
        int idle = (int) Math.clamp(draw.skewed(group.idleDays(), 0.5), 1, 700);
        String age = Integer.toString((int) Math.clamp(draw.normal(group.age(), 7), 18, 80));
        return List.of(
                id,
                draw.chance(0.02) ? "" : age,
                draw.chance(group.female()) ? "女" : "男",
                draw.chance(0.02) ? "" : draw.popular(CITIES),
                TODAY.minusDays(idle + draw.whole(30, 2400)).toString(),
                fixed(draw.skewed(group.amount(), 0.38), 2),
                Integer.toString((int) Math.max(1, Math.round(draw.skewed(group.perYear(), 0.36)))),
                Integer.toString(idle),
                draw.chance(0.03) ? "" : Integer.toString((int) Math.max(1, draw.skewed(group.pages(), 0.34))),
                fixed(Math.clamp(draw.normal(group.coupons(), 0.1), 0, 1), 2));
    }
}
