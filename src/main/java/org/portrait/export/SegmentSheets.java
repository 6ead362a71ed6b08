// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.export;

import java.io.IOException;
import java.util.List;
import java.util.function.IntFunction;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import org.portrait.data.ColumnInfo;
import org.portrait.data.ColumnRole;
import org.portrait.data.ColumnType;
import org.portrait.i18n.Messages;
import org.portrait.work.Activity;
import org.portrait.work.Progress;

/** The segment list of a workbook, on one sheet or, where its rows are too many for one, on several. */
final class SegmentSheets {
    private static final int CHUNK = 1_024;
    private final Workbook workbook;
    private final Messages messages;
    private final SegmentTable table;
    private final List<SegmentColour> colours;
    private final List<String> headings;
    private final List<Cells> columns;

    /** @param colours K of them */
    SegmentSheets(Workbook workbook, Messages messages, SegmentTable table, List<SegmentColour> colours) {
        this.workbook = workbook;
        this.messages = messages;
        this.table = table;
        this.colours = colours;
        headings = table.headings(XlsxExport.words(messages, table.added()));
        columns = table.source().schema().columns().stream().map(this::cells).toList();
    }

    private Cells cells(ColumnInfo column) {
        IntFunction<@Nullable Object> values = table.source().values(column.name());
        if (column.role() == ColumnRole.ID || column.type() == ColumnType.TEXT) {
            return (sheet, row, c) -> sheet.text(c, PlainText.of(values.apply(row)));
        }
        return column.type() == ColumnType.CATEGORY
                ? (sheet, row, c) -> sheet.label(c, PlainText.of(values.apply(row)))
                : (sheet, row, c) -> sheet.value(c, values.apply(row));
    }

    /** @param most rows on a sheet, below its headings */
    void write(int most, Progress progress) throws IOException {
        XlsxSheet sheet = sheet(1);
        for (int row = 0; row < table.rows(); row++) {
            if (row > 0 && row % most == 0) {
                sheet.finish();
                sheet = sheet(row / most + 1);
            }
            sheet.nextRow();
            write(sheet, row);
            if (row % CHUNK == CHUNK - 1) {
                progress.checkCancelled();
                progress.report(Activity.WRITING, (double) row / table.rows());
                sheet.flush();
            }
        }
        sheet.finish();
    }

    private XlsxSheet sheet(int number) {
        String name = messages.text("export.sheet.segments");
        return new XlsxSheet(workbook, number == 1 ? name : name + " " + number, headings);
    }

    private void write(XlsxSheet sheet, int row) {
        int added = columns.size();
        for (int c = 0; c < added; c++) {
            columns.get(c).write(sheet, row, c);
        }
        int segment = table.segments()[row];
        if (segment > 0) {
            sheet.segment(added, segment, colours.get(segment - 1));
        }
        sheet.label(added + 1, table.name(row));
        sheet.number(added + 2, table.distances()[row]);
        sheet.label(added + 3, table.reasons()[row]);
        for (int t = 0; t < table.told().size(); t++) {
            sheet.label(added + 4 + t, table.told().get(t).texts()[row]);
        }
    }

    private interface Cells {
        void write(XlsxSheet sheet, int row, int column);
    }
}
