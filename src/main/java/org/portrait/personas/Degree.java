// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.personas;

/**
 * How far a mean is from that of all customers, in standard deviations: up to 0.25, 0.75, 1.5 or more. No more than the
 * ranks bear out, so that a few extreme customers make no word for all of them: up to a Cliff's delta of 0.147, 0.33,
 * 0.474 or more, as in Romano et al. (2006); for two normal distributions of one width these are much the same steps.
 */
enum Degree {
    VERY_LOW,
    LOW,
    SOMEWHAT_LOW,
    AVERAGE,
    SOMEWHAT_HIGH,
    HIGH,
    VERY_HIGH;

    /** In standard deviations. */
    static final double LEAST = 0.25;

    /** Cliff's delta that is more than negligible. */
    static final double SHIFTED = 0.147;

    private static final double MEDIUM = 0.33;

    private static final double LARGE = 0.474;

    /** @param delta Cliff's delta against all others, NaN where it is not known */
    static Degree of(double difference, double delta) {
        double size = Math.abs(difference);
        int steps = size < LEAST ? 0 : size < 0.75 ? 1 : size <= 1.5 ? 2 : 3;
        double borne = delta * Math.signum(difference);
        int most = borne < SHIFTED ? 0 : borne < MEDIUM ? 1 : borne < LARGE ? 2 : 3;
        return values()[AVERAGE.ordinal() + (difference < 0 ? -1 : 1) * Math.min(steps, most)];
    }
}
