// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.aggregate;

import java.nio.file.Path;
import org.portrait.load.LoadSettings;
import org.portrait.load.Loader;
import org.portrait.work.Failure;
import org.portrait.work.FailureException;
import org.portrait.work.Progress;

/** Makes customers out of lines, in the database, so that the lines need not fit into memory. */
public final class Aggregator {
    /**
     * @throws FailureException as {@link Loader#load}; {@link Failure.UnknownColumn}, {@link Failure.NotNumeric} or
     *     {@link Failure.NotADate} for a column that cannot be what it was chosen for; {@link Failure.NoCustomers} when no
     *     line is left
     */
    public Aggregated aggregate(Path file, LoadSettings load, Aggregation settings, Progress progress) {
        Progress rest = progress.part(0.6, 1);
        return new Loader().query(file, load, progress.part(0, 0.6), (table, understood) -> switch (settings) {
            case OrderSettings orders -> new OrderAggregator(file, table, understood, orders, rest).aggregate();
            case EventSettings events -> new EventAggregator(file, table, understood, events, rest).aggregate();
        });
    }
}
