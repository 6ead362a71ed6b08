// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.aggregate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portrait.aggregate.OrderSettings.Lines;
import org.portrait.aggregate.OrderSettings.Purchase;
import org.portrait.aggregate.OrderSettings.Returns;
import org.portrait.data.ColumnRole;
import org.portrait.data.Dataset;
import org.portrait.i18n.Messages;
import org.portrait.load.LoadSettings;
import org.portrait.work.Failure;
import org.portrait.work.FailureException;
import org.portrait.work.Progress;

/** All expected numbers are worked out by hand beside the lines they come from. */
class OrdersTest {
    /** 10 January 2024 was a Wednesday, 20 January a Saturday, 9 February a Friday. */
    private static final String LINES = """
            order,customer,date,product,group,pieces,price
            501,K1,2024-01-10 09:30,A,toys,2,10
            501,K1,2024-01-10 09:30,B,books,1,5.5
            502,K1,2024-01-20 12:00,A,toys,1,10
            C503,K1,2024-01-25 08:00,A,toys,-1,10
            504,K1,2024-02-09 18:45,C,books,3,4
            505,K2,2024-02-01 10:00,B,books,4,5.5
            505,K2,2024-02-01 10:00,B,books,4,5.5
            505,K2,2024-02-01 10:00,G,gifts,1,0
            506,K2,2024-02-01 20:00,A,toys,1,10
            507,,2024-02-10 11:00,D,toys,1,3
            C508,K3,2024-02-05 11:00,A,toys,-2,10
            """;

    private static final OrderSettings SETTINGS = OrderSettings.of("customer", "date")
            .withQuantity("pieces")
            .withPrice("price")
            .withOrder("order")
            .withProduct("product")
            .withCategory("group");

    @TempDir
    Path folder;

    private Aggregated aggregate(String text, Aggregation settings) throws IOException {
        Path file = Files.writeString(folder.resolve("orders.csv"), text);
        return new Aggregator().aggregate(file, LoadSettings.DETECT, settings, Progress.none());
    }

    private static void assertRow(Dataset found, String column, Object... expected) {
        for (int row = 0; row < expected.length; row++) {
            Object value = found.value(row, column);
            if (expected[row] instanceof Double number) {
                assertEquals(number, assertInstanceOf(Double.class, value), 1e-12, column + " of row " + row);
            } else {
                assertEquals(expected[row], value, column + " of row " + row);
            }
        }
    }

    @Test
    void everyFeatureOfThreeCustomersAsByHand() throws IOException {
        Dataset found = aggregate(LINES, SETTINGS).customers();
        assertEquals(3, found.rows());
        assertRow(found, "customer", "K1", "K2", "K3");
        // the last line is of 10 February, so days are counted to the 11th
        assertRow(found, "recency_days", 2L, 10L, null);
        assertRow(found, "frequency", 3L, 2L, 0L);
        // bought 20 + 5.5 + 10 + 12, returned 10; bought 22 + 22 + 10; returned 20
        assertRow(found, "monetary", 37.5, 54.0, -20.0);
        assertRow(found, "average_order_value", 12.5, 27.0, null);
        assertRow(found, "tenure_days", 32L, 10L, null);
        // 10 and 20 days between; the sample variance is (25 + 25) / 1
        assertRow(found, "mean_days_between", 15.0, null, null);
        assertRow(found, "sd_days_between", Math.sqrt(50), null, null);
        assertRow(found, "return_share", 10 / 47.5, 0.0, null);
        // half of 32 days after 10 January is the 26th: 12 after it, 35.5 before
        assertRow(found, "trend", (12 - 35.5) / 47.5, null, null);
        assertRow(found, "distinct_products", 3L, 2L, 0L);
        assertRow(found, "share_toys", 30 / 47.5, 10 / 54.0, null);
        assertRow(found, "share_books", 17.5 / 47.5, 44 / 54.0, null);
        assertRow(found, "share_wed", 1 / 3.0, 0.0, null);
        assertRow(found, "share_thu", 0.0, 1.0, null);
        assertRow(found, "share_sat", 1 / 3.0, 0.0, null);
        assertRow(found, "share_fri", 1 / 3.0, 0.0, null);
        assertRow(found, "share_m01", 2 / 3.0, 0.0, null);
        assertRow(found, "share_m02", 1 / 3.0, 1.0, null);
        assertRow(found, "first_purchase", LocalDate.of(2024, 1, 10), LocalDate.of(2024, 2, 1), null);
        assertRow(found, "last_purchase", LocalDate.of(2024, 2, 9), LocalDate.of(2024, 2, 1), null);
    }

