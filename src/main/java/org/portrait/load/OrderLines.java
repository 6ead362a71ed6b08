// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.load;

import java.util.Optional;
import org.portrait.data.ColumnInfo;
import org.portrait.data.Dataset;

/**
 * What shows that the rows of a table are order lines rather than customers: a customer's identifier that repeats, and
 * dates beside it.
 *
 * @param customer the column that tells customers apart
 * @param customers how many there are
 */
public record OrderLines(String customer, int customers, int lines) {
    /** Fewer rows to a customer than this are rather customers with some duplicates. */
    private static final double LINES_PER_CUSTOMER = 1.5;

    /** The order lines in a data set, or empty when its rows look like customers. */
    public static Optional<OrderLines> in(Dataset dataset) {
        boolean dated =
                dataset.schema().columns().stream().anyMatch(c -> c.type().temporal());
        return dataset.schema()
                .id()
                .filter(id -> dated && id.distinct() > 0 && dataset.rows() >= LINES_PER_CUSTOMER * id.distinct())
                .map(id -> of(id, dataset));
    }

    private static OrderLines of(ColumnInfo id, Dataset dataset) {
        return new OrderLines(id.name(), id.distinct(), dataset.rows());
    }
}
