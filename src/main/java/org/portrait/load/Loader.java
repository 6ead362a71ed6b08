// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.load;

import java.io.IOException;
import java.nio.file.Path;
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

/** Reads a file of customers: delimited text, Parquet, JSON or a workbook. */
public final class Loader {
    /**
     * @return the rows in the order of the file, and what was understood of it
     * @throws FailureException when the file is missing, unreadable, empty, no table, or has a header and nothing else
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
            return query.run(table, reading.report(format, table.raw(), reading.rows(), null, fingerprint));
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
        progress.report(Activity.READING, 0);
        try {
            LoadReport.Format format = FormatGuess.of(file);
            ExecutorService pool = Executors.newFixedThreadPool(
                    Math.max(2, Runtime.getRuntime().availableProcessors()),
                    Thread.ofPlatform().daemon().name("load-", 0).factory());
            try (DuckDb db = DuckDb.open(file);
                    Watch watch = new Watch(progress)) {
                try {
                    Future<Fingerprint> fingerprint = pool.submit(() -> Fingerprint.of(file));
                    return step.run(new Reading(file, settings, progress, db, watch, pool), format, fingerprint);
                } finally {
                    stop(pool); // before the database and its folder go
                }
            }
        } catch (IOException e) {
            throw new FailureException(new Failure.FileUnreadable(file, detail(e)), e);
        } catch (SQLException e) {
            progress.checkCancelled();
            throw new FailureException(failure(file, e), e);
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
