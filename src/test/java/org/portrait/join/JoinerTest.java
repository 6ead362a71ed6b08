// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.join;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.portrait.data.ColumnInfo;
import org.portrait.data.ColumnRole;
import org.portrait.data.ColumnType;
import org.portrait.data.Dataset;
import org.portrait.data.DatasetBuilder;
import org.portrait.join.JoinReport.Added;
import org.portrait.join.JoinReport.Example;
import org.portrait.join.JoinReport.Keys;
import org.portrait.join.JoinSettings.LeadingZeros;
import org.portrait.join.JoinSettings.Several;
import org.portrait.work.CancelledException;
import org.portrait.work.CancelledProgress;
import org.portrait.work.Failure;
import org.portrait.work.FailureException;
import org.portrait.work.Progress;

/** Expected rows are worked out by hand. */
class JoinerTest {
    private static final Path FILE = Path.of("folder", "crm.2024.csv.gz");
    private static final JoinSettings ON_ID = JoinSettings.of("crm.2024.csv.gz", "id", "key");
    private static final long NONE = Long.MIN_VALUE;

    private static Dataset build(DatasetBuilder builder) {
        return builder.build(ColumnInfo::role);
    }

    private static Dataset texts(String key, String... keys) {
        return build(new DatasetBuilder("t").texts(key, keys));
    }

    private static Joined join(Dataset customers, Dataset further, JoinSettings settings) {
        return new Joiner().join(customers, further, FILE, settings, Progress.none());
    }

    private static List<String> column(Dataset dataset, String column) {
        var cells = new ArrayList<String>();
        for (int row = 0; row < dataset.rows(); row++) {
            cells.add(dataset.text(row, column));
        }
        return cells;
    }

    private final Dataset customers = build(new DatasetBuilder("shop.csv")
            .texts("id", new String[] {"C3", "C1", "", "C2", "C9", "C1"})
            .integers("age", new long[] {30, 10, 0, 20, 90, 11})
            .texts("city", new String[] {"Rome", "Oslo", "Bonn", "", "Rome", "Oslo"}));

    private final Dataset crm = build(new DatasetBuilder("crm.2024.csv.gz")
            .texts("key", new String[] {"C1", "C2", "C1", "C7", "", "C3", "C1", "C7"})
            .texts("city", new String[] {"a", "b", "c", "d", "e", "f", "g", "h"})
            .decimals("nps", new double[] {1.5, 2, 3, 4, 5, Double.NaN, 7, 8})
            .integers("visits", new long[] {1, 2, 3, 4, 5, 6, NONE, 8})
            .booleans("vip", new byte[] {1, 0, 0, 1, 0, 0, 0, 1})
            .dates("since", new int[] {1, 2, 3, 4, 5, 6, 7, 8})
            .dateTimes("seen", new long[] {1, 2, 3, 4, 5, 6, 7, 8}));

    @Test
    void everyCustomerStaysOnceInItsPlace() {
        Joined joined = join(customers, crm, ON_ID);
        Dataset made = joined.customers();
        assertEquals(
                List.of("id", "age", "city", "city (crm.2024)", "nps", "visits", "vip", "since", "seen"),
                made.schema().names());
        assertEquals(List.of("C3", "C1", "", "C2", "C9", "C1"), column(made, "id"));
        assertEquals(List.of("Rome", "Oslo", "Bonn", "", "Rome", "Oslo"), column(made, "city"));
        assertEquals(List.of("f", "a", "", "b", "", "a"), column(made, "city (crm.2024)"));
        assertEquals(List.of("", "1.5", "", "2", "", "1.5"), column(made, "nps"));
        assertEquals(List.of("6", "1", "", "2", "", "1"), column(made, "visits"));
        assertEquals(List.of("false", "true", "", "false", "", "true"), column(made, "vip"));
        assertEquals(List.of("1970-01-07", "1970-01-02", "", "1970-01-03", "", "1970-01-02"), column(made, "since"));
        assertEquals(
                List.of(
                        "1970-01-01 00:00:06",
                        "1970-01-01 00:00:01",
                        "",
                        "1970-01-01 00:00:02",
                        "",
                        "1970-01-01 00:00:01"),
                column(made, "seen"));
        assertEquals(
                new ColumnInfo("visits", ColumnType.INTEGER, ColumnRole.FEATURE, 2, 3),
                made.schema().column("visits"));
        assertEquals("shop.csv", made.name());
    }

