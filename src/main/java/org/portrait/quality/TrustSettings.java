// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.quality;

/**
 * How much work is put into finding out how far segments can be trusted.
 *
 * @param rows at most so many customers, a uniform sample of more, are divided again and again
 * @param resamples B, bootstrap samples of these rows
 * @param seeds other than the run's
 * @param setAside the share of the customers, those farthest from their centroid, without which segments are found anew
 */
public record TrustSettings(int rows, int resamples, int seeds, double setAside) {
    public static final TrustSettings DEFAULT = new TrustSettings(5_000, 100, 5, 0.01);

    public TrustSettings {
        if (rows < 2 || resamples < 1 || seeds < 1 || !(setAside >= 0 && setAside < 1)) {
            throw new IllegalArgumentException("at least 2 rows, 1 resample and 1 seed, a share below 1");
        }
    }
}
