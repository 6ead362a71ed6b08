// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.pipeline;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Remembers the last result of a stage together with the inputs it was made from. */
final class Memo<K, V> {
    private @Nullable K key;
    private @Nullable V value;

    /** The remembered result if the inputs are equal, else a new one; a failing stage leaves the memory as it was. */
    synchronized V get(K wanted, Supplier<V> stage) {
        V known = known(wanted);
        return known != null ? known : remembered(wanted, stage.get());
    }

    /** The same for a stage that may be stuck, as on a drive that does not answer: nobody waits for another's. */
    V apart(K wanted, Supplier<V> stage) {
        V known = known(wanted);
        return known != null ? known : remembered(wanted, stage.get());
    }

    /** The remembered result if it was made from such inputs. */
    synchronized Optional<V> known(Predicate<K> like) {
        K made = key;
        return made != null && like.test(made) ? Optional.ofNullable(value) : Optional.empty();
    }

    private synchronized @Nullable V known(K wanted) {
        return wanted.equals(key) ? value : null;
    }

    private synchronized V remembered(K wanted, V made) {
        key = wanted;
        value = made;
        return made;
    }
}