    @Test
    void whatDoesNotFitIsCountedAndShown() {
        assertEquals(
                new JoinReport(
                        ON_ID,
                        6,
                        4,
                        new Keys(1, List.of(new Example("C9", 1))),
                        1,
                        0,
                        8,
                        1,
                        new Keys(1, List.of(new Example("C7", 2))),
                        new Keys(2, List.of(new Example("C1", 3), new Example("C7", 2))),
                        3,
                        List.of(
                                new Added("city", "city (crm.2024)"),
                                new Added("nps", "nps"),
                                new Added("visits", "visits"),
                                new Added("vip", "vip"),
                                new Added("since", "since"),
                                new Added("seen", "seen"))),
                join(customers, crm, ON_ID).report());
    }

    @Test
    void theLastOfSeveralRowsCanBeTaken() {
        Dataset made = join(customers, crm, ON_ID.withSeveral(Several.LAST)).customers();
        assertEquals(List.of("f", "g", "", "b", "", "g"), column(made, "city (crm.2024)"));
        assertEquals(List.of("6", "", "", "2", "", ""), column(made, "visits"));
    }

    @Test
    void columnsCanBeChosen() {
        Joined joined = join(customers, crm, ON_ID.withColumns(List.of("vip", "key")));
        assertEquals(
                List.of("id", "age", "city", "vip", "key"),
                joined.customers().schema().names());
        assertEquals(List.of("C3", "C1", "", "C2", "", "C1"), column(joined.customers(), "key"));
        assertEquals(
                new Failure.NoSuchColumn(FILE, "vips", crm.schema().names()),
                refusal(customers, crm, ON_ID.withColumns(List.of("vips"))));
    }

    /** Every pair stands alone in its two tables, besides a pair that matches anyhow. */
    @ParameterizedTest
    @CsvSource(ignoreLeadingAndTrailingWhitespace = false, textBlock = """
            a,a,true
            a,A,false
            a, a ,true
            a,\u00a0a\u3000,true
            12,12.0,true
            12, 12.0,true
            12,12.00,false
            12,12.5,false
            12,0012,false
            0012,0012,true
            0012,012,false
            0,0,true
            0,00,false
            0,-0,false
            -5,-5.0,true
            007.0,007,true
            1e3,1000,false
            A.0,A,false
            .0,0,false
            9223372036854775807,9223372036854775807,true
            9223372036854775807,9223372036854775808,false
            123456789012345678901,123456789012345678901,true
            123456789012345678901,123456789012345678902,false
            １２,12,false
            """)
    void textsMatchAsTheyAre(String here, String there, boolean match) {
        for (var pair : List.of(List.of(here, there), List.of(there, here))) {
            Joined joined = join(
                    texts("id", pair.get(0), "x"),
                    build(new DatasetBuilder("t")
                            .texts("key", new String[] {pair.get(1), "x"})
                            .texts("v", new String[] {"1", "2"})),
                    ON_ID);
            assertEquals(match ? "1" : "", joined.customers().text(0, "v"));
        }
    }

    @Test
    void numbersMatchTextsThatLookTheSame() {
        var integers = new long[] {12, -7, 0, 1_000_000_000_000_000_000L, Long.MAX_VALUE, NONE};
        var decimals = new double[] {12, -7, 0, 1e18, 12.5, Double.NaN};
        String[] texts = {"12", "-7", "0", "1000000000000000000", "9223372036854775807", "12.5"};
        Dataset t = build(new DatasetBuilder("t").texts("key", texts).integers("v", new long[] {1, 2, 3, 4, 5, 6}));
        assertEquals(
                List.of("1", "2", "3", "4", "5", ""),
                column(
                        join(build(new DatasetBuilder("t").integers("id", integers)), t, ON_ID)
                                .customers(),
                        "v"));
        assertEquals(
                List.of("1", "2", "3", "4", "6", ""),
                column(
                        join(build(new DatasetBuilder("t").decimals("id", decimals)), t, ON_ID)
                                .customers(),
                        "v"));
        Dataset i =
                build(new DatasetBuilder("t").integers("key", integers).integers("v", new long[] {1, 2, 3, 4, 5, 6}));
        assertEquals(
                List.of("1", "2", "3", "4", "5", ""),
                column(join(texts("id", texts), i, ON_ID).customers(), "v"));
        assertEquals(
                List.of("1", "2", "3", "4", "", ""),
                column(
                        join(build(new DatasetBuilder("t").decimals("id", decimals)), i, ON_ID)
                                .customers(),
                        "v"));
    }

