// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import org.portrait.data.ColumnInfo;
import org.portrait.data.ColumnRole;
import org.portrait.data.ColumnType;
import org.portrait.i18n.Messages;
import org.portrait.personas.Measure;
import org.portrait.personas.SegmentProfile;
import org.portrait.personas.SegmentProfile.CategoryLift;
import org.portrait.personas.SegmentProfile.FeatureStatistics;
import org.portrait.work.Activity;
import org.portrait.work.Failure;
import org.portrait.work.FailureException;
import org.portrait.work.Progress;

/**
 * Writes results as one workbook with the sheets Segments, Centroids and Personas, worded in the user's language.
 * Numbers and dates are real ones; identifiers and text are text, so that leading zeros survive and nothing becomes a
 * formula. The same results give the same bytes.
 */
public final class XlsxExport {
    /** What a worksheet holds below its headings. */
    public static final int MOST_ROWS = 1_048_575;

    private static final int CHUNK = 1_024;
    private static final int COMPRESSION = 4;
    private final AtomicFile files;
    private final Messages messages;

    public XlsxExport(AtomicFile files, Messages messages) {
        this.files = files;
        this.messages = messages;
    }

    /**
     * @throws FailureException with {@link Failure.TooManyRowsForSheet}, and as {@link AtomicFile} does; nothing is left
     *     half-written
     */
    public void write(
            Path target,
            SegmentTable segments,
            CentroidTable centroids,
            List<SegmentProfile> profiles,
            Progress progress) {
        if (segments.rows() > MOST_ROWS) {
            throw new FailureException(new Failure.TooManyRowsForSheet(segments.rows(), MOST_ROWS));
        }
        files.write(target, out -> write(out, segments, centroids, profiles, progress));
        progress.report(Activity.WRITING, 1);
    }

    private void write(
            OutputStream out,
            SegmentTable segments,
            CentroidTable centroids,
            List<SegmentProfile> profiles,
            Progress progress)
            throws IOException {
        var dated = new FixedDate(out);
        var workbook = new Workbook(dated, "Portrait", null);
        workbook.setCompressionLevel(COMPRESSION);
        segments(workbook, segments, progress);
        centroids(workbook, centroids);
        personas(workbook, profiles, centroids);
        dated.holdTail();
        workbook.setCompressionLevel(0);
        workbook.finish();
        dated.release();
    }

    private void segments(Workbook workbook, SegmentTable table, Progress progress) throws IOException {
        List<String> headings = table.headings(words(table.added().toArray(String[]::new)));
        var sheet = new XlsxSheet(workbook, messages.text("export.sheet.segments"), headings);
        List<Cells> columns = table.source().schema().columns().stream()
                .map(c -> cells(table, c))
                .toList();
        int added = columns.size();
        for (int row = 0; row < table.rows(); row++) {
            if (row % CHUNK == 0) {
                progress.checkCancelled();
                progress.report(Activity.WRITING, (double) row / table.rows());
                sheet.flush();
            }
            sheet.nextRow();
            for (int c = 0; c < added; c++) {
                columns.get(c).write(sheet, row, c);
            }
            sheet.value(added, table.segments()[row] == 0 ? null : Long.valueOf(table.segments()[row]));
            sheet.label(added + 1, table.name(row));
            sheet.number(added + 2, table.distances()[row]);
            sheet.label(added + 3, table.reasons()[row]);
            if (table.staged()) {
                sheet.label(added + 4, table.stages()[row]);
            }
        }
        sheet.finish();
    }

    private static Cells cells(SegmentTable table, ColumnInfo column) {
        IntFunction<@Nullable Object> values = table.source().values(column.name());
        if (column.role() == ColumnRole.ID || column.type() == ColumnType.TEXT) {
            return (sheet, row, c) -> sheet.text(c, PlainText.of(values.apply(row)));
        }
        return column.type() == ColumnType.CATEGORY
                ? (sheet, row, c) -> sheet.label(c, PlainText.of(values.apply(row)))
                : (sheet, row, c) -> sheet.value(c, values.apply(row));
    }

    private void centroids(Workbook workbook, CentroidTable table) throws IOException {
        var headings = new ArrayList<>(words("segment", "segment_name", "size", "share"));
        headings.addAll(headings(table));
        var sheet = new XlsxSheet(workbook, messages.text("export.sheet.centroids"), headings);
        for (int s = 0; s < table.k(); s++) {
            sheet.nextRow();
            sheet.value(0, s + 1L);
            sheet.label(1, table.names().get(s));
            sheet.value(2, (long) table.sizes()[s]);
            sheet.share(3, table.share(s));
            for (int j = 0; j < table.features().size(); j++) {
                sheet.value(4 + j, table.value(s, j));
            }
        }
        sheet.finish();
    }

    private List<String> headings(CentroidTable table) {
        return table.headings(column -> messages.text("export.geometricMean", column));
    }

    private void personas(Workbook workbook, List<SegmentProfile> profiles, CentroidTable centroids)
            throws IOException {
        List<String> names = centroids.names();
        List<String> features = headings(centroids);
        List<String> headings = words(ProfileColumns.NAMES.toArray(String[]::new));
        var sheet = new XlsxSheet(workbook, messages.text("export.sheet.personas"), headings);
        for (SegmentProfile profile : profiles) {
            for (int j = 0; j < features.size(); j++) {
                FeatureStatistics f = profile.features().get(j);
                Measure measure = centroids.measures().get(j);
                persona(sheet, profile, names, features.get(j));
                sheet.value(4, PlainText.value(measure, f.mean()));
                sheet.value(5, PlainText.value(measure, f.median()));
                sheet.value(6, PlainText.value(measure, f.overallMean()));
                sheet.number(7, f.difference());
            }
            for (CategoryLift c : profile.categories()) {
                persona(sheet, profile, names, c.column());
                sheet.label(3, c.value());
                sheet.share(8, c.share());
                sheet.share(9, c.overallShare());
                sheet.number(10, c.lift());
            }
        }
        sheet.finish();
    }

    private static void persona(XlsxSheet sheet, SegmentProfile profile, List<String> names, String feature) {
        sheet.nextRow();
        sheet.value(0, profile.segment() + 1L);
        sheet.label(1, names.get(profile.segment()));
        sheet.label(2, feature);
    }

    private List<String> words(String... columns) {
        return Stream.of(columns).map(c -> messages.text("export.column." + c)).toList();
    }

    private interface Cells {
        void write(XlsxSheet sheet, int row, int column);
    }
}
