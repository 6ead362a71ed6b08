// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.load;

import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.portrait.data.DatasetBuilder;

/**
 * What a column turned out to be.
 *
 * @param shows what it tells about the other columns of the file
 * @param open whether what these tell makes a difference
 */
record Found(Habits shows, boolean open, Function<Habits, Typed> read) {
    /** How numbers and dates are written, as far as that is known. */
    record Habits(@Nullable String decimalMark, @Nullable DateOrder dateOrder) {
        static final Habits NONE = new Habits(null, null);
    }

    /**
     * @param fill puts the column into a data set
     * @param reading how it was understood, null where that is plain
     */
    record Typed(
            UnaryOperator<DatasetBuilder> fill,
            @Nullable ColumnReading reading,
            List<LoadReport.UnreadableCell> unreadable,
            long unreadableCount) {
        static Typed plain(UnaryOperator<DatasetBuilder> fill) {
            return new Typed(fill, null, List.of(), 0);
        }
    }

    static Found plain(UnaryOperator<DatasetBuilder> fill) {
        return of(Typed.plain(fill), Habits.NONE);
    }

    static Found of(Typed typed, Habits shows) {
        return new Found(shows, false, _ -> typed);
    }
}
