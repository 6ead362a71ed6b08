// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.segments;

import org.jspecify.annotations.Nullable;
import org.portrait.work.Failure;
import org.portrait.work.FailureException;

/**
 * How segments are searched.
 *
 * @param k the number of segments, or null to take the recommended one
 * @param kMin kMax the range that is measured and shown, 2 to 50
 * @param maxIterations of one descent
 * @param tolerance a descent has converged when no label changes, or when the squared movement of all centroids
 *     together is at most this share of the mean variance of the scaled features, as in scikit-learn; 0 waits for
 *     labels
 * @param restarts independent seedings for every K, the best of which counts
 * @param minSize no segment has fewer customers; 0 for no limit
 */
public record SegmentSettings(
        @Nullable Integer k,
        int kMin,
        int kMax,
        int maxIterations,
        double tolerance,
        int restarts,
        long seed,
        int minSize) {
    public static final int HIGHEST_K = 50;
    public static final SegmentSettings DEFAULT = new SegmentSettings(null, 2, 20, 300, 0, 10, 1, 0);

    public SegmentSettings {
        if (kMin < 2 || kMax > HIGHEST_K || kMin > kMax) {
            throw new FailureException(new Failure.KOutOfRange(kMin < 2 ? kMin : kMax, 2, HIGHEST_K));
        }
        if (k != null && (k < 2 || k > HIGHEST_K)) {
            throw new FailureException(new Failure.KOutOfRange(k, 2, HIGHEST_K));
        }
        if (maxIterations < 1 || restarts < 1 || !(tolerance >= 0) || minSize < 0) {
            throw new IllegalArgumentException(
                    "maxIterations and restarts at least 1, tolerance and minSize at least 0");
        }
    }

    public SegmentSettings withK(@Nullable Integer changed) {
        return new SegmentSettings(changed, kMin, kMax, maxIterations, tolerance, restarts, seed, minSize);
    }

    public SegmentSettings withRange(int lowest, int highest) {
        return new SegmentSettings(k, lowest, highest, maxIterations, tolerance, restarts, seed, minSize);
    }

    public SegmentSettings withMaxIterations(int changed) {
        return new SegmentSettings(k, kMin, kMax, changed, tolerance, restarts, seed, minSize);
    }

    public SegmentSettings withTolerance(double changed) {
        return new SegmentSettings(k, kMin, kMax, maxIterations, changed, restarts, seed, minSize);
    }

    public SegmentSettings withRestarts(int changed) {
        return new SegmentSettings(k, kMin, kMax, maxIterations, tolerance, changed, seed, minSize);
    }

    public SegmentSettings withSeed(long changed) {
        return new SegmentSettings(k, kMin, kMax, maxIterations, tolerance, restarts, changed, minSize);
    }

    public SegmentSettings withMinSize(int changed) {
        return new SegmentSettings(k, kMin, kMax, maxIterations, tolerance, restarts, seed, changed);
    }

    /** The limit to the sizes for {@code some} of {@code all} rows: in proportion to them, rounded down. */
    public int minSizeOf(int some, int all) {
        return (int) ((long) minSize * some / all);
    }

    /**
     * How many segments so many customers can make.
     *
     * @throws FailureException {@link Failure.SegmentsTooSmall} when they cannot make {@code lowest}
     */
    public int possible(int lowest, int rows) {
        if ((long) lowest * minSize > rows) {
            throw new FailureException(new Failure.SegmentsTooSmall(lowest, minSize, rows));
        }
        return possible(rows);
    }

    /** The same without a least number. */
    public int possible(int rows) {
        return minSize == 0 ? HIGHEST_K : Math.min(HIGHEST_K, rows / minSize);
    }
}
