// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.i18n;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** In Chinese a blank stands between Chinese and other letters, and nowhere else. */
class BlanksTest {
    private static final Messages ZH = new Messages(Messages.CHINESE);

    @Test
    void namesOfColumnsHaveBlanksWhereTheyAreNotChinese() {
        assertEquals("orders 和 returns", ListText.of(List.of("orders", "returns"), ZH));
        assertEquals("年龄和收入", ListText.of(List.of("年龄", "收入"), ZH));
        assertEquals("年龄和 returns", ListText.of(List.of("年龄", "returns"), ZH));
        assertEquals(
                "orders 和 returns 高度相关（相关系数不低于 0.7），其共同部分相当于重复计算。",
                ZH.text("ranking.together", ListText.of(List.of("orders", "returns"), ZH)));
        assertEquals(
                "年龄和收入高度相关（相关系数不低于 0.7），其共同部分相当于重复计算。",
                ZH.text("ranking.together", ListText.of(List.of("年龄", "收入"), ZH)));
        assertEquals("3 个特征中有 2 个决定了分群（方差至少有一半位于分群之间），只有年龄不是。", ZH.text("ranking.carry.most", 2, 3, 1, "年龄"));
        assertEquals("3 个特征中有 2 个决定了分群（方差至少有一半位于分群之间），只有 age 不是。", ZH.text("ranking.carry.most", 2, 3, 1, "age"));
        assertEquals(
                "9 个特征中有 7 个决定了分群（方差至少有一半位于分群之间），age 和年龄不是。",
                ZH.text("ranking.carry.most", 7, 9, 2, ListText.of(List.of("age", "年龄"), ZH)));
    }

    @Test
    void whatIsNotWordsIsLeftAlone() {
        assertEquals("{0} 年龄 {1}", Blanks.within("{0} 年龄 {1}", 1, 2));
        assertEquals("年龄{0}岁", Blanks.within("年龄 {0} 岁", "岁"));
        assertEquals("年龄 {1} 岁", Blanks.within("年龄 {1} 岁", "岁"));
        assertEquals("K = {0}", Blanks.within("K = {0}", "无"));
    }
}
