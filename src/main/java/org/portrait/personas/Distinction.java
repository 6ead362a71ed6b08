// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.personas;

/**
 * One feature of one segment against all customers, as people read it.
 *
 * @param feature its name, as in {@link SegmentProfile}
 * @param measure how {@code mean} and {@code overallMean} are read
 * @param column the column it is shown under
 * @param value what a share counts, "" where that is yes or the measure is not {@code SHARE}
 * @param difference (mean - overall mean) / overall population standard deviation
 */
public record Distinction(
        String feature,
        Measure measure,
        String column,
        String value,
        double mean,
        double overallMean,
        double difference) {}
