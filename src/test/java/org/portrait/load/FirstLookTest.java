// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portrait.data.ColumnInfo;
import org.portrait.data.ColumnRole;
import org.portrait.data.ColumnType;
import org.portrait.data.Dataset;
import org.portrait.work.Progress;

/** What is seen of a large file before its last texts are read: exact but for the counts of different texts. */
class FirstLookTest {
    private static final int ROWS = 150_000;

    @TempDir
    Path folder;

    private final List<FirstLook> looks = new ArrayList<>();

    private Loaded load(Path file) {
        return new Loader().load(file, LoadSettings.DETECT, Progress.none(), looks::add);
    }

    /** The number of different e-mails is 100,000, estimated from one of sixteen: ± 4 √(15 / 100,000) = 5 %. */
    @Test
    void differentTextsAreCountedApproximatelyAndEverythingElseExactly() throws Exception {
        Path file = folder.resolve("customers.csv");
        try (var out = Files.newBufferedWriter(file)) {
            out.write("customer_id,age,city,email\n");
            for (int i = 0; i < ROWS; i++) {
                String email = i % 1000 == 999 ? "" : "user" + i % 100_000 + "@example.com";
                out.write("C" + (1_000_000 + i) + "," + (18 + i % 60) + "," + (i % 2 == 0 ? "Rome" : "Paris") + ","
                        + email + "\n");
            }
        }
        Loaded loaded = load(file);
        FirstLook look = looks.getFirst();
        assertEquals(1, looks.size());
        assertEquals(ROWS, look.rows());
        assertEquals(Set.of("customer_id", "email"), look.estimated());
        assertEquals(
                new ColumnInfo("age", ColumnType.INTEGER, ColumnRole.FEATURE, 0, 60),
                look.schema().column("age"));
        assertEquals(
                new ColumnInfo("city", ColumnType.CATEGORY, ColumnRole.FEATURE, 0, 2),
                look.schema().column("city"));
        ColumnInfo email = look.schema().column("email");
        assertEquals(
                List.of(ColumnType.TEXT, ColumnRole.PERSONAL, 150),
                List.of(email.type(), email.role(), email.missing()));
        assertEquals(100_000, email.distinct(), 5_000);
        assertEquals(ColumnRole.ID, look.schema().column("customer_id").role());
        assertEquals("C1000007", look.head().text(7, "customer_id"));
        assertEquals("user7@example.com", look.head().text(7, "email"));
        assertEquals(25L, look.head().value(7, "age"));

        Dataset all = loaded.dataset();
        assertEquals(99_900, all.schema().column("email").distinct()); // those that end in 999 are never there
        assertEquals(ROWS, all.schema().column("customer_id").distinct());
        assertEquals("C1149999", all.text(ROWS - 1, "customer_id"));
        assertEquals("user49998@example.com", all.text(ROWS - 2, "email"));
        assertEquals("", all.text(ROWS - 1, "email"));
    }

    /** Texts at the beginning do not hide that the rest are numbers: then all are read before anything is shown. */
    @Test
    void aColumnThatMayStillBeNumbersIsReadToItsEnd() throws Exception {
        Path file = folder.resolve("amounts.csv");
        try (var out = Files.newBufferedWriter(file)) {
            out.write("age,amount\n");
            for (int i = 0; i < ROWS; i++) {
                out.write(i % 60 + "," + (i < 20 ? "unknown" + i : "\"" + i + ",5\"") + "\n");
            }
        }
        Loaded loaded = load(file);
        assertEquals(
                ColumnType.DECIMAL, loaded.dataset().schema().column("amount").type());
        assertEquals(Set.of(), looks.getFirst().estimated());
        assertEquals(149_999.5, loaded.dataset().value(ROWS - 1, "amount"));
        assertEquals(20, loaded.report().unreadableCount());
    }

    @Test
    void aSmallFileIsThereAtOnce() throws Exception {
        Path file = Files.writeString(folder.resolve("small.csv"), "a,b\n1,x\n2,y\n");
        assertEquals(2, load(file).dataset().rows());
        assertTrue(looks.isEmpty());
    }
}
