// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.portrait.data.ColumnInfo;
import org.portrait.data.ColumnRole;
import org.portrait.data.ColumnType;
import org.portrait.data.Dataset;
import org.portrait.work.Progress;

/** A file that a test made, as it was loaded, in the words of an assertion. */
record Table(Dataset dataset, LoadReport report) {
    static Table of(Path file, LoadSettings settings) {
        Loaded loaded = new Loader().load(file, settings, Progress.none());
        return new Table(loaded.dataset(), loaded.report());
    }

    static Table of(Path file) {
        return of(file, LoadSettings.DETECT);
    }

    static Table csv(Path folder, byte[] bytes) throws IOException {
        return of(Files.write(folder.resolve("table.csv"), bytes));
    }

    static Table csv(Path folder, String text) throws IOException {
        return csv(folder, text.getBytes(StandardCharsets.UTF_8));
    }

    static Table csv(Path folder, String text, LoadSettings settings) throws IOException {
        return of(Files.writeString(folder.resolve("table.csv"), text), settings);
    }

    List<String> names() {
        return dataset.schema().names();
    }

    /** The cells in their own types, null where missing. */
    List<Object> cells(String column) {
        var cells = new ArrayList<>();
        IntStream.range(0, dataset.rows()).forEach(row -> cells.add(dataset.value(row, column)));
        return cells;
    }

    ColumnInfo info(String column) {
        return dataset.schema().column(column);
    }

    ColumnType type(String column) {
        return info(column).type();
    }

    ColumnRole role(String column) {
        return info(column).role();
    }

    /** Encoding, delimiter, decimal mark, header, rows read and rows rejected. */
    List<Object> receipt() {
        return List.of(
                report.encoding(),
                report.delimiter(),
                report.decimalMark(),
                report.header(),
                report.rowsRead(),
                report.rejectedCount());
    }
}
