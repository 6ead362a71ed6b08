// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.pipeline;

/** Customers, found by 64 bits each. */
final class CustomerKeys {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final long[] keys;
    private final int[] slots;
    private final int shift;

    /** @param keys those to be found; of equal ones the first */
    CustomerKeys(long[] keys) {
        this.keys = keys;
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(2 * keys.length + 1);
        shift = Long.SIZE - bits;
        slots = new int[1 << bits];
        for (int i = 0; i < keys.length; i++) {
            int slot = slot(keys[i]);
            if (slots[slot] == 0) {
                slots[slot] = i + 1;
            }
        }
    }

    /** The row with a key, or -1. */
    int row(long key) {
        return slots[slot(key)] - 1;
    }

    /** Where the key is, or where it would go. */
    private int slot(long key) {
        int slot = (int) (key * GOLDEN >>> shift);
        while (slots[slot] != 0 && keys[slots[slot] - 1] != key) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }
}
