// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.portrait.export.CsvExport;
import org.portrait.export.MethodTable;
import org.portrait.i18n.Messages;
import org.portrait.quality.MethodComparison;
import org.portrait.quality.MethodText;

/** What other methods make of the customers: a line for each, and {@code methods.csv}. */
final class MethodLines {
    private MethodLines() {}

    static void write(List<MethodComparison> compared, CsvExport csv, Path folder) {
        csv.rows(folder.resolve("methods.csv"), MethodTable.HEADINGS, new MethodTable(compared)::rows);
    }

    static List<String> of(List<MethodComparison> compared, Messages words) {
        var text = new MethodText(words);
        var lines = new ArrayList<String>();
        compared.stream()
                .skip(1) // K-Means itself
                .map(c -> text.line(c))
                .forEach(lines::add);
        compared.stream().findFirst().ifPresent(c -> lines.add(text.rows(c)));
        return lines;
    }
}
