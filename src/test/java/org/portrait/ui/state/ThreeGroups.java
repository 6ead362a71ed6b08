// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.state;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Ninety customers in three groups. */
public final class ThreeGroups {
    private ThreeGroups() {}

    public static Path write(Path folder) throws IOException {
        var csv = new StringBuilder("orders,spend\n");
        for (int i = 0; i < 90; i++) {
            csv.append(i % 3 * 20 + i % 5)
                    .append(',')
                    .append(i % 3 * 300 + i % 7)
                    .append('\n');
        }
        return Files.writeString(folder.resolve("customers.csv"), csv);
    }
}
