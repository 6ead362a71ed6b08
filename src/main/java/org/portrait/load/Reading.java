// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.load;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.portrait.data.Dataset;
import org.portrait.data.Fingerprint;
import org.portrait.work.Activity;
import org.portrait.work.CancelledException;
import org.portrait.work.Failure;
import org.portrait.work.FailureException;
import org.portrait.work.Progress;

/**
 * One file that is being read, with what that takes.
 *
 * @param file as it was opened
 * @param content the same, or what was packed in it, or a link to it under a plain name
 * @param further files with the same columns
 * @param room for all rows
 */
record Reading(
        Path file,
        Path content,
        LoadSettings settings,
        Progress progress,
        DuckDb db,
        Watch watch,
        ExecutorService pool,
        List<Further> further,
        Room room) {
    /** A file that is read with the first as one. */
    record Further(Reading reading, LoadReport.Format format) {}

    /** The same file, read otherwise. */
    Reading with(LoadSettings changed, Progress reportedTo) {
        return new Reading(file, content, changed, reportedTo, db, watch, pool, further, room);
    }

    Loaded load(LoadReport.Format format, Consumer<FirstLook> first) throws SQLException, IOException {
        if (further.isEmpty() && text(format)) {
            var text = new DelimitedText(this, format);
            TextSource promised = text.promised();
            if (promised != null) {
                return load(format, first, text, promised);
            }
        }
        return finish(format, begin(table(format), first));
    }

    /** Reads the text as what it promises to be, and again where it turns out to be something else. */
    private Loaded load(LoadReport.Format format, Consumer<FirstLook> first, DelimitedText text, TextSource promised)
            throws SQLException, IOException {
        Loaded kept = asPromised(format, first, text, promised);
        return kept != null ? kept : finish(format, begin(text.read(text.source()), first));
    }

    /** @return null where the promise is broken; nothing of what was read then is held any more */
    private @Nullable Loaded asPromised(
            LoadReport.Format format, Consumer<FirstLook> first, DelimitedText text, TextSource promised)
            throws SQLException, IOException {
        Started started;
        try {
            started = begin(text.read(promised), first);
        } catch (SQLException | FailureException _) {
            progress.checkCancelled(); // it fails again, or is something else
            return null;
        }
        text.look(progress.silent());
        Loaded loaded = finish(format, started);
        return text.source().givesTheSame(promised, started.table()) ? loaded : null;
    }

    /** A table of which so much is there as a first look shows. */
    private record Started(RawTable table, int rows, Columns.Begun begun) {}

    private Started begin(RawTable read, Consumer<FirstLook> first) throws SQLException, IOException {
        RawTable table = read;
        RawTable.requireColumns(file, table.names().size());
        room.require(file, db, table);
        int rows = rows();
        Columns.Begun begun = null;
        while (begun == null) {
            try {
                begun = Columns.begin(this, table, Stretch.all(rows));
            } catch (RawTable.NeedsText e) {
                table = table.read(e);
                rows = rows();
            }
        }
        if (rows >= FirstLook.WORTHWHILE) {
            first.accept(begun.look());
        }
        return new Started(table, rows, begun);
    }

    private Loaded finish(LoadReport.Format format, Started started) throws SQLException {
        Future<Fingerprint> fingerprint = fingerprint();
        Columns columns = started.begun().rest();
        Dataset found = columns.dataset();
        Dataset dataset = found.withRoles(RoleGuesser.guess(found, settings.roles()));
        progress.report(Activity.READING, 1);
        return new Loaded(dataset, report(format, started.table(), started.rows(), columns, fingerprint));
    }

    /** The name of the data set. */
    String name() {
        return String.valueOf(file.getFileName());
    }

    /** Of the file, and those that are read with it. */
    Future<Fingerprint> fingerprint() {
        return pool.submit(() -> Fingerprint.of(settings.files(file)));
    }

    /** @param columns null where they are not fetched */
    LoadReport report(
            LoadReport.Format format,
            RawTable table,
            int rows,
            @Nullable Columns columns,
            Future<Fingerprint> fingerprint)
            throws SQLException {
        RawTable.Understood understood = table.dialect();
        return new LoadReport(
                understood.marks().delimiter().equals("\t") ? LoadReport.Format.TSV : csv(format),
                understood.bytes().encoding(),
                understood.marks().delimiter(),
                understood.marks().quote(),
                understood.marks().escape(),
                understood.marks().lineEnd(),
                understood.header(),
                understood.place(),
                columns == null ? understood.decimalMark() : columns.decimalMark(),
                understood.sheet().name(),
                understood.sheet().others(),
                understood.files().isEmpty() ? List.of(new LoadReport.FileRows(name(), rows)) : understood.files(),
                settings.only(),
                settings.everyNth(),
                rows,
                table.rejects().rows(),
                table.rejects().count(),
                table.repaired().rows(),
                table.repaired().count(),
                columns == null ? List.of() : columns.readings(),
                columns == null ? List.of() : columns.unreadable(),
                columns == null ? 0 : columns.unreadableCount(),
                understood.bytes().undecodable().first(),
                understood.bytes().undecodable().count(),
                await(fingerprint));
    }

    private static boolean text(LoadReport.Format format) {
        return format == LoadReport.Format.CSV || format == LoadReport.Format.TSV;
    }

    private static LoadReport.Format csv(LoadReport.Format format) {
        return format == LoadReport.Format.TSV ? LoadReport.Format.CSV : format;
    }

    /** The file, and those that are read with it, as the table {@code t} of the database. */
    RawTable table(LoadReport.Format format) throws SQLException, IOException {
        if (further.isEmpty()) {
            return alone(format);
        }
        var sources = new ArrayList<SeveralFiles.Source>();
        sources.add(new SeveralFiles.Source(file, () -> alone(format)));
        further.forEach(f -> sources.add(
                new SeveralFiles.Source(f.reading().file(), () -> f.reading().alone(f.format()))));
        return new SeveralFiles(db, sources).read();
    }

    private RawTable alone(LoadReport.Format format) throws SQLException, IOException {
        try {
            return read(format);
        } catch (FailureException e) {
            throw content.equals(file) ? e : new FailureException(Gunzip.named(e.failure(), file), e);
        }
    }

    private RawTable read(LoadReport.Format format) throws SQLException, IOException {
        Progress scan = progress.part(0, 0.1);
        Progress read = reading();
        return switch (format) {
            case CSV, TSV -> new DelimitedText(this, format).read(scan);
            case JSON ->
                new JsonReader(db, watch, settings, read)
                        .read(content, TextSource.of(content, settings, db, pool, false, scan));
            case PARQUET -> parquet(read);
            case XLSX -> workbook(read);
            case SQLITE -> {
                TableChoice.requireClosed(file, List.of("-wal", "-journal"));
                yield new SqliteReader(db, watch, settings, read).read(content);
            }
            case DUCKDB -> {
                TableChoice.requireClosed(file, List.of(".wal"));
                yield new DuckFileReader(db, watch, settings, read).read(content);
            }
        };
    }

    /** Of the table of the database. */
    Progress reading() {
        return progress.part(0.1, 0.8);
    }

    private RawTable parquet(Progress read) throws SQLException {
        try {
            return new TypedReader(db, watch, settings, read)
                    .read(
                            "read_parquet(" + DuckDb.file(content) + ", hive_partitioning = false)",
                            RawTable.Understood.NOTHING);
        } catch (SQLException e) {
            progress.checkCancelled();
            throw new FailureException(new Failure.NotATable(file), e);
        }
    }

    private RawTable workbook(Progress read) throws SQLException, IOException {
        WorkbookReader.Text text = WorkbookReader.toText(content, settings, db.folder(), Long.MAX_VALUE, progress);
        RawTable table = new CsvReader(db, watch, WorkbookReader.ofText(settings), room, read)
                .read(content, new TextSource(text.path(), TextBytes.NONE, true), ",");
        return ofWorkbook(table, text);
    }

    private static RawTable ofWorkbook(RawTable table, WorkbookReader.Text text) {
        RawTable.AsText asText = Objects.requireNonNull(table.asText());
        return new RawTable(
                table.names(),
                table.kinds(),
                table.dialect().of(text.sheet(), text.place(table.dialect().place())),
                new RawTable.Rejects(text.titles(), text.titles().size())
                        .plus(table.rejects().at(text::row)),
                RawTable.Rejects.NONE,
                columns -> ofWorkbook(asText.read(columns), text),
                table.cells());
    }

    /** @throws FailureException with {@link Failure.HeaderOnly} when there are none */
    int rows() throws SQLException {
        try (var statement = db.connection().createStatement();
                ResultSet count = statement.executeQuery("select count(*) from t")) {
            count.next();
            int rows = Math.toIntExact(count.getLong(1));
            if (rows == 0) {
                throw new FailureException(new Failure.HeaderOnly(file));
            }
            return rows;
        }
    }

    <T> T await(Future<T> future) throws SQLException {
        try {
            return future.get();
        } catch (InterruptedException | CancellationException e) {
            throw new CancelledException();
        } catch (ExecutionException e) {
            progress.checkCancelled();
            switch (e.getCause()) {
                case SQLException cause -> throw cause;
                case RuntimeException cause -> throw cause;
                case Error cause -> throw cause;
                case null, default ->
                    throw new FailureException(
                            new Failure.FileUnreadable(
                                    file, Loader.detail(Objects.requireNonNullElse(e.getCause(), e))),
                            e);
            }
        }
    }
}
