// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.score;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.portrait.data.ColumnRole;
import org.portrait.data.DatasetBuilder;
import org.portrait.i18n.Messages;
import org.portrait.work.Progress;

/**
 * 200 customers: nobody up to 30, where 40 of 100 were in training; as many from Oslo as from Rome, but for four from Bonn; three
 * more without an age. The index of the age is (0.0025 - 0.4) ln (0.0025 / 0.4) + 0.4 ln (1 / 0.6) = 2.2217, by chance
 * 1/100 + 1/200 = 0.015, at most 3.841 · 0.015 = 0.0576; two degrees of freedom 5.991 · 0.015 = 0.0899.
 */
class ScoreTextTest {
    private static List<String> lines(Locale language) {
        var ages = new double[203];
        var cities = new String[203];
        Arrays.fill(ages, 65);
        Arrays.fill(ages, 200, 203, Double.NaN);
        Arrays.fill(cities, 0, 98, "Oslo");
        Arrays.fill(cities, 98, 103, "Bonn");
        Arrays.fill(cities, 103, 203, "Rome");
        ages[0] = 78;
        cities[102] = "";
        var rows = new DatasetBuilder("new.csv")
                .decimals("age", ages)
                .texts("city", cities)
                .build(_ -> ColumnRole.FEATURE);
        Model model = Models.ages();
        Scored scored = new Scorer(model).score(rows, Map.of(), Progress.none());
        return new ScoreText(model, new Messages(language)).lines(scored.counts());
    }

    @Test
    void everythingIsSaidInEnglish() {
        assertEquals(
                List.of(
                        "Scored: 200 of 203 rows.",
                        "Not scored: 3 (no value in age: 3).",
                        "Scored, but with something new: 4 (value of city that was not there in training: 4).",
                        "Missing values filled as in training: city: 1.",
                        "1. Young: 0 (0.0%; in training 40.0%)",
                        "2. Old: 200 (100.0%; in training 60.0%)",
                        "The shares of the segments have changed much: see whether the segments still hold.",
                        "Unusual: 1 (0.5%), farther from the centroid of their segment than 99 % of its customers in"
                                + " training; there it is 1 in 100.",
                        "Unlike anything in training: 1, farther from every centroid than any customer who belonged to"
                                + " it.",
                        "age has changed much since training (PSI 2.222; by chance about 0.015, rarely above 0.058)."
                                + " Most of all up to 30: 40.0% of the customers in training, 0.0% now.",
                        "Not changed since training beyond chance: city."),
                lines(Messages.ENGLISH));
    }

    @Test
    void theSameIsSaidInChinese() {
        List<String> lines = lines(Messages.CHINESE);
        assertEquals("已评分：203 行中的 200 行。", lines.getFirst());
        assertEquals("未能评分：3（age 没有值：3）。", lines.get(1));
        assertEquals(
                "age 自训练以来变化很大（PSI 2.222；偶然约为 0.015，很少超过 0.058）。变化最大的是不超过 30：训练时占客户的 40.0%，现在占 0.0%。", lines.get(9));
    }
}