    @Test
    void linesAreCountedByWhatIsOddAboutThem() throws IOException {
        var report =
                assertInstanceOf(OrderReport.class, aggregate(LINES, SETTINGS).report());
        assertEquals(11, report.lines());
        assertEquals(9, report.used());
        assertEquals(1, report.withoutCustomer());
        assertEquals(0, report.withoutDate());
        assertEquals(0, report.withoutAmount());
        assertEquals(2, report.negative());
        assertEquals(2, report.cancelled());
        assertEquals(1, report.free());
        assertEquals(1, report.duplicates());
        assertEquals(0, report.afterwards());
        assertEquals(3, report.customers());
        assertEquals(1, report.onlyReturns());
        assertEquals(LocalDate.of(2024, 2, 11), report.asOf());
        assertEquals(
                new OrderReport.Example(
                        "K1", 5, 3, LocalDate.of(2024, 1, 10), LocalDate.of(2024, 2, 9), 47.5, 10, 37.5),
                report.example());
    }

    @Test
    void everyChoiceChangesWhatItSays() throws IOException {
        OrderSettings gross = SETTINGS.withReturns(Returns.GROSS)
                .withPurchase(Purchase.DAY)
                .withFree(Lines.KEEP)
                .withDuplicates(Lines.LEAVE_OUT);
        Dataset found = aggregate(LINES, gross).customers();
        assertRow(found, "monetary", 47.5, 32.0, 0.0);
        assertRow(found, "frequency", 3L, 1L, 0L);
        assertRow(found, "distinct_products", 3L, 3L, 0L);
        Dataset earlier =
                aggregate(LINES, SETTINGS.withAsOf(LocalDate.of(2024, 2, 1))).customers();
        assertEquals(1, earlier.rows());
        assertRow(earlier, "recency_days", 12L);
        assertRow(earlier, "frequency", 2L);
    }

    @Test
    void withoutValuesOnlyDaysAreCounted() throws IOException {
        Dataset found = aggregate(LINES, OrderSettings.of("customer", "date")).customers();
        // without order numbers and quantities nothing says that C503 and C508 are returns
        assertRow(found, "frequency", 4L, 1L, 1L);
        assertEquals(
                List.of(),
                found.schema().names().stream().filter("monetary"::equals).toList());
    }

    @Test
    void withoutValuesTheSharesOfCategoriesAreOfLines() throws IOException {
        Dataset found = aggregate(
                        LINES,
                        OrderSettings.of("customer", "date").withOrder("order").withCategory("group"))
                .customers();
        // K1 bought lines of toys, books, toys and books; K2 two of books and one each of gifts and toys
        assertRow(found, "share_toys", 0.5, 0.25, null);
        assertRow(found, "share_books", 0.5, 0.5, null);
        assertRow(found, "share_gifts", 0.0, 0.25, null);
    }

    @Test
    void categoriesCalledLikeWeekdaysHaveColumnsOfTheirOwn() throws IOException {
        Dataset found = aggregate(
                        """
                customer,date,amount,group
                K1,2024-01-10,30,mon
                K1,2024-01-20,10,other_categories
                """,
                        OrderSettings.of("customer", "date")
                                .withAmount("amount")
                                .withCategory("group"))
                .customers();
        assertRow(found, "share_mon_2", 0.75);
        assertRow(found, "share_other_categories", 0.25);
        // a Wednesday and a Saturday
        assertRow(found, "share_mon", 0.0);
        assertRow(found, "share_wed", 0.5);
    }

    @Test
    void everyColumnIsDefinedInWords() throws IOException {
        Aggregated made = aggregate(LINES, SETTINGS);
        for (Locale language : List.of(Messages.ENGLISH, Messages.CHINESE)) {
            String definitions =
                    String.join("\n", new AggregateText(new Messages(language)).definitions(made, SETTINGS));
            List<String> names = made.customers().schema().names();
            for (String column : names.subList(1, names.size())) {
                String named = column.matches("share_(toys|books|gifts)")
                        ? "share_…"
                        : column.replaceFirst("share_(mon|tue|wed|thu|fri|sat|sun)", "share_mon")
                                .replaceFirst("share_m\\d\\d", "share_m01");
                assertTrue(definitions.contains(named), column + " in " + definitions);
            }
        }
    }

