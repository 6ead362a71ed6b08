// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.export;

import java.io.IOException;
import java.util.List;
import org.portrait.i18n.Messages;
import org.portrait.lifecycle.Concentration;
import org.portrait.lifecycle.CustomerStage;
import org.portrait.lifecycle.Lifecycle;
import org.portrait.lifecycle.Part;
import org.portrait.lifecycle.StageTable;
import org.portrait.lifecycle.Thresholds;

/**
 * Stages of customers against segments, a row for each stage of each segment; at last, without segment, of those who are
 * in none, as in {@code segments.csv}.
 */
public record LifecycleTable(Lifecycle lifecycle, Thresholds limits, List<String> names, Messages words) {
    /** All are the customers of the file, those in no segment, too. {@code lift} is {@code share_of_segment} by {@code share_of_all}; the last two are empty where value is not known. */
    public static final List<String> HEADINGS = List.of(
            "segment",
            "segment_name",
            "stage",
            "customers",
            "share_of_segment",
            "share_of_all",
            "lift",
            "value",
            "value_share");

    /** @param sink takes one row after the other */
    public void rows(CsvExport.TableRow sink) throws IOException {
        StageTable table = lifecycle.table(limits);
        double[][] values = values();
        Concentration all = lifecycle.value();
        double total = all != null && all.shared() ? all.total() : Double.NaN;
        for (int segment = 0; segment < table.rows(); segment++) {
            boolean none = segment == table.segments();
            for (CustomerStage stage : table.shown()) {
                double value = values[segment][stage.ordinal()];
                sink.take(
                        none ? "" : segment + 1,
                        none ? "" : names.get(segment),
                        words.text("lifecycle.stage", stage),
                        table.count(segment, stage),
                        table.share(segment, stage),
                        table.share(stage),
                        table.lift(segment, stage),
                        lifecycle.value() == null ? Double.NaN : value,
                        value / total);
            }
        }
    }

    private double[][] values() {
        var sums = new double[lifecycle.segments() + 1][CustomerStage.values().length];
        double[] value = lifecycle.figures().of(Part.VALUE);
        CustomerStage[] stages = lifecycle.figures().stages(limits);
        for (int i = 0; i < stages.length; i++) {
            if (!Double.isNaN(value[i])) {
                sums[lifecycle.labels()[i]][stages[i].ordinal()] += value[i];
            }
        }
        return sums;
    }
}
