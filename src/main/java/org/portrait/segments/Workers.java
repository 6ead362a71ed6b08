// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.segments;

import java.util.function.IntConsumer;
import org.portrait.work.Progress;

/**
 * Runs numbered tasks that do not depend on each other, each exactly once, on any number of threads. Cancellation is
 * checked before every task.
 */
interface Workers {
    void each(int tasks, IntConsumer task);

    static Workers serial(Progress progress) {
        return (tasks, task) -> {
            for (int i = 0; i < tasks; i++) {
                progress.checkCancelled();
                task.accept(i);
            }
        };
    }
}
