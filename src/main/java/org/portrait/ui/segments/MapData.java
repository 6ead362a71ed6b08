// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.segments;

import java.util.List;
import org.portrait.data.ColumnInfo;
import org.portrait.data.Dataset;
import org.portrait.i18n.Messages;
import org.portrait.pipeline.Prepared;
import org.portrait.ui.i18n.Words;

/**
 * The customers along two axes.
 *
 * @param x y: n values
 */
record MapData(Prepared customers, MapAxis horizontal, MapAxis vertical, float[] x, float[] y) {
    private static final int SHOWN_VALUES = 8;

    static MapData of(Prepared customers, MapAxis horizontal, MapAxis vertical) {
        return new MapData(customers, horizontal, vertical, horizontal.values(customers), vertical.values(customers));
    }

    /** Whether both axes are components, so that features have directions on the map. */
    boolean ofComponents() {
        return horizontal instanceof MapAxis.Component && vertical instanceof MapAxis.Component;
    }

    double[] loadings(MapAxis axis) {
        return axis instanceof MapAxis.Component(int number) ? customers.pca().loadings(number) : new double[0];
    }

    /** What the hover card says about a customer: the id and the values that count. */
    String card(int row, String segmentName, Words window) {
        Messages words = window.now();
        Dataset dataset = customers.cleaned().dataset();
        var text = new StringBuilder();
        String id = dataset.schema()
                .id()
                .map(c -> window.cell(c, dataset.text(row, c.name())))
                .orElse("");
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