    @Test
    void leadingZerosCountUnlessTheyAreIgnored() {
        Dataset padded = build(new DatasetBuilder("t")
                .texts("key", new String[] {"0012", "0A", "0", "13", "0013"})
                .texts("v", new String[] {"1", "2", "3", "4", "5"}));
        Dataset numbers = texts("id", "12", "A", "0", "13", "14");
        Joined kept = join(numbers, padded, ON_ID);
        assertEquals(List.of("", "", "3", "4", ""), column(kept.customers(), "v"));
        assertEquals(1, kept.report().withLeadingZeros()); // 12
        Joined ignored = join(numbers, padded, ON_ID.withLeadingZeros(LeadingZeros.IGNORE));
        assertEquals(List.of("1", "", "3", "4", ""), column(ignored.customers(), "v"));
        assertEquals(0, ignored.report().withLeadingZeros());
        assertEquals(
                new Keys(1, List.of(new Example("13", 2))), ignored.report().repeated());
    }

    @Test
    void namesThatAreTakenGetTheFilesBehindThem() {
        Dataset first =
                build(new DatasetBuilder("t").texts("id", new String[] {"a"}).texts("v", new String[] {"1"}));
        Dataset further =
                build(new DatasetBuilder("t").texts("key", new String[] {"a"}).texts("v", new String[] {"2"}));
        Dataset twice =
                join(join(first, further, ON_ID).customers(), further, ON_ID).customers();
        Dataset thrice = join(twice, further, ON_ID).customers();
        assertEquals(
                List.of("id", "v", "v (crm.2024)", "v (crm.2024 2)", "v (crm.2024 3)"),
                thrice.schema().names());
    }

    @Test
    void anIdOfAnotherTableIsNoneOfTheCustomersAndAColumnOfOneValueIsConstant() {
        Dataset here = new DatasetBuilder("t")
                .texts("id", new String[] {"a", "b", "c"})
                .build(_ -> ColumnRole.ID);
        Dataset there = new DatasetBuilder("t")
                .texts("key", new String[] {"a", "b", "x"})
                .texts("ticket", new String[] {"t1", "t2", "t3"})
                .texts("mail", new String[] {"a@b.c", "d@e.f", "g@h.i"})
                .integers("same", new long[] {1, 1, 2})
                .integers("gone", new long[] {NONE, NONE, 2})
                .build(column -> switch (column.name()) {
                    case "key", "ticket" -> ColumnRole.ID;
                    case "mail" -> ColumnRole.PERSONAL;
                    default -> ColumnRole.FEATURE;
                });
        assertEquals(
                List.of(
                        ColumnRole.ID,
                        ColumnRole.IGNORED,
                        ColumnRole.PERSONAL,
                        ColumnRole.CONSTANT,
                        ColumnRole.CONSTANT),
                join(here, there, ON_ID).customers().schema().columns().stream()
                        .map(ColumnInfo::role)
                        .toList());
    }

    @Test
    void theFirstFewExamplesAreShown() {
        Dataset here = texts("id", "z", "u1", "u1", "u2", "u3", "u4", "u5", "u6");
        Keys unmatched = join(here, texts("key", "z"), ON_ID).report().unmatched();
        assertEquals(7, unmatched.count());
        assertEquals(
                List.of("u1", "u2", "u3", "u4", "u5"),
                unmatched.examples().stream().map(Example::key).toList());
    }

    @Test
    void whatCannotBeJoinedIsRefused() {
        assertEquals(
                new Failure.UnknownColumn("ident", customers.schema().names()),
                refusal(customers, crm, ON_ID.withKeys("ident", "key")));
        assertEquals(
                new Failure.NoSuchColumn(FILE, "id", crm.schema().names()),
                refusal(customers, crm, ON_ID.withKeys("id", "id")));
        assertEquals(
                new Failure.NothingMatches(FILE, "nps", "age", "1.5", "30", 0),
                refusal(
                        customers,
                        build(new DatasetBuilder("t").decimals("nps", new double[] {1.5})),
                        ON_ID.withKeys("age", "nps")));
        assertEquals(
                new Failure.NothingMatches(FILE, "key", "id", "007", "7", 1),
                refusal(texts("id", "", "7"), texts("key", "007"), ON_ID));
        assertEquals(
                new Failure.NothingMatches(FILE, "key", "id", "–", "–", 0),
                refusal(texts("id", "", " "), texts("key", ""), ON_ID));
    }

    private static Failure refusal(Dataset customers, Dataset further, JoinSettings settings) {
        return assertThrows(FailureException.class, () -> join(customers, further, settings))
                .failure();
    }

    @Test
    void itCanBeCancelled() {
        Progress cancelled = new CancelledProgress();
        assertThrows(CancelledException.class, () -> new Joiner().join(customers, crm, FILE, ON_ID, cancelled));
    }
}
