// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.scale;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.portrait.data.FeatureMatrix;
import org.portrait.data.ScaledMatrix;
import org.portrait.work.Failure;
import org.portrait.work.FailureException;

/** Expected values: scikit-learn 1.2.1 StandardScaler, MinMaxScaler and RobustScaler with their defaults. */
class ScalerTest {
    private static final List<String> NAMES = List.of("wide", "same", "far");
    private static final FeatureMatrix MATRIX = new FeatureMatrix(NAMES, new double[][] {
        {3.5, -1.25, 1e9 + 0.5, 7, 0.1, 42, 8.75},
        {5, 5, 5, 5, 5, 5, 5},
        {1e12 + 1, 1e12 + 2, 1e12 + 4, 1e12 + 7, 1e12 + 11, 1e12 + 16, 1e12 + 22}
    });

    private static void assertFit(Scaling scaling, double[] offset, double[] scale) {
        var fitted = new Scaler().fit(MATRIX, scaling, Map.of());
        for (int j = 0; j < offset.length; j++) {
            assertEquals(offset[j], fitted.offset()[j], Math.abs(offset[j]) * 1e-15, NAMES.get(j));
            assertEquals(1, scale[j] * fitted.factor()[j], 1e-15, NAMES.get(j));
        }
    }

    @Test
    void standardIsScikitLearns() {
        assertFit(Scaling.STANDARD, new double[] {142857151.5142857, 5, 1000000000009.0}, new double[] {
            349927102.7817432, 1, 7.211102550927978
        });
    }

    @Test
    void minMaxIsScikitLearns() {
        assertFit(Scaling.MINMAX, new double[] {-1.25, 5, 1000000000001.0}, new double[] {1000000001.75, 1, 21});
    }

    @Test
    void robustIsScikitLearns() {
        assertFit(Scaling.ROBUST, new double[] {7, 5, 1000000000007.0}, new double[] {23.575, 1, 10.5});
    }

    @Test
    void noneLeavesTheValuesAlone() {
        assertFit(Scaling.NONE, new double[] {0, 0, 0}, new double[] {1, 1, 1});
    }

    @Test
    void scaledValuesComeBack() {
        for (Scaling scaling : Scaling.values()) {
            var fitted = new Scaler().fit(MATRIX, scaling, Map.of("wide", 2.5));
            ScaledMatrix scaled = fitted.apply(MATRIX);
            for (int i = 0; i < MATRIX.rows(); i++) {
                double[] back =
                        fitted.invert(new double[] {scaled.value(i, 0), scaled.value(i, 1), scaled.value(i, 2)});
                for (int j = 0; j < 3; j++) {
                    double original = MATRIX.columns()[j][i];
                    assertEquals(original, back[j], 1e-15 * Math.max(Math.abs(original), 1e9), scaling.name());
                }
            }
        }
    }

    @Test
    void weightsStretchAFeatureAndZeroSwitchesItOff() {
        var plain = new Scaler().fit(MATRIX, Scaling.MINMAX, Map.of());
        var weighted = new Scaler().fit(MATRIX, Scaling.MINMAX, Map.of("far", 3.0, "wide", 0.0));
        assertEquals(3 * plain.apply(MATRIX).value(6, 2), weighted.apply(MATRIX).value(6, 2), 1e-15);
        assertArrayEquals(new double[7], weighted.apply(MATRIX).column(0), 0);
        assertEquals(-1.25, weighted.invert(new double[] {0, 0, 0})[0]);
        var off = Map.of("far", 0.0, "wide", 0.0, "same", 0.0);
        var failure = assertThrows(FailureException.class, () -> new Scaler().fit(MATRIX, Scaling.STANDARD, off));
        assertEquals(new Failure.AllFeaturesRemoved(), failure.failure());
    }

    @Test
    void otherFeaturesThanInTrainingAreADefect() {
        var fitted = new Scaler().fit(MATRIX, Scaling.STANDARD, Map.of());
        var other = new FeatureMatrix(List.of("wide"), new double[][] {{1}});
        assertThrows(IllegalArgumentException.class, () -> fitted.apply(other));
    }
}
