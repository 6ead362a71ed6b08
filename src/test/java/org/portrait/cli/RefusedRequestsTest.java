// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said about requests that are understood but cannot be served: one true sentence with a next step. */
class RefusedRequestsTest extends CommandLineTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    run none.csv                              | none.csv
                    run shop.csv --features age,spent         | "spent"
                    run shop.csv --id custumer_id             | customer_id
                    run shop.csv --features customer_id       | customer_id
                    run shop.csv --k 1                        | 2
                    run shop.csv --k 61                       | 50
                    run shop.csv --k-range 2..99              | 99
                    run shop.csv --recipe none.json           | none.json
                    run shop.csv --recipe shop.csv            | shop.csv
                    run shop.csv --out shop.csv               | shop.csv
                    """)
    void whatCannotBeServedIsOneSentence(String command, String said) {
        String[] args = (command.strip() + " --lang en").split(" ");
        assertEquals(1, portrait(args), err());
        assertTrue(err().contains(said), err());
        assertEquals(1, err().lines().count(), err());
        assertEquals("", out());
        assertArrayEquals(new String[] {"shop.csv"}, folder.toFile().list());
    }
}
