// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.clean;

import java.util.Set;
import org.portrait.data.Dataset;
import org.portrait.work.Failure;
import org.portrait.work.FailureException;
import org.portrait.work.Progress;

/** Runs the ticked rules over a data set. */
public final class Cleaner {
    /**
     * Rules run in the order trim, duplicates, range and set aside, missing, constant, winsorise, outliers. Each works on the rows
     * that those before it left and counts only what it did itself.
     *
     * @param used the columns from which features are made: missing, constant, winsorise and outliers look at no others
     * @return with {@code dataset} itself when nothing had to change
     * @throws FailureException with {@link Failure.AllRowsRemoved}, {@link Failure.UnknownColumn},
     *     {@link Failure.NotNumeric} for a range of text, {@link Failure.FillUnreadable}
     */
    public Cleaned clean(Dataset dataset, CleanSettings settings, Set<String> used, Progress progress) {
        return new CleaningRun(dataset, settings, used, progress).run();
    }
}
