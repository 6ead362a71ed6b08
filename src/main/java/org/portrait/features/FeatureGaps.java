// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.features;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.portrait.data.Categories;
import org.portrait.data.ColumnType;
import org.portrait.data.Dataset;
import org.portrait.features.FittedFeatures.Gap;
import org.portrait.features.FittedFeatures.GapSink;
import org.portrait.work.Failure;
import org.portrait.work.FailureException;

/** Finds what {@link FeatureColumns} could make no features of, cell by cell instead of by refusing all rows. */
final class FeatureGaps {
    private final Dataset dataset;
    private final Map<String, List<String>> trained;
    private final GapSink found;
    private final Set<String> looked = new HashSet<>();

    FeatureGaps(Dataset dataset, Map<String, List<String>> trained, GapSink found) {
        this.dataset = dataset;
        this.trained = trained;
        this.found = found;
    }

    void of(List<FeatureDefinition> definitions) {
        for (FeatureDefinition definition : definitions) {
            switch (definition) {
                case FeatureDefinition.Numeric(String column) -> numbers(column);
                case FeatureDefinition.Log(String column) -> numbers(column);
                case FeatureDefinition.Ratio ratio -> {
                    numbers(ratio.numerator());
                    numbers(ratio.denominator());
                    quotients(ratio);
                }
                case FeatureDefinition.Binary(String column) -> categories(column);
                case FeatureDefinition.OneHot(String column) -> categories(column);
            }
        }
    }

    private void numbers(String column) {
        if (!looked.add(column)) {
            return;
        }
        double[] numbers = values(column);
        for (int i = 0; i < numbers.length; i++) {
            if (Double.isNaN(numbers[i])) {
                found.take(i, column, Gap.MISSING);
            } else if (Math.abs(numbers[i]) > FeatureColumns.LARGEST) {
                found.take(i, column, Gap.TOO_LARGE);
            }
        }
    }

    private double[] values(String column) {
        ColumnType type = dataset.schema().column(column).type();
        if (type.text()) {
            throw new FailureException(new Failure.NotNumeric(column));
        }
        return dataset.numbers(column);
    }

    private void quotients(FeatureDefinition.Ratio ratio) {
        double[] numerator = values(ratio.numerator());
        double[] denominator = values(ratio.denominator());
        for (int i = 0; i < numerator.length; i++) {
            double quotient = denominator[i] == 0 ? 0 : numerator[i] / denominator[i];
            if (Math.abs(quotient) > FeatureColumns.LARGEST) {
                found.take(i, ratio.feature(), Gap.TOO_LARGE);
            }
        }
    }

    private void categories(String column) {
        Categories categories = dataset.categories(column);
        List<String> known = trained.getOrDefault(column, List.of());
        boolean[] unseen = new boolean[categories.values().size()];
        for (int code = 0; code < unseen.length; code++) {
            unseen[code] = Collections.binarySearch(known, categories.values().get(code)) < 0;
        }
        for (int i = 0; i < dataset.rows(); i++) {
            int code = categories.codes()[i];
            if (code < 0) {
                found.take(i, column, Gap.MISSING);
            } else if (unseen[code]) {
                found.take(i, column, Gap.UNSEEN);
            }
        }
    }
}
