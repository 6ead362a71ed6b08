// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.lifecycle;

import java.util.Arrays;
import java.util.Map;

/**
 * What is known of each customer: days since the last and the first order and between two orders, the number of orders,
 * and the value; NaN where it is missing.
 *
 * @param columns of every part, "" where there is none
 * @param values per part that has a column, one per customer
 * @param product whether the value is an average order times how many there were
 */
public record Figures(Map<Part, String> columns, Map<Part, double[]> values, boolean product) {
    public Figures {
        columns = Map.copyOf(columns);
        values = Map.copyOf(values);
    }

    public boolean has(Part part) {
        return values.containsKey(part);
    }

    /** One per customer, all NaN where there is no such column. */
    public double[] of(Part part) {
        double[] known = values.get(part);
        if (known != null) {
            return known;
        }
        var unknown = new double[customers()];
        Arrays.fill(unknown, Double.NaN);
        return unknown;
    }

    private int customers() {
        return values.values().stream().mapToInt(v -> v.length).findFirst().orElse(0);
    }

    /** Whether stages can be told. */
    public boolean staged() {
        return has(Part.RECENCY) && (has(Part.FREQUENCY) || has(Part.TENURE));
    }

    /** What loyalty is told by: orders, or time where these are not counted. */
    public Part loyalty() {
        return has(Part.FREQUENCY) ? Part.FREQUENCY : Part.TENURE;
    }

    public CustomerStage[] stages(Thresholds limits) {
        double[] recency = of(Part.RECENCY);
        double[] frequency = of(Part.FREQUENCY);
        double[] tenure = of(Part.TENURE);
        double[] loyalty = loyalty() == Part.FREQUENCY ? frequency : tenure;
        var stages = new CustomerStage[recency.length];
        for (int i = 0; i < stages.length; i++) {
            stages[i] = limits.stage(recency[i], frequency[i], tenure[i], loyalty[i]);
        }
        return stages;
    }
}
