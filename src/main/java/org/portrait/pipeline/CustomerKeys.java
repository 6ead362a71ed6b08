// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.pipeline;

/** Customers by 64 bits each, which are the same wherever the customer is: of the id, or of the file and the row in it. */
final class CustomerKeys {
    private static final long OFFSET = 0xCBF29CE484222325L;
    private static final long PRIME = 0x100000001B3L;
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

    /** n keys, in the order of the rows that are segmented. */
    static long[] of(Prepared prepared) {
        Identities identities = Identities.of(prepared);
        boolean rows = identities.column() == null;
        String file = prepared.loaded().report().fingerprint().sha256();
        long start = rows ? hash(OFFSET, file) : OFFSET;
        var keys = new long[prepared.matrix().rows()];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = hash(start, identities.of(i));
        }
        return keys;
    }

    /** FNV-1a (Fowler, Noll and Vo) over the characters. */
    private static long hash(long start, String text) {
        long hash = start;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * PRIME;
        }
        return hash;
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
