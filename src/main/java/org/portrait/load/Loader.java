// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.portrait.data.Fingerprint;
import org.portrait.work.Activity;
import org.portrait.work.CancelledException;
import org.portrait.work.Failure;
import org.portrait.work.FailureException;
import org.portrait.work.Progress;

/** Reads a file of customers, or several with the same columns: delimited text, Parquet, JSON, a workbook or a database, packed with gzip or not. */
public final class Loader {
    /** The share of the progress that unpacking has. */
    private static final double UNPACKING = 0.3;

    /** Unpacks the database, which else takes a second of the first file; what goes wrong is told when there is a file. */
    public static void warmUp() {
        try {
            DuckDb.open(List.of()).close();
        } catch (SQLException | IOException _) {
            // the first file meets the same
        }
    }

    /**
     * @return the rows in the order of the file, and what was understood of it
     * @throws FailureException when the file is missing, unreadable, empty, no table, has a header and nothing else,
     *     or is another when it has been read
     * @throws CancelledException within about 100 ms after the progress says so, unless a drive does not answer
     */
    public Loaded load(Path file, LoadSettings settings, Progress progress) {
        return load(file, settings, progress, _ -> {});
    }

    /** @param first told what can be seen of a large file before all of it is read */
    public Loaded load(Path file, LoadSettings settings, Progress progress, Consumer<FirstLook> first) {
        return read(file, settings, Room.ofHeap(), progress, (reading, format) -> reading.load(format, first));
    }

    /**
     * Computes something over the rows of a file without loading them.
     *
     * @throws FailureException as {@link #load}
     */
    public <T> T query(Path file, LoadSettings settings, Progress progress, Query<T> query) {
        return read(file, settings, Room.NO_MATTER, progress, (reading, format) -> {
            Future<Fingerprint> fingerprint = reading.fingerprint();
            var table = new OpenTable(reading, reading.table(format));
            return query.run(table, reading.report(format, table.raw(), reading.rows(), null, fingerprint));
        });
    }

    /**
     * Hands over the rows of a file in their order, some at a time, so that they need not be in memory together.
     *
     * @param most rows at a time
     * @throws FailureException as {@link #load}, but for no want of memory
     */
    public LoadReport parts(Path file, LoadSettings settings, int most, Progress progress, Consumer<LoadedPart> sink) {
        return read(file, settings, Room.NO_MATTER, progress.part(0, 0.5), (reading, format) -> {
            Future<Fingerprint> fingerprint = reading.fingerprint();
            var parts = new InParts(reading, reading.table(format), most, progress.part(0.5, 1));
            Columns columns = parts.each(sink);
            return reading.report(format, parts.table(), parts.rows(), columns, fingerprint);
        });
    }

    /** What is asked of a table while it is open. */
    @FunctionalInterface
    public interface Query<T> {
        T run(OpenTable table, LoadReport report) throws SQLException, IOException;
    }

    private interface Step<T> {
        T run(Reading reading, LoadReport.Format format) throws SQLException, IOException;
    }

    private static <T> T read(Path file, LoadSettings settings, Room room, Progress progress, Step<T> step) {
        progress.checkCancelled();
        progress.report(Activity.READING, Double.NaN); // a drive may not answer for long
        List<Stamp> before = Stamp.of(settings.files(file));
        progress.report(Activity.READING, 0);
        try {
            T read = open(file, settings, room, progress, step);
            Stamp.requireSame(before);
            return read;
        } catch (IOException e) {
            progress.checkCancelled();
            Stamp.requireSame(before);
            throw new FailureException(new Failure.FileUnreadable(file, detail(e)), e);
        } catch (SQLException e) {
            progress.checkCancelled();
            Stamp.requireSame(before);
            throw new FailureException(failure(file, e), e);
        } catch (FailureException e) {
            progress.checkCancelled();
            Stamp.requireSame(before);
            throw e;
        }
    }

    /** What shows that a file is not the one it was. */
    private record Stamp(Path file, long bytes, FileTime modified) {
        private static final long NO_FILE = -1;

        static List<Stamp> of(List<Path> files) {
            return files.stream().map(Stamp::of).toList();
        }

        private static Stamp of(Path file) {
            try {
                return new Stamp(file, Files.size(file), Files.getLastModifiedTime(file));
            } catch (IOException _) {
                return new Stamp(file, NO_FILE, FileTime.fromMillis(0));
            }
        }

        static void requireSame(List<Stamp> before) {
            for (Stamp stamp : before) {
                Stamp now = of(stamp.file());
                if (!now.equals(stamp)) {
                    throw new FailureException(
                            now.bytes() == NO_FILE
                                    ? new Failure.FileMissing(stamp.file())
                                    : new Failure.FileChanged(stamp.file()));
                }
            }
        }
    }

    private static <T> T open(Path file, LoadSettings settings, Room room, Progress progress, Step<T> step)
            throws SQLException, IOException {
        List<Path> files = settings.files(file);
        files.forEach(FormatGuess::requireReadable);
        ExecutorService pool = Executors.newFixedThreadPool(
                Math.max(2, Runtime.getRuntime().availableProcessors()),
                Thread.ofPlatform().daemon().name("load-", 0).factory());
        try (DuckDb db = DuckDb.open(files);
                Watch watch = new Watch(progress)) {
            try {
                var further = new ArrayList<Reading.Further>();
                for (int i = 1; i < files.size(); i++) {
                    double from = (double) i / files.size();
                    Progress part = progress.part(from, from + 1.0 / files.size());
                    further.add(
                            reading(files.get(i), settings, part, db.within("file" + i), watch, pool, List.of(), room));
                }
                Progress part = files.size() == 1 ? progress : progress.part(0, 1.0 / files.size());
                Reading.Further first = reading(file, settings, part, db, watch, pool, further, room);
                return step.run(first.reading(), first.format());
            } finally {
                stop(pool); // before the database and its folder go
            }
        }
    }

    private static Reading.Further reading(
            Path file,
            LoadSettings settings,
            Progress progress,
            DuckDb db,
            Watch watch,
            ExecutorService pool,
            List<Reading.Further> further,
            Room room)
            throws IOException {
        boolean packed = Gunzip.packed(file);
        Path content =
                packed ? Gunzip.unpack(file, db.folder(), progress.part(0, UNPACKING)) : db.withoutWildCards(file);
        Progress rest = packed ? progress.part(UNPACKING, 1) : progress;
        try {
            LoadReport.Format format = FormatGuess.of(content);
            return new Reading.Further(
                    new Reading(file, content, settings, rest, db, watch, pool, List.copyOf(further), room), format);
        } catch (FailureException e) {
            throw new FailureException(Gunzip.named(e.failure(), file), e);
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

    static Failure failure(Path file, SQLException e) {
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
