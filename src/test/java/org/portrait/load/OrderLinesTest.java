// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portrait.work.Progress;

class OrderLinesTest {
    @TempDir
    Path folder;

    private Optional<OrderLines> in(String text) throws Exception {
        Path file = Files.writeString(folder.resolve("table.csv"), text);
        return OrderLines.in(
                new Loader().load(file, LoadSettings.DETECT, Progress.none()).dataset());
    }

    @Test
    void aCustomerWhoRepeatsWithDatesIsOrderLines() throws Exception {
        assertEquals(Optional.of(new OrderLines("customer_id", 2, 5)), in("""
                        customer_id,order_date,quantity
                        7,2026-01-05,1
                        8,2026-01-06,2
                        7,2026-02-07,1
                        7,2026-03-08,4
                        8,2026-03-09,1
                        """));
    }

    @Test
    void customersWithADuplicateOrWithoutDatesAreCustomers() throws Exception {
        assertEquals(Optional.empty(), in("""
                        customer_id,member_since,orders
                        7,2026-01-05,1
                        8,2026-01-06,2
                        9,2026-01-07,3
                        9,2026-01-07,3
                        """));
        assertEquals(Optional.empty(), in("""
                        customer_id,score
                        7,1
                        7,2
                        7,3
                        """));
    }

    @Test
    void anOrderOnEachLineHidesNoCustomer() throws Exception {
        assertEquals(Optional.of(new OrderLines("customer_id", 2, 5)), in("""
                        order_id,customer_id,order_date,quantity
                        5001,7,2026-01-05,1
                        5002,8,2026-01-06,2
                        5003,7,2026-02-07,1
                        5004,7,2026-03-08,4
                        5005,8,2026-03-09,1
                        """));
    }
}
