// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.portrait.work.Failure;
import org.portrait.work.FailureException;

/** Which table of a database is read: the one that was asked for, or the first that has rows. */
final class TableChoice {
    private TableChoice() {}

    /** Whether a table has rows. */
    interface Rows {
        boolean any(String table) throws SQLException;
    }

    static String of(Path file, List<String> tables, LoadSettings settings, Rows rows) throws SQLException {
        String asked = settings.sheet();
        if (asked != null) {
            if (!tables.contains(asked)) {
                throw new FailureException(new Failure.NoSuchTable(file, asked, tables));
            }
            return asked;
        }
        for (String table : tables) {
            if (rows.any(table)) {
                return table;
            }
        }
        throw new FailureException(new Failure.NoTables(file));
    }

    /**
     * What a program has not yet written into the database stands in a file beside it, which is not ours to read.
     *
     * @throws FailureException with {@link Failure.DatabaseInUse}
     */
    static void requireClosed(Path file, List<String> endings) throws IOException {
        for (String ending : endings) {
            Path beside = file.resolveSibling(file.getFileName() + ending);
            if (Files.exists(beside) && Files.size(beside) > 0) {
                throw new FailureException(new Failure.DatabaseInUse(file, beside));
            }
        }
    }
}
