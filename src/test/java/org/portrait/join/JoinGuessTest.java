// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.join;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.portrait.data.ColumnInfo;
import org.portrait.data.ColumnRole;
import org.portrait.data.Dataset;
import org.portrait.data.DatasetBuilder;
import org.portrait.work.Progress;

/** Tables of a hundred rows. */
class JoinGuessTest {
    private static final int ROWS = 100;

    private static DatasetBuilder ids(String name, String prefix, int first) {
        return new DatasetBuilder("t")
                .texts(
                        name,
                        IntStream.range(first, first + ROWS)
                                .mapToObj(i -> prefix + i)
                                .toArray(String[]::new));
    }

    private static DatasetBuilder numbered(DatasetBuilder builder, String name, int first) {
        return builder.integers(name, LongStream.range(first, first + ROWS).toArray());
    }

    private static Dataset build(DatasetBuilder builder, String id) {
        return builder.build(column -> column.name().equals(id) ? ColumnRole.ID : ColumnRole.FEATURE);
    }

    private static Optional<JoinGuess> guess(Dataset customers, Dataset further) {
        return JoinGuess.of(customers, further, Progress.none());
    }

    @Test
    void theColumnsWhoseValuesMatchWhateverTheyAreCalled() {
        Dataset customers = build(numbered(ids("who", "C", 0), "score", 0), "");
        Dataset further = build(numbered(ids("member", "C", 50), "points", 500), "");
        assertEquals(Optional.of(new JoinGuess("who", "member")), guess(customers, further));
    }

    /** The row numbers of the further file match all ages, its ids nine in ten customers. */
    @Test
    void idsOfTheSameNameBeforeNumbersThatHappenToMatch() {
        Dataset customers = build(numbered(ids("customer_id", "C", 10), "age", 0), "customer_id");
        Dataset further = build(numbered(ids("Customer ID", "C", 0), "row", 0), "Customer ID");
        assertEquals(Optional.of(new JoinGuess("customer_id", "Customer ID")), guess(customers, further));
    }

    @Test
    void aRepeatedColumnByItsName() {
        Dataset customers = build(ids("id", "C", 0).categories("region", new int[ROWS], java.util.List.of("N")), "id");
        Dataset further =
                new DatasetBuilder("t").texts("region", new String[] {"N", "S"}).build(ColumnInfo::role);
        assertEquals(Optional.of(new JoinGuess("region", "region")), guess(customers, further));
    }

    @Test
    void nothingWhereNeitherValuesNorNamesAgree() {
        assertEquals(Optional.empty(), guess(build(ids("a", "C", 0), "a"), build(ids("b", "D", 0), "b")));
        assertEquals(
                Optional.of(new JoinGuess("a", "A")),
                guess(build(ids("a", "C", 0), "a"), build(ids("A", "D", 0), "A")));
    }
}
