// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.load;

/**
 * How many bytes a packed file may become. Tables rarely shrink to less than a fiftieth; what does by far was made to fill
 * a disk.
 */
final class UnpackLimit {
    private static final long ANY = 512L << 20;
    private static final int TIMES = 200;

    private UnpackLimit() {}

    static long of(long packed) {
        return Math.max(ANY, packed * TIMES);
    }
}
