// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portrait.i18n.Messages;
import org.portrait.i18n.ReasonText;
import org.portrait.load.LoadReport.RejectedRow;

/** What the loader says of rows that it leaves out or mends is said in Chinese too. */
class ReasonsTest {
    private static final Messages CHINESE = new Messages(Messages.CHINESE);
    private static final Messages ENGLISH = new Messages(Messages.ENGLISH);

    @TempDir
    private Path folder;

    private static List<String> reasons(LoadReport report) {
        return Stream.concat(report.rejected().stream(), report.repaired().stream())
                .map(RejectedRow::reason)
                .toList();
    }

    @Test
    void everyReasonHasWords() throws Exception {
        String rows = "3,4,5\n4,5,6\n5,6,7\n6,7,8\n7,8,9\n8,9,1\n";
        var all = Stream.of(
                        Table.csv(folder, "Shop\n\nid,a,b\n" + rows + "1,2\nTotal,40,41\n", LoadSettings.DETECT),
                        Table.csv(folder, "id,a,b\n" + rows + "9,\"1,2\n1,2\n" + rows, LoadSettings.DETECT),
                        Table.csv(folder, "id,a,b\n" + rows + "x".repeat(2 << 20) + "\n" + rows, LoadSettings.DETECT),
                        Table.of(Files.writeString(
                                folder.resolve("a.jsonl"), "{\"a\":1}\n{\"a\":2} {\"a\":3}\n7\n{\"a\":4}\n")))
                .flatMap(table -> reasons(table.report()).stream())
                .distinct()
                .toList();
        assertTrue(all.size() >= 6, all::toString);
        for (String reason : all) {
            String said = ReasonText.of(reason, CHINESE);
            assertFalse(said.chars().filter(Character::isLetter).allMatch(c -> c < 128), said);
        }
    }

    @Test
    void theNumbersAndTheFileStay() {
        assertEquals("2 cells instead of 3.", ReasonText.of("Expected Number of Columns: 3 Found: 2", ENGLISH));
        assertEquals("b.csv: 有 2 个单元格，应为 3 个。", ReasonText.of("b.csv: 2 cells instead of 3.", CHINESE));
        assertEquals("Something of the database", ReasonText.of("Something of the database", CHINESE));
    }
}
