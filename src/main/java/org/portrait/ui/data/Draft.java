// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.data;

import org.jspecify.annotations.Nullable;

/**
 * What is chosen in a panel, as long as it is neither applied nor given up. Where all work is stopped the panel closes,
 * for what it waited for will not come; its choices are there when it is opened again.
 *
 * @param <K> what the choices are about
 */
final class Draft<K> {
    private @Nullable K about;
    private boolean stopped;

    void begin(K subject) {
        about = subject;
        stopped = false;
    }

    void stop() {
        stopped = about != null;
    }

    void end() {
        about = null;
        stopped = false;
    }

    /** Whether choices about that were stopped. */
    boolean resumes(K subject) {
        return stopped && subject.equals(about);
    }
}
