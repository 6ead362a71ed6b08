// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.app;

import java.util.List;

/**
 * Something that the analyst should know or decide, and that stops nobody.
 *
 * @param key of the sentence
 * @param arguments of the sentence
 * @param choices in the order of their buttons; whatever is taken, the notice goes
 */
record Notice(String key, List<Object> arguments, List<Choice> choices) {
    /** @param key of the words on the button */
    record Choice(String key, Runnable action) {
        /** One that does nothing but take the notice away. */
        static Choice leave(String key) {
            return new Choice(key, () -> {});
        }
    }

    Notice {
        arguments = List.copyOf(arguments);
        choices = List.copyOf(choices);
    }
}
