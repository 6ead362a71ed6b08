// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.quality;

import java.util.List;

/**
 * How far the segments of a run can be trusted. Everything is computed in the scaled space.
 *
 * @param segments one for each
 * @param features d names
 * @param customers n
 * @param rows of them that were looked at: all, or a uniform sample
 * @param resamples B
 * @param seeds how many other seeds were tried
 * @param seedAgreement mean adjusted Rand index of the run's segments with those from other seeds
 * @param setAside how many of the rows, those farthest from their centroid, were set aside
 * @param outlierAgreement adjusted Rand index of the run's segments with those found without them, on the other rows
 */
public record Trust(
        List<SegmentTrust> segments,
        List<String> features,
        int customers,
        int rows,
        int resamples,
        int seeds,
        double seedAgreement,
        int setAside,
        double outlierAgreement) {
    public Trust {
        segments = List.copyOf(segments);
        features = List.copyOf(features);
    }

    /** The feature of two values that makes the gap beside a segment, empty where none does: see {@link Separation}. */
    public String maker(int segment) {
        int maker = segments.get(segment).separation().maker();
        return maker < 0 ? "" : features.get(maker);
    }
}
