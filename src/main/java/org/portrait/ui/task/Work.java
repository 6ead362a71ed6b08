// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.task;

import org.portrait.work.Progress;

/** A computation on an immutable snapshot. It runs off the FX thread and touches no property. */
@FunctionalInterface
public interface Work<T> {
    /** @param publisher hands intermediate results to the FX thread */
    T run(Progress progress, Publisher publisher);

    /** Runs an update on the FX thread, unless the work has been superseded or cancelled by then. */
    @FunctionalInterface
    interface Publisher {
        void publish(Runnable update);
    }
}
