// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.scale;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.portrait.clean.CleanSettings;
import org.portrait.clean.Cleaner;
import org.portrait.data.ColumnRole;
import org.portrait.data.Dataset;
import org.portrait.data.DatasetBuilder;
import org.portrait.data.ScaledMatrix;
import org.portrait.features.FeatureBuilder;
import org.portrait.features.FeatureDefinition;
import org.portrait.features.FeatureDefinition.Binary;
import org.portrait.features.FeatureDefinition.Numeric;
import org.portrait.work.Progress;

/** The mission's example: four customers, and a fifth who comes later. */
class WorkedExampleTest {
    private static final List<FeatureDefinition> DEFINITIONS =
            List.of(new Numeric("年龄"), new Binary("性别"), new Numeric("平均购买金额"), new Numeric("购买频率"));

    private static Dataset customers(long[] ids, long[] ages, String[] sexes, long[] amounts, long[] frequencies) {
        return new DatasetBuilder("customers")
                .integers("用户ID", ids)
                .integers("年龄", ages)
                .texts("性别", sexes)
                .integers("平均购买金额", amounts)
                .integers("购买频率", frequencies)
                .build(c -> c.name().equals("用户ID") ? ColumnRole.ID : ColumnRole.FEATURE);
    }

    /**
     * By hand: ages 25, 30, 22, 28 have mean 26.25 and variance 147/16; amounts mean 1125, variance 66875; frequencies
     * mean 5.5, variance 7.25; 男 is 1, 女 is 0, mean and deviation one half. The quotients, and those of the new
     * customer (26, 男, 1100, 6), are those of scikit-learn 1.2.1's StandardScaler.
     */
    @Test
    void aNewCustomerIsScaledByWhatTheFourTaught() {
        var training = customers(
                new long[] {1, 2, 3, 4},
                new long[] {25, 30, 22, 28},
                new String[] {"男", "女", "男", "女"},
                new long[] {1000, 1500, 800, 1200},
                new long[] {5, 3, 10, 4});
        var cleaned = new Cleaner()
                .clean(training, CleanSettings.DEFAULT, FeatureDefinition.columns(DEFINITIONS), Progress.none());
        var built = new FeatureBuilder().build(cleaned.dataset(), DEFINITIONS, Set.of(), Progress.none());
        var scaling = new Scaler().fit(built.matrix(), Scaling.STANDARD, Map.of());

        assertEquals(List.of("年龄", "性别=男", "平均购买金额", "购买频率"), scaling.features());
        assertPoint(
                new double[] {-0.4123930494211613, 1, -0.4833682445228318, -0.18569533817705186},
                scaling.apply(built.matrix()),
                0);
        assertPoint(
                new double[] {1.2371791482634837, -1, 1.4501047335684953, -0.9284766908852594},
                scaling.apply(built.matrix()),
                1);
        assertEquals(Math.sqrt(147.0 / 16), 1 / scaling.factor()[0], 1e-15);
        assertEquals(Math.sqrt(66875), 1 / scaling.factor()[2], 1e-12);

        var newcomer =
                customers(new long[] {5}, new long[] {26}, new String[] {"男"}, new long[] {1100}, new long[] {6});
        var point = scaling.apply(built.fitted().apply(cleaned.fitted().apply(newcomer)));
        assertPoint(new double[] {-0.08247860988423225, 1, -0.09667364890456635, 0.18569533817705186}, point, 0);
    }

    private static void assertPoint(double[] expected, ScaledMatrix scaled, int row) {
        for (int j = 0; j < expected.length; j++) {
            assertEquals(expected[j], scaled.value(row, j), 1e-15);
        }
    }
}
