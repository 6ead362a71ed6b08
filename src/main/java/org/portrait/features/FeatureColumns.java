// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.features;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.portrait.data.Categories;
import org.portrait.data.Dataset;
import org.portrait.data.FeatureMatrix;
import org.portrait.work.Failure;
import org.portrait.work.FailureException;

/** Computes the features of one data set, one definition after the other. */
final class FeatureColumns {
    /** So that squared distances can be added up over all customers, also without scaling. */
    static final double LARGEST = 1e140;

    private final Dataset dataset;
    private final Map<String, List<String>> values;
    private final Map<String, Categories> coded = new HashMap<>();
    private final List<double[]> columns = new ArrayList<>();

    /** @param values per binary or one-hot column its values in training, sorted */
    FeatureColumns(Dataset dataset, Map<String, List<String>> values) {
        this.dataset = dataset;
        this.values = values;
    }

    FeatureMatrix matrix(List<String> names) {
        return new FeatureMatrix(names, columns.toArray(double[][]::new));
    }

    void add(FeatureDefinition definition) {
        switch (definition) {
            case FeatureDefinition.Numeric(String column) -> columns.add(finite(column, numbers(column)));
            case FeatureDefinition.Log(String column) -> columns.add(log(column));
            case FeatureDefinition.Ratio ratio -> columns.add(ratio(ratio));
            case FeatureDefinition.Binary(String column) ->
                columns.add(indicator(column, trained(column).getLast()));
            case FeatureDefinition.OneHot(String column) ->
                trained(column).forEach(value -> columns.add(indicator(column, value)));
        }
    }

    private List<String> trained(String column) {
        return values.getOrDefault(column, List.of());
    }

    private double[] numbers(String column) {
        var info = dataset.schema().column(column);
        boolean text = info.type().text();
        if (text && info.distinct() > 0) {
            throw new FailureException(new Failure.NotNumeric(column));
        }
        if (info.missing() > 0) {
            throw new FailureException(new Failure.MissingInFeature(column, info.missing()));
        }
        return dataset.numbers(column);
    }

    private double[] finite(String name, double[] numbers) {
        for (int i = 0; i < numbers.length; i++) {
            if (!(Math.abs(numbers[i]) <= LARGEST)) {
                throw new FailureException(new Failure.NotFinite(name, dataset.sourceRow(i)));
            }
        }
        return numbers;
    }

    private double[] log(String column) {
        double[] numbers = finite(column, numbers(column));
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = FeatureDefinition.Log.of(numbers[i]);
        }
        return numbers;
    }

    private double[] ratio(FeatureDefinition.Ratio ratio) {
        double[] quotient = finite(ratio.numerator(), numbers(ratio.numerator()));
        double[] denominator = finite(ratio.denominator(), numbers(ratio.denominator()));
        for (int i = 0; i < quotient.length; i++) {
            quotient[i] = denominator[i] == 0 ? 0 : quotient[i] / denominator[i];
        }
        return finite(ratio.feature(), quotient);
    }

    /** 1 where the column has that value. A value that was not seen in training matches none. */
    private double[] indicator(String column, String value) {
        Categories categories = coded.computeIfAbsent(column, this::categories);
        int code = Collections.binarySearch(categories.values(), value);
        var indicator = new double[dataset.rows()];
        if (code >= 0) {
            for (int i = 0; i < indicator.length; i++) {
                indicator[i] = categories.codes()[i] == code ? 1 : 0;
            }
        }
        return indicator;
    }

    /** The column as codes, for learning its values and for its indicators. */
    Categories categories(String column) {
        int missing = dataset.schema().column(column).missing();
        if (missing > 0) {
            throw new FailureException(new Failure.MissingInFeature(column, missing));
        }
        return dataset.categories(column);
    }
}
