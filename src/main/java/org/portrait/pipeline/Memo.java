// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.pipeline;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Remembers the last result of a stage together with the inputs it was made from. */
final class Memo<K, V> {
    private @Nullable K key;
    private @Nullable V value;

    /** The remembered result if the inputs are equal, else a new one; a failing stage leaves the memory as it was. */
    synchronized V get(K wanted, Supplier<V> stage) {
        V known = value;
        if (known != null && wanted.equals(key)) {
            return known;
        }
        V made = stage.get();
        key = wanted;
        value = made;
        return made;
    }
}
