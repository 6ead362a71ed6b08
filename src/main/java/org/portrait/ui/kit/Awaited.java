// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.kit;

import java.util.List;
import java.util.function.Supplier;

/** What a project says of something that is not there yet; a project that is saved meanwhile says the same. */
public final class Awaited {
    private List<String> words = List.of();

    /**
     * Adds a part to a view.
     *
     * @param now its words while nothing is awaited
     * @param restored run when a project has been opened, whose words are then awaited
     */
    public void keepIn(ViewState view, String name, Supplier<List<String>> now, Runnable restored) {
        view.add(name, () -> words.isEmpty() ? now.get() : words, said -> {
            words = said;
            restored.run();
        });
    }

    public boolean isEmpty() {
        return words.isEmpty();
    }

    /** The words, which are awaited no more. */
    public List<String> take() {
        List<String> taken = words;
        words = List.of();
        return taken;
    }
}
