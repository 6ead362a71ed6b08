// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.lifecycle;

import java.util.Arrays;
import java.util.stream.Stream;

/**
 * How many customers of each segment are in each stage. After the segments stands what is true of customers in none; its
 * number is {@link #segments}.
 *
 * @param counts [segment][stage]
 */
public record StageTable(int[][] counts) {
    private static final int STAGES = CustomerStage.values().length;

    /** @param labels per customer the segment; {@code segments} for one in none */
    static StageTable of(CustomerStage[] stages, byte[] labels, int segments) {
        var counts = new int[segments + 1][STAGES];
        for (int i = 0; i < stages.length; i++) {
            counts[labels[i]][stages[i].ordinal()]++;
        }
        return new StageTable(counts);
    }

    /** Of nobody. */
    public static StageTable empty() {
        return of(new CustomerStage[0], new byte[0], 0);
    }

    public int segments() {
        return counts.length - 1;
    }

    /** How many rows of the table somebody is in: one more than segments where somebody is in none. */
    public int rows() {
        return size(segments()) > 0 ? counts.length : segments();
    }

    public int count(int segment, CustomerStage stage) {
        return counts[segment][stage.ordinal()];
    }

    /** In all segments and in none. */
    public int count(CustomerStage stage) {
        return Arrays.stream(counts).mapToInt(row -> row[stage.ordinal()]).sum();
    }

    /** Of a segment, in all stages. */
    public int size(int segment) {
        return Arrays.stream(counts[segment]).sum();
    }

    public int customers() {
        return Arrays.stream(counts).flatMapToInt(Arrays::stream).sum();
    }

    /** Of the customers of a segment. */
    public double share(int segment, CustomerStage stage) {
        return (double) count(segment, stage) / size(segment);
    }

    /** Of all customers. */
    public double share(CustomerStage stage) {
        return (double) count(stage) / customers();
    }

    /** How many times as frequent a stage is in a segment as among all; NaN where nobody is in it. */
    public double lift(int segment, CustomerStage stage) {
        return share(segment, stage) / share(stage);
    }

    /** The known stage that most of a segment are in, the earlier one of equals; unknown where none is known. */
    public CustomerStage prevailing(int segment) {
        CustomerStage most = CustomerStage.UNKNOWN;
        int largest = 0;
        for (CustomerStage stage : CustomerStage.values()) {
            if (stage != CustomerStage.UNKNOWN && count(segment, stage) > largest) {
                most = stage;
                largest = count(segment, stage);
            }
        }
        return most;
    }

    /** The stages to show: unknown only where somebody is. */
    public CustomerStage[] shown() {
        return Stream.of(CustomerStage.values())
                .filter(stage -> stage != CustomerStage.UNKNOWN || count(stage) > 0)
                .toArray(CustomerStage[]::new);
    }
}
