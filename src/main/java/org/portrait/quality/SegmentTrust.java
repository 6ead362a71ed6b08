// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.quality;

/**
 * How far one segment can be trusted.
 *
 * @param size customers of the segment
 * @param rows of them that were looked at
 * @param jaccard mean similarity with the most similar segment of a resample, 0 to 1 (Hennig 2007)
 * @param dissolved resamples with a similarity of at most 0.5
 * @param recovered resamples with one above 0.75
 * @param nearShare share of the customers that are nearly as close to the centroid of another segment, by the ratio of
 *     the distances to the own centroid and to the other, above {@value #NEAR}; NaN where none was looked at
 */
public record SegmentTrust(
        int size, int rows, double jaccard, int dissolved, int recovered, Separation separation, double nearShare) {
    static final double NEAR = 0.9;
    private static final int FEWEST_ROWS = 10;

    /** What the mean similarity means: the bands in the documentation of R's {@code fpc::clusterboot}. */
    public enum Band {
        /** Up to 0.50. */
        DISSOLVED,
        /** Below 0.60. */
        UNTRUSTED,
        /** Below 0.75: a pattern, but who belongs to it is doubtful. */
        DOUBTFUL,
        /** From 0.75. */
        VALID,
        /** From 0.85. */
        HIGHLY_STABLE;

        static Band of(double jaccard) {
            if (jaccard >= 0.75) {
                return jaccard >= 0.85 ? HIGHLY_STABLE : VALID;
            }
            return jaccard >= 0.60 ? DOUBTFUL : jaccard > 0.50 ? UNTRUSTED : DISSOLVED;
        }
    }

    /** Stability alone is never enough: even an evenly filled square cut in four is found again every time. */
    public enum Light {
        /** Highly stable, and a gap that no single yes or no makes separates it from the nearest other segment. */
        GREEN,
        /** Anything between: useful, with care. */
        AMBER,
        /** Not found again. */
        RED,
        /** Too few of its customers were looked at, or it has but one. */
        UNKNOWN
    }

    public Band band() {
        return Band.of(jaccard);
    }

    public boolean separated() {
        return separation.found();
    }

    public Light light() {
        if (size == 1 || rows < size && rows < FEWEST_ROWS) {
            return Light.UNKNOWN;
        }
        return switch (band()) {
            case DISSOLVED, UNTRUSTED -> Light.RED;
            case DOUBTFUL, VALID -> Light.AMBER;
            case HIGHLY_STABLE -> separated() && separation.maker() < 0 ? Light.GREEN : Light.AMBER;
        };
    }
}
