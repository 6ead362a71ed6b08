// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code --methods} of {@code sweep} and {@code run}. */
class MethodFilesTest extends CommandLineTest {
    /** Three groups far apart, on which methods cannot disagree. */
    @Test
    void sweepComparesOtherMethods() throws IOException {
        assertEquals(
                0,
                portrait("sweep", "shop.csv", "--k-range", "2..5", "--methods", "--out", "a", "--lang", "en"),
                err());
        List<String> lines = files("a").get("methods.csv").lines().toList();
        assertEquals(
                "method,groups,proposed,silhouette,calinski_harabasz,davies_bouldin,largest_share,smallest_share,"
                        + "noise_share,adjusted_rand,rows,customers",
                lines.getFirst());
        assertEquals(
                List.of("kmeans,3,,", "ward,3,3,", "mixture,3,3,", "hdbscan,3,3,", "gmeans,3,3,", "prototypes,3,,"),
                lines.stream()
                        .skip(1)
                        .map(line -> line.substring(0, line.indexOf(",0.9") + 1))
                        .toList());
        assertTrue(lines.stream().skip(1).allMatch(line -> line.endsWith(",1,60,60")), lines.toString());
        assertTrue(out().contains("Ward: With 3 groups Ward's method divides almost the same as K-Means"), out());
        assertTrue(out().contains("All methods looked at the same 60 customers."), out());
        portrait("sweep", "shop.csv", "--k-range", "2..5", "--methods", "--out", "b", "--threads", "3");
        assertEquals(files("a").get("methods.csv"), files("b").get("methods.csv"));
    }

    /** The same segments, so the same table. */
    @Test
    void runComparesThemToo() throws IOException {
        assertEquals(
                0, portrait("run", "shop.csv", "--k-range", "2..5", "--methods", "--out", "a", "--lang", "en"), err());
        assertTrue(out().contains("Ward: With 3 groups Ward's method divides almost the same as K-Means"), out());
        assertTrue(out().contains("All methods looked at the same 60 customers."), out());
        assertEquals(0, portrait("sweep", "shop.csv", "--k-range", "2..5", "--methods", "--out", "b"), err());
        assertEquals(files("b").get("methods.csv"), files("a").get("methods.csv"));
        assertEquals(0, portrait("run", "shop.csv", "--k-range", "2..5", "--out", "c"), err());
        assertFalse(files("c").containsKey("methods.csv"));
    }

    @Test
    void withoutTheOptionThereIsNoSuchFile() throws IOException {
        assertEquals(0, portrait("sweep", "shop.csv", "--k-range", "2..3", "--out", "a"), err());
        assertFalse(files("a").containsKey("methods.csv"));
        assertFalse(out().contains("Ward"), out());
    }
}
