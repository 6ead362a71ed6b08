// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.portrait.data.ColumnInfo;
import org.portrait.data.ColumnRole;
import org.portrait.data.ColumnType;
import org.portrait.data.Schema;

/** Columns are recognised by their names; the names are those of the samples, of aggregate and of common exports. */
class PartTest {
    private static final List<Part> PARTS = List.of(Part.RECENCY, Part.FREQUENCY, Part.TENURE, Part.VALUE, Part.GAP);

    /** @param names with a trailing ! for a date */
    private static Schema schema(String... names) {
        var columns = new ArrayList<ColumnInfo>();
        for (String name : names) {
            boolean date = name.endsWith("!");
            columns.add(new ColumnInfo(
                    name.replace("!", ""), date ? ColumnType.DATE : ColumnType.DECIMAL, ColumnRole.FEATURE, 0, 99));
        }
        return new Schema(columns);
    }

    private static List<String> found(LifecycleSettings settings, Schema schema) {
        Map<Part, String> columns = settings.within(schema);
        return PARTS.stream().map(columns::get).toList();
    }

    private static List<String> found(String... names) {
        return found(LifecycleSettings.DEFAULT, schema(names));
    }

    @Test
    void columnsOfAggregateAreRecognised() {
        assertEquals(
                List.of("recency_days", "frequency", "tenure_days", "monetary", "mean_days_between"),
                found(
                        "recency_days",
                        "frequency",
                        "monetary",
                        "average_order_value",
                        "tenure_days",
                        "mean_days_between",
                        "sd_days_between",
                        "return_share",
                        "trend",
                        "first_purchase!",
                        "last_purchase!",
                        "r_score",
                        "f_score",
                        "m_score"));
    }

    @Test
    void columnsOfTheSamplesAreRecognised() {
        assertEquals(
                List.of("days_since_last_order", "orders", "member_since", "avg_order_value", ""),
                found(
                        "age",
                        "member_since!",
                        "orders",
                        "avg_order_value",
                        "days_since_last_order",
                        "visits_per_month",
                        "pages_per_visit",
                        "discount_share",
                        "returns"));
        assertEquals(
                List.of("最近购买天数", "购买频率", "注册日期", "平均购买金额", ""),
                found("年龄", "注册日期!", "平均购买金额", "购买频率", "最近购买天数", "浏览页数", "优惠使用率"));
    }

    @Test
    void datesDoAsWell() {
        assertEquals(
                List.of("last_order_date", "order_count", "first_order_date", "total_spend", ""),
                found("first_order_date!", "last_order_date!", "order_count", "total_spend"));
        assertEquals(
                List.of("上次下单日期", "订单数", "注册日期", "消费总额", "平均购买间隔天数"),
                found("注册日期!", "上次下单日期!", "订单数", "消费总额", "平均购买间隔天数"));
        assertEquals("days_since_first_order", found("days_since_first_order").get(2));
        assertEquals(List.of("", "", "", "", ""), found("birthday!", "age", "income", "member_since", "r_score"));
    }

    /** What was chosen for one part is not recognised as another; what is not there any more is. */
    @Test
    void theAnalystsChoiceCounts() {
        Schema schema = schema("recency_days", "frequency", "spend", "x");
        var chosen = LifecycleSettings.DEFAULT
                .with(Part.RECENCY, "x")
                .with(Part.VALUE, "")
                .with(Part.FREQUENCY, "gone");
        assertEquals(List.of("x", "frequency", "", "", ""), found(chosen, schema));
        var crossed = LifecycleSettings.DEFAULT.with(Part.TENURE, "recency_days");
        assertEquals(List.of("", "frequency", "recency_days", "spend", ""), found(crossed, schema));
    }
}
