// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.portrait.data.ColumnInfo;
import org.portrait.data.Dataset;
import org.portrait.personas.ColumnProfile;
import org.portrait.personas.Measure;
import org.portrait.quality.Gap;
import org.portrait.quality.Quality;
import org.portrait.quality.SegmentTrust;
import org.portrait.quality.Stability;
import org.portrait.quality.Trust;
import org.portrait.quality.Unlike;
import org.portrait.work.Activity;
import org.portrait.work.FailureException;
import org.portrait.work.Progress;

/**
 * Writes results as CSV; column names are the same in every language. What is told of customers and segments is in the
 * language of the user: names, rules, reasons and stages; kinds and grades of measurements are codes, the same in every
 * language. Every method throws {@link FailureException} as
 * {@link AtomicFile} does and leaves nothing half-written.
 */
public final class CsvExport {
    static final int CHUNK = 4_096;
    private static final List<String> UNLIKE = List.of(
            "customer",
            "segment",
            "segment_name",
            "distance",
            "typical_distance",
            "spreads",
            "isolation",
            "by",
            "feature_1",
            "value_1",
            "segment_1",
            "feature_2",
            "value_2",
            "segment_2",
            "feature_3",
            "value_3",
            "segment_3");
    private final CsvFormat format;
    private final AtomicFile files;

    public CsvExport(CsvFormat format, AtomicFile files) {
        this.format = format;
        this.files = files;
    }

    /**
     * Every row of the file in its order, all its columns, then {@code segment} (counted from 1, empty for a row that
     * took no part), {@code segment_name}, {@code distance} (scaled space) and {@code reason}; where stages are told,
     * {@code stage}, and where recommendations are, {@code offer}.
     */
    public void segments(Path target, SegmentTable table, Progress progress) {
        List<String> headings = table.headings(table.added());
        List<Cells> columns = cells(table.source());
        write(target, csv -> {
            csv.headings(headings);
            for (int row = 0; row < table.rows(); row++) {
                if (row % CHUNK == 0) {
                    progress.checkCancelled();
                    progress.report(Activity.WRITING, (double) row / table.rows());
                }
                for (Cells column : columns) {
                    column.write(csv, row);
                }
                csv.cell(table.segments()[row] == 0 ? "" : Integer.toString(table.segments()[row]))
                        .text(table.name(row))
                        .number(table.distances()[row])
                        .text(table.reasons()[row]);
                for (SegmentTable.Told told : table.told()) {
                    csv.text(told.texts()[row]);
                }
                csv.endRow();
            }
        });
        progress.report(Activity.WRITING, 1);
    }

    /**
     * Everybody who takes no part, in the order of the file: {@code row}, counted from 1 in the file, all its columns and
     * {@code reason}. Of nobody there is the heading alone.
     */
    public void leftOut(Path target, SegmentTable table, Progress progress) {
        List<Cells> columns = cells(table.source());
        List<String> headings = table.headings(List.of("reason", "row"));
        headings.addFirst(headings.removeLast());
        write(target, csv -> {
            csv.headings(headings);
            for (int row = 0; row < table.rows(); row++) {
                if (row % CHUNK == 0) {
                    progress.checkCancelled();
                }
                if (table.segments()[row] == 0) {
                    csv.number(table.source().sourceRow(row) + 1);
                    for (Cells column : columns) {
                        column.write(csv, row);
                    }
                    csv.text(table.reasons()[row]).endRow();
                }
            }
        });
    }

    /** As {@link ScoreCsv} writes them. */
    public void scores(Path target, ScoreTable table, Progress progress) {
        files.write(target, out -> new ScoreCsv(out, format).add(table, progress));
    }

    /** A data set as it is, all its rows and columns. */
    public void table(Path target, Dataset dataset) {
        files.write(target, out -> table(out, dataset));
    }

    public void table(OutputStream out, Dataset dataset) throws IOException {
        var csv = new CsvWriter(out, format);
        csv.headings(dataset.schema().names());
        List<Cells> columns = cells(dataset);
        for (int row = 0; row < dataset.rows(); row++) {
            for (Cells column : columns) {
                column.write(csv, row);
            }
            csv.endRow();
        }
        csv.flush();
    }

    /** Rows as they come. */
    @FunctionalInterface
    public interface TableRows {
        /** @param sink takes one row after the other */
        void to(TableRow sink) throws IOException;
    }

    /** Takes the cells of one row: texts, numbers (NaN for an empty cell), dates, true and false. */
    @FunctionalInterface
    public interface TableRow {
        void take(Object... cells) throws IOException;
    }

    /** Rows below a line of names. */
    public void rows(Path target, List<String> names, TableRows rows) {
        write(target, csv -> {
            csv.headings(names);
            rows.to(cells -> {
                for (Object cell : cells) {
                    csv.value(cell);
                }
                csv.endRow();
            });
        });
    }

    /** What writes the cells of a row, column by column. */
    static List<Cells> cells(Dataset source) {
        return source.schema().columns().stream().map(c -> cells(source, c)).toList();
    }

    private static Cells cells(Dataset source, ColumnInfo column) {
        IntFunction<@Nullable Object> values = source.values(column.name());
        boolean text = column.type().text();
        return text
                ? (csv, row) -> csv.text(PlainText.of(values.apply(row)))
                : (csv, row) -> csv.value(values.apply(row));
    }

