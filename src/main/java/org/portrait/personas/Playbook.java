// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.personas;

import java.util.List;

/**
 * What marketing might do with segments, as the analyst wishes it.
 *
 * @param actions those that come first are suggested first
 */
public record Playbook(List<Play> actions) {
    /**
     * A suggestion.
     *
     * @param when all must hold
     * @param en what is suggested, in English; {@code {column}} is the column that stands out most
     * @param zh in Chinese
     */
    public record Play(List<PlayCondition> when, String en, String zh) {
        public Play {
            when = List.copyOf(when);
        }
    }

    public Playbook {
        actions = List.copyOf(actions);
    }
}
