// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.segments;

import java.util.List;
import org.portrait.data.ColumnInfo;
import org.portrait.data.Dataset;
import org.portrait.embed.FittedPca;
import org.portrait.i18n.Messages;
import org.portrait.pipeline.Prepared;

/**
 * The customers projected on two principal components.
 *
 * @param x y: n scores, in scaled units
 * @param horizontal vertical: which components, counted from 0
 */
record MapData(Prepared customers, int horizontal, int vertical, float[] x, float[] y) {
    private static final int SHOWN_VALUES = 8;

    static MapData of(Prepared customers, int horizontal, int vertical) {
        FittedPca pca = customers.pca();
        return new MapData(
                customers,
                horizontal,
                vertical,
                pca.project(customers.matrix(), horizontal),
                pca.project(customers.matrix(), vertical));
    }

    String axis(int component, Messages words) {
        return words.text(
                "segments.axis", component + 1, words.percent(customers.pca().shares()[component], 0));
    }

    /** What the hover card says about a customer: the id and the values that count. */
    String card(int row, String segmentName, Messages words) {
        Dataset dataset = customers.cleaned().dataset();
        var text = new StringBuilder();
        String id = dataset.schema().id().map(c -> dataset.text(row, c.name())).orElse("");
        text.append(
                id.isEmpty()
                        ? words.text("segments.customer", words.number(dataset.sourceRow(row) + 1.0, 0), segmentName)
                        : id + " · " + segmentName);
        List<String> features = customers.matrix().features().names();
        for (int j = 0; j < Math.min(SHOWN_VALUES, features.size()); j++) {
            text.append('\n').append(value(dataset, features.get(j), j, row, words));
        }
        return text.toString();
    }

    private String value(Dataset dataset, String feature, int j, int row, Messages words) {
        boolean column = dataset.schema().find(feature).map(ColumnInfo::type).isPresent();
        return feature + "  "
                + (column
                        ? dataset.text(row, feature)
                        : words.number(customers.matrix().features().columns()[j][row]));
    }
}
