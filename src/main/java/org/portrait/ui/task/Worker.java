// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.task;

import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.jspecify.annotations.Nullable;
import org.portrait.work.Activity;
import org.portrait.work.Failure;

/** Runs named work; starting work with the same name cancels its predecessor: the latest wins. */
public interface Worker {
    /** The name of the work that the analyst waits for without anything else to do; all other work gives way to the window. */
    String AWAITED = "open";

    /**
     * @param onDone called on the FX thread with the result, unless superseded or cancelled
     * @param onFailed called on the FX thread when the work refused; anything but a refusal goes to the handler of
     *     defects
     */
    <T> void run(String name, Work<T> work, Consumer<T> onDone, Consumer<Failure> onFailed);

    /** Cancels the work of that name, if it is under way. */
    void cancel(String name);

    /**
     * Cancels everything that is under way; what is on screen stays. It is over at once: where a thread does not notice,
     * for it waits for a drive that does not answer, it is left to itself and what it may still find is not looked at.
     */
    void cancelAll();

    /** What is shown of work that was stopped would wait for it for ever. */
    void onCancelAll(Runnable close);

    /** What is being done, or null when nothing is. */
    ReadOnlyObjectProperty<@Nullable Status> status();

    /** Runs something on the FX thread a little later, only the last of several within that time. */
    void later(String name, Runnable update);

    /** @param fraction NaN when unknown */
    record Status(Activity activity, double fraction) {}
}
