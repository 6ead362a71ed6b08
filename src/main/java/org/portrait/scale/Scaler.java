// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.scale;

import java.util.Arrays;
import java.util.Map;
import org.portrait.data.FeatureMatrix;
import org.portrait.data.Moments;
import org.portrait.data.Quantiles;
import org.portrait.work.Failure;
import org.portrait.work.FailureException;

/**
 * Learns a scaling. The definitions are those of scikit-learn's StandardScaler, MinMaxScaler and RobustScaler with
 * their defaults; as there, a feature without spread is divided by 1.
 */
public final class Scaler {
    /**
     * @param matrix finite values
     * @param weights by feature name, finite and not negative: multiplied to the scaled feature; 1 where absent
     * @throws FailureException with {@link Failure.AllFeaturesRemoved} when every weight is 0
     */
    public FittedScaling fit(FeatureMatrix matrix, Scaling scaling, Map<String, Double> weights) {
        int d = matrix.features();
        var offset = new double[d];
        var factor = new double[d];
        for (int j = 0; j < d; j++) {
            double weight = weights.getOrDefault(matrix.names().get(j), 1.0);
            Spread spread = spread(matrix.columns()[j], scaling);
            offset[j] = spread.centre();
            factor[j] = weight / (spread.width() < Double.MIN_NORMAL ? 1 : spread.width());
        }
        if (Arrays.stream(factor).allMatch(f -> f == 0)) {
            throw new FailureException(new Failure.AllFeaturesRemoved());
        }
        return new FittedScaling(scaling, matrix.names(), offset, factor);
    }

    private record Spread(double centre, double width) {}

    private static Spread spread(double[] values, Scaling scaling) {
        return switch (scaling) {
            case STANDARD -> {
                var moments = Moments.of(values);
                yield new Spread(moments.mean(), moments.deviation());
            }
            case MINMAX -> {
                double lowest = Arrays.stream(values).min().orElse(0);
                double highest = Arrays.stream(values).max().orElse(0);
                yield new Spread(lowest, highest - lowest);
            }
            case ROBUST -> {
                double[] sorted = values.clone();
                Arrays.sort(sorted);
                double width = Quantiles.of(sorted, 0.75) - Quantiles.of(sorted, 0.25);
                yield new Spread(Quantiles.median(sorted), width);
            }
            case NONE -> new Spread(0, 1);
        };
    }
}
