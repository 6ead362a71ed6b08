// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.portrait.data.Dataset;
import org.portrait.work.Activity;
import org.portrait.work.Progress;

/** Writes rows of a file some at a time, with all columns and what became of them as {@link ScoreTable} says. */
public final class ScoreCsv {
    private final CsvWriter csv;
    private boolean begun;

    public ScoreCsv(OutputStream out, CsvFormat format) throws IOException {
        csv = new CsvWriter(out, format);
    }

    /** @param table further rows with the same columns */
    public void add(ScoreTable table, Progress progress) throws IOException {
        Dataset source = table.source();
        if (!begun) {
            csv.headings(SegmentTable.headings(source, ScoreTable.ADDED));
            begun = true;
        }
        List<CsvExport.Cells> columns = CsvExport.cells(source);
        for (int row = 0; row < source.rows(); row++) {
            if (row % CsvExport.CHUNK == 0) {
                progress.checkCancelled();
                progress.report(Activity.WRITING, (double) row / source.rows());
            }
            for (CsvExport.Cells column : columns) {
                column.write(csv, row);
            }
            table.write(csv, row);
            csv.endRow();
        }
        csv.flush();
        progress.report(Activity.WRITING, 1);
    }
}
