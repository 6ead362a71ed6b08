// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.pipeline;

import org.jspecify.annotations.Nullable;
import org.portrait.clean.Cleaned;
import org.portrait.load.Loaded;

/**
 * 64 bits of each customer, which are the same wherever the customer is: of the id, or of the file and the row in it.
 * They are made when they are first asked for, which takes a moment where customers are many.
 */
final class Keys {
    private static final long OFFSET = 0xCBF29CE484222325L;
    private static final long PRIME = 0x100000001B3L;

    private final String file;
    private @Nullable Identities made;
    private long[] keys = {};

    private Keys(String file, @Nullable Identities made) {
        this.file = file;
        this.made = made;
    }

    static Keys of(Loaded loaded, Cleaned cleaned) {
        return new Keys(loaded.report().fingerprint().sha256(), Identities.of(loaded, cleaned));
    }

    /** Of nobody. */
    static Keys none() {
        return new Keys("", null);
    }

    /** n keys, in the order of the rows that are segmented. */
    synchronized long[] all() {
        Identities identities = made;
        if (identities != null) {
            long start = identities.column() == null ? hash(OFFSET, file) : OFFSET;
            keys = new long[identities.customers().rows()];
            for (int i = 0; i < keys.length; i++) {
                keys[i] = hash(start, identities.of(i));
            }
            made = null; // the customers may go
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
}
