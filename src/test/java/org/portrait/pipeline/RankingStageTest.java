// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.pipeline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.portrait.features.FeatureRank;
import org.portrait.work.Progress;

class RankingStageTest {
    /**
     * scikit-learn 1.2.1 on the 1,153 complete rows, standardised: {@code adjusted_rand_score} of the segments with {@code
     * KMeans(4, n_init=30, random_state=0)} on all columns but one; eigenvectors of {@code numpy.cov}, whose largest entry
     * is positive.
     */
    @Test
    void theSampleIsRankedAsWithScikitLearn() {
        Recipe recipe = Recipe.DEFAULT.withSegments(Recipe.DEFAULT.segments().withK(4));
        Run run = new Pipeline(2).run(Path.of("sample-data/customers-zh.csv"), recipe, Progress.none());
        var ranking = new RankingStage(2).find(run, Progress.none());
        assertEquals(1, ranking.withAll());
        assertEquals(1_153, ranking.rows());
        Map<String, FeatureRank> ranks =
                ranking.features().stream().collect(Collectors.toMap(FeatureRank::feature, Function.identity()));
        check(ranks.get("年龄"), 0.9892438340236678, -0.454691, -0.158921);
        check(ranks.get("平均购买金额"), 0.8434563846065497, -0.333773, -0.471622);
        check(ranks.get("购买频率"), 0.8356910588785228, 0.258564, -0.538458);
        check(ranks.get("最近购买天数"), 0.9192223779517064, -0.335874, 0.614181);
        check(ranks.get("浏览页数"), 0.9778095425632749, 0.50392, -0.053731);
        check(ranks.get("优惠使用率"), 0.94469149264371, 0.498246, 0.286835);
    }

    private static void check(FeatureRank rank, double without, double first, double second) {
        assertEquals(without, rank.without(), 1e-12, rank.feature());
        assertArrayEquals(new double[] {first, second}, rank.loadings(), 1e-6, rank.feature());
    }
}
