// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.cli;

import java.util.function.LongSupplier;

/** So many requests in a row, and so many per second from then on (a token bucket). */
final class RateLimit {
    static final int IN_A_ROW = 200;
    static final int PER_SECOND = 100;
    private static final double NANOS = 1e9;

    private final LongSupplier clock;
    private double left = IN_A_ROW;
    private long last;

    /** @param clock nanoseconds */
    RateLimit(LongSupplier clock) {
        this.clock = clock;
        last = clock.getAsLong();
    }

    /** Whether one more may be answered now. */
    synchronized boolean taken() {
        long now = clock.getAsLong();
        left = Math.min(IN_A_ROW, left + PER_SECOND * (now - last) / NANOS);
        last = now;
        if (left < 1) {
            return false;
        }
        left--;
        return true;
    }
}