    /**
     * One row per segment: {@code segment, segment_name, size, share}, then its centroid in original units: dates as ISO
     * 8601 has them; of a logarithm its column's {@code geometric_mean(…)}, as {@link CentroidTable} says.
     */
    public void centroids(Path target, CentroidTable table) {
        var headings = new ArrayList<>(List.of("segment", "segment_name", "size", "share"));
        headings.addAll(table.headings(column -> "geometric_mean(" + column + ")"));
        write(target, csv -> {
            csv.headings(headings);
            for (int s = 0; s < table.k(); s++) {
                csv.number(s + 1)
                        .text(table.names().get(s))
                        .number(table.sizes()[s])
                        .number(table.share(s));
                for (int j = 0; j < table.features().size(); j++) {
                    csv.value(table.value(s, j));
                }
                csv.endRow();
            }
        });
    }

    /**
     * One row per segment and column of numbers, and per segment and value of a column of categories: {@code segment,
     * segment_name, feature, value, mean, median, overall_mean, difference_sd, share, overall_share, lift}, then what
     * {@link ColumnProfile} says. Numbers are in original units, those of a feature that is a logarithm of its column;
     * only {@code difference_sd, explained, cliffs_delta} are then of the logarithms, as {@code statistics_of} says with
     * {@code logarithms}, otherwise {@code values}, and {@code geometric_mean}, empty for all other rows, is the mean of
     * the logarithms in the units of the column, by which the window shows such a feature. Dates and times are as ISO
     * 8601 has them, to the day and the second, with their deviation in days or seconds; a column of numbers leaves value,
     * shares and lift empty, a value mean, median and quartiles. Confidence intervals are of the mean or the share and
     * empty for columns that made the segments.
     */
    public void profiles(Path target, List<ColumnProfile> profiles, List<String> names) {
        write(target, csv -> {
            csv.headings(ProfileRows.NAMES);
            for (int s = 0; s < names.size(); s++) {
                for (ColumnProfile profile : profiles) {
                    ProfileRows.write(csv, profile, s, names.get(s));
                }
            }
        });
    }

    /**
     * One row per customer unlike the own segment or all others, the farthest first: {@code customer, segment,
     * segment_name, distance, typical_distance} (scaled space), {@code spreads, isolation}, {@code by} as code, and for
     * each of three features {@code feature_1, value_1, segment_1} in the units of its column; of a logarithm the segment
     * has the geometric mean of that.
     *
     * @param customers names a row of the matrix
     * @param features of the matrix
     * @param measures what their values count
     */
    public void unlike(
            Path target,
            Unlike unlike,
            IntFunction<String> customers,
            List<String> names,
            List<String> features,
            List<Measure> measures) {
        write(target, csv -> {
            csv.headings(UNLIKE);
            for (Unlike.Customer c : unlike.customers()) {
                csv.text(customers.apply(c.row()))
                        .number(c.segment() + 1)
                        .text(names.get(c.segment()))
                        .number(c.distance())
                        .number(c.typical())
                        .number(c.spreads())
                        .number(c.isolation())
                        .cell(PlainText.lower(c.by()));
                for (Unlike.Cause cause : c.causes()) {
                    Measure measure = measures.get(cause.feature());
                    csv.text(measure.named(features.get(cause.feature())))
                            .value(PlainText.value(measure, cause.value()))
                            .value(PlainText.value(measure, cause.centroid()));
                }
                csv.empty(3 * (Unlike.CAUSES - c.causes().size())).endRow();
            }
        });
    }

    /**
     * One row per K from 1, or from the first that was measured: its indices, all in the scaled space as {@link Quality}
     * and {@link Gap} say, and whether it is the {@code chosen} one. Cells are empty where an index has no value for that
     * K; gap and stability may have been measured for fewer of them.
     */
    public void quality(Path target, List<Quality> qualities, int chosen, Gap gap, Stability stability) {
        write(target, csv -> {
            csv.headings(QualityColumns.NAMES);
            for (List<Double> row : QualityColumns.rows(qualities, gap, stability)) {
                for (double value : row) {
                    csv.number(value);
                }
                csv.cell(Boolean.toString(row.getFirst() == chosen)).endRow();
            }
        });
    }

    /**
     * One row per segment: how far it can be trusted, as {@link SegmentTrust} says. {@code nearest} is counted from 1;
     * {@code dip_rows} of its customers and those of the nearest segment were tested.
     *
     * @param quality null while the silhouettes, whose columns are empty then, are not known; quartiles and the share
     *     below 0 are of the widths of the rows that were looked at
     */
    public void stability(Path target, Trust trust, @Nullable Quality quality, List<String> names) {
        write(target, csv -> {
            csv.headings(StabilityColumns.NAMES);
            for (int s = 0; s < trust.segments().size(); s++) {
                StabilityColumns.write(csv.number(s + 1).text(names.get(s)), trust, s, quality);
            }
        });
    }

    private void write(Path target, Rows rows) {
        files.write(target, out -> {
            var csv = new CsvWriter(out, format);
            rows.write(csv);
            csv.flush();
        });
    }

    private interface Rows {
        void write(CsvWriter csv) throws IOException;
    }

    interface Cells {
        void write(CsvWriter csv, int row) throws IOException;
    }
}
