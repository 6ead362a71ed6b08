// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleGeneratorTest {
    @Test
    void theFilesInTheRepositoryAreWhatTheGeneratorMakes() throws IOException {
        for (Sample sample : SampleGenerator.all()) {
            byte[] made = sample.text().getBytes(StandardCharsets.UTF_8);
            byte[] stored = Files.readAllBytes(SampleGenerator.FOLDER.resolve(sample.file()));
            assertTrue(
                    Arrays.equals(made, stored), sample.file() + " differs; run: mvn test-compile exec:exec@samples");
        }
    }

    @Test
    void shopCustomersHoldTheBlemishesTheReadmeTells() {
        List<List<String>> rows = new ShopCustomers().make().getFirst().rows();
        assertEquals(2000, rows.size());
        assertEquals(31, rows.size() - new HashSet<>(rows).size());
        assertTrue(rows.stream().flatMap(List::stream).anyMatch(cell -> !cell.equals(cell.strip())));
        assertTrue(rows.stream().flatMap(List::stream).anyMatch(String::isEmpty));
    }

    @ParameterizedTest
    @ValueSource(strings = {"shop-customers.csv", "customers-zh.csv", "orders.csv"})
    void theSamplesShipInsideTheProgram(String file) throws IOException {
        try (var stream = getClass().getResourceAsStream("/org/portrait/samples/" + file)) {
            assertNotNull(stream, file);
            assertTrue(Arrays.equals(stream.readAllBytes(), Files.readAllBytes(SampleGenerator.FOLDER.resolve(file))));
        }
    }
}
