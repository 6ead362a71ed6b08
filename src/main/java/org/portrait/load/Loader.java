// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.portrait.data.Fingerprint;
import org.portrait.work.Activity;
import org.portrait.work.CancelledException;
import org.portrait.work.Failure;
import org.portrait.work.FailureException;
import org.portrait.work.Progress;

/** Reads a file of customers: delimited text, Parquet, JSON, a workbook or a database, packed with gzip or not. */
public final class Loader {
    /** The share of the progress that unpacking has. */
    private static final double UNPACKING = 0.3;

    /**
     * @return the rows in the order of the file, and what was understood of it
     * @throws FailureException when the file is missing, unreadable, empty, no table, has a header and nothing else,
     *     or is another when it has been read
     * @throws CancelledException within about 100 ms after the progress says so
     */
    public Loaded load(Path file, LoadSettings settings, Progress progress) {
        return read(file, settings, progress, Reading::load);
    }

    /**
     * Computes something over the rows of a file without loading them.
     *
     * @throws FailureException as {@link #load}
     */
    public <T> T query(Path file, LoadSettings settings, Progress progress, Query<T> query) {
        return read(file, settings, progress, (reading, format, fingerprint) -> {
            var table = new OpenTable(reading, reading.table(format));
            return query.run(table, reading.report(format, table.raw(), reading.rows(), fingerprint));
        });
    }

    /** What is asked of a table while it is open. */
    @FunctionalInterface
    public interface Query<T> {
        T run(OpenTable table, LoadReport report) throws SQLException, IOException;
    }

    private interface Step<T> {
        T run(Reading reading, LoadReport.Format format, Future<Fingerprint> fingerprint)
                throws SQLException, IOException;
    }

    private static <T> T read(Path file, LoadSettings settings, Progress progress, Step<T> step) {
        progress.checkCancelled();
        Stamp before = Stamp.of(file);
        progress.report(Activity.READING, 0);
        try {
            T read = open(file, settings, progress, step);
            requireSame(file, before);
            return read;
        } catch (IOException e) {
            progress.checkCancelled();
            requireSame(file, before);
            throw new FailureException(new Failure.FileUnreadable(file, detail(e)), e);
        } catch (SQLException e) {
            progress.checkCancelled();
            requireSame(file, before);
            throw new FailureException(failure(file, e), e);
        } catch (FailureException e) {
            requireSame(file, before);
            throw e;
        }
    }

    /** What shows that a file is not the one it was. */
    private record Stamp(long bytes, FileTime modified) {
        private static final Stamp NONE = new Stamp(-1, FileTime.fromMillis(0));

        static Stamp of(Path file) {
            try {
                return new Stamp(Files.size(file), Files.getLastModifiedTime(file));
            } catch (IOException _) {
                return NONE;
            }
        }
    }

    private static void requireSame(Path file, Stamp before) {
        Stamp now = Stamp.of(file);
        if (!now.equals(before)) {
            throw new FailureException(
                    now.equals(Stamp.NONE) ? new Failure.FileMissing(file) : new Failure.FileChanged(file));
        }
    }

    private static <T> T open(Path file, LoadSettings settings, Progress progress, Step<T> step)
            throws SQLException, IOException {
        FormatGuess.requireReadable(file);
        try (DuckDb db = DuckDb.open(file);
                Watch watch = new Watch(progress)) {
            if (!Gunzip.packed(file)) {
                return read(file, file, settings, progress, db, watch, step);
            }
            Path content = Gunzip.unpack(file, db.folder(), progress.part(0, UNPACKING));
            try {
                return read(file, content, settings, progress.part(UNPACKING, 1), db, watch, step);
            } catch (FailureException e) {
                throw new FailureException(Gunzip.named(e.failure(), file), e);
            }
        }
    }

    private static <T> T read(
            Path file, Path content, LoadSettings settings, Progress progress, DuckDb db, Watch watch, Step<T> step)
            throws SQLException, IOException {
        LoadReport.Format format = FormatGuess.of(content);
        ExecutorService pool = Executors.newFixedThreadPool(
                Math.max(2, Runtime.getRuntime().availableProcessors()),
                Thread.ofPlatform().daemon().name("load-", 0).factory());
        try {
            Future<Fingerprint> fingerprint = pool.submit(() -> Fingerprint.of(file));
            return step.run(new Reading(file, content, settings, progress, db, watch, pool), format, fingerprint);
        } finally {
            stop(pool); // before the database and its folder go
        }
    }

    private static void stop(ExecutorService pool) {
        pool.shutdownNow();
        try {
            pool.awaitTermination(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Failure failure(Path file, SQLException e) {
        String detail = detail(e);
        return detail.toLowerCase(Locale.ROOT).startsWith("out of memory")
                ? new Failure.OutOfMemory()
                : new Failure.FileUnreadable(file, detail);
    }

    static String detail(Throwable e) {
        // The driver wraps the engine's message in one of its own
        return String.valueOf(e.getMessage())
                .lines()
                .filter(line -> !line.contains("Attempting to execute an unsuccessful"))
                .findFirst()
                .orElse("");
    }
}