    @Test
    void rolesLeaveOutWhatRepeatsOrHasGaps() throws IOException {
        Dataset found = aggregate(LINES, SETTINGS).customers();
        assertEquals(ColumnRole.ID, found.schema().column("customer").role());
        assertEquals(ColumnRole.FEATURE, found.schema().column("monetary").role());
        assertEquals(ColumnRole.FEATURE, found.schema().column("share_toys").role());
        assertEquals(ColumnRole.IGNORED, found.schema().column("tenure_days").role());
        assertEquals(ColumnRole.IGNORED, found.schema().column("f_score").role());
        assertEquals(ColumnRole.DATE, found.schema().column("last_purchase").role());
    }

    @Test
    void identifiersAreWhatTheFileSays() throws IOException {
        Dataset found = aggregate("""
                who;when;worth
                0012;01.02.2024;10,50
                0012;15.02.2024;1,25
                900719925474099312;28.02.2024;2,00
                900719925474099313;29.02.2024;2,00
                """, OrderSettings.of("who", "when").withAmount("worth"))
                .customers();
        assertRow(found, "who", "0012", "900719925474099312", "900719925474099313");
        assertRow(found, "monetary", 11.75, 2.0, 2.0);
        assertRow(found, "recency_days", 15L, 2L, 1L);
    }

    @Test
    void fifthsKeepEqualValuesTogether() {
        // sorted: 1 1 1 1 2 3 4 5 6 9; nearest ranks 2, 4, 6, 8 of 10 are 1, 1, 3, 5
        RfmScore score = RfmScore.of("frequency", new double[] {1, 9, 1, 2, 1, 6, 3, 1, 5, 4, Double.NaN}, false);
        assertArrayEquals(new double[] {1, 1, 3, 5}, score.cuts());
        assertArrayEquals(new byte[] {1, 5, 1, 3, 1, 5, 3, 1, 4, 4, 0}, score.scores());
        assertArrayEquals(new int[] {4, 0, 2, 2, 2}, score.counts());
        assertArrayEquals(new double[] {1, Double.NaN, 2, 4, 6}, score.lowest());
        assertArrayEquals(new double[] {1, Double.NaN, 3, 5, 9}, score.highest());
        // a fifth of ten customers is two
        assertEquals(10, score.customers());
        assertEquals(
                List.of(1, 2),
                IntStream.rangeClosed(1, 5).filter(score::uneven).boxed().toList());
        // recency: few days are best; nearest ranks of 10 20 30 40 50 are the first four
        RfmScore recency = RfmScore.of("recency_days", new double[] {10, 20, 30, 40, 50}, true);
        assertArrayEquals(new byte[] {5, 4, 3, 2, 1}, recency.scores());
        assertArrayEquals(new double[] {50, 40, 30, 20, 10}, recency.lowest());
        // seven different values: groups of one and two are as even as can be
        RfmScore seven = RfmScore.of("frequency", new double[] {1, 2, 3, 4, 5, 6, 7}, false);
        assertArrayEquals(new int[] {2, 1, 2, 1, 1}, seven.counts());
        assertTrue(IntStream.rangeClosed(1, 5).noneMatch(seven::uneven));
    }

    @Test
    void whatCannotBeServedIsRefusedByName() throws IOException {
        assertEquals(
                new Failure.NotADate("product"),
                refusal(OrderSettings.of("customer", "product").withAmount("price")));
        assertEquals(
                new Failure.NotNumeric("product"),
                refusal(OrderSettings.of("customer", "date").withAmount("product")));
        assertInstanceOf(Failure.UnknownColumn.class, refusal(OrderSettings.of("client", "date")));
        assertInstanceOf(Failure.NoCustomers.class, refusal(SETTINGS.withAsOf(LocalDate.of(2023, 1, 1))));
    }

    private Failure refusal(OrderSettings settings) {
        return assertThrows(FailureException.class, () -> aggregate(LINES, settings))
                .failure();
    }
}
