// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.personas;

/** How far a mean is from that of all customers, in standard deviations: up to 0.25, 0.75, 1.5 or more. */
enum Degree {
    VERY_LOW,
    LOW,
    SOMEWHAT_LOW,
    AVERAGE,
    SOMEWHAT_HIGH,
    HIGH,
    VERY_HIGH;

    static Degree of(double difference) {
        double size = Math.abs(difference);
        int steps = size < 0.25 ? 0 : size < 0.75 ? 1 : size <= 1.5 ? 2 : 3;
        return values()[AVERAGE.ordinal() + (difference < 0 ? -steps : steps)];
    }
}
