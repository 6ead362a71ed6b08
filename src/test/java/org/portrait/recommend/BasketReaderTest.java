// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.recommend;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portrait.aggregate.OrderSettings;
import org.portrait.recommend.OfferSettings.By;
import org.portrait.work.Failure;
import org.portrait.work.FailureException;

/** Expected values are read off {@link TenLines}. */
class BasketReaderTest {
    @TempDir
    Path folder;

    @Test
    void ordersHaveTheirItemsOnceAndReturnsAreNoPurchases() throws IOException {
        Baskets baskets = TenLines.baskets(folder);
        assertEquals(List.of("bread", "jam", "milk", "tea"), baskets.items());
        assertArrayEquals(new int[] {0, 2, 3, 4, 5}, baskets.firstOrder());
        assertArrayEquals(new int[] {0, 2, 3, 5, 7, 9}, baskets.orders().start());
        assertArrayEquals(
                new int[] {0, 2, 1, 0, 2, 0, 1, 2, 3}, baskets.orders().column());
    }

    @Test
    void theMatrixHasEachItemOfACustomerOnceAndMayLackTheLastOrder() throws IOException {
        Baskets baskets = TenLines.baskets(folder);
        Incidence all = baskets.customers(false);
        assertArrayEquals(new int[] {0, 3, 5, 7, 9}, all.start());
        assertArrayEquals(new int[] {0, 1, 2, 0, 2, 0, 1, 2, 3}, all.column());
        assertArrayEquals(new int[] {3, 2, 3, 1}, all.counts());
        // of A the jam is gone; nobody else has two orders
        Incidence before = baskets.customers(true);
        assertArrayEquals(new int[] {0, 2, 4, 6, 8}, before.start());
        assertArrayEquals(new int[] {0, 2, 0, 2, 0, 1, 2, 3}, before.column());
    }

    @Test
    void onlyCustomersOfTheRunCountInTheirOrder() throws IOException {
        Baskets baskets = TenLines.read(folder, TenLines.CSV, TenLines.ORDERS, By.PRODUCT, List.of("D", "nobody", "B"));
        assertEquals(List.of("bread", "milk", "tea"), baskets.items());
        assertArrayEquals(new int[] {0, 1, 1, 2}, baskets.firstOrder());
        assertArrayEquals(new int[] {1, 2, 0, 1}, baskets.orders().column());
    }

    @Test
    void itemsMayBeCategoriesAndOrdersDays() throws IOException {
        Baskets kinds = TenLines.read(folder, TenLines.CSV, TenLines.ORDERS, By.CATEGORY, List.of("A", "D"));
        assertEquals(List.of("baked", "dairy", "drinks", "sweet"), kinds.items());
        // two orders of B on one day are one where nothing tells orders apart
        String twice = "customer,date,product\nB,2026-01-06,bread\nB,2026-01-06,milk\nB,2026-01-07,milk\n";
        var orders = OrderSettings.of("customer", "date").withProduct("product");
        Baskets days = TenLines.read(folder, twice, orders, By.PRODUCT, List.of("B"));
        assertArrayEquals(new int[] {0, 2, 3}, days.orders().start());
    }

    @Test
    void linesWithoutProductsAreRefused() {
        String none = "customer,date,product\nB,2026-01-06,\nC,2026-01-06,\n";
        var orders = OrderSettings.of("customer", "date").withProduct("product");
        var refused = assertThrows(
                FailureException.class, () -> TenLines.read(folder, none, orders, By.PRODUCT, List.of("B")));
        assertInstanceOf(Failure.NoItems.class, refused.failure());
    }
}
