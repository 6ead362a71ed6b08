// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.load;

import com.sun.management.OperatingSystemMXBean;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;
import org.portrait.data.SqlText;
import org.portrait.work.ScratchFolder;

/**
 * A private in-memory database, and the one place that opens one. It may read the given files, which may be databases
 * with a log, and its own temporary folder and nothing else, loads no extensions, uses at most a quarter of the machine's memory, and its configuration is
 * locked. Closing it removes the folder.
 */
final class DuckDb implements AutoCloseable {
    private static final long LEAST_MEMORY = 512L << 20;
    /** On Windows the backslash stands between folders. */
    private static final Pattern WILD_CARDS = Pattern.compile(File.separatorChar == '/' ? "[*?\\[\\\\]" : "[*?\\[]");

    private final DuckDBConnection connection;
    private final Path folder;

    private DuckDb(DuckDBConnection connection, Path folder) {
        this.connection = connection;
        this.folder = folder;
    }

    static DuckDb open(List<Path> files) throws SQLException, IOException {
        Path folder = ScratchFolder.create();
        DuckDBConnection connection;
        try {
            connection = (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:", properties(folder));
        } catch (SQLException | RuntimeException e) {
            ScratchFolder.remove(folder);
            throw e;
        }
        var db = new DuckDb(connection, folder);
        try {
            db.lock(files);
            return db;
        } catch (SQLException | RuntimeException e) {
            db.close();
            throw e;
        }
    }

    private static Properties properties(Path folder) {
        var machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        var properties = new Properties();
        properties.setProperty("autoinstall_known_extensions", "false");
        properties.setProperty("autoload_known_extensions", "false");
        properties.setProperty("allow_community_extensions", "false");
        properties.setProperty("temp_directory", folder.toString());
        properties.setProperty(
                "memory_limit", Math.max(LEAST_MEMORY, machine.getTotalMemorySize() / 4) / (1 << 20) + "MiB");
        return properties;
    }

    private void lock(List<Path> files) throws SQLException {
        var paths = new ArrayList<String>();
        for (Path file : files) {
            String path = file.toAbsolutePath().toString();
            // what follows a question mark it does not take for a part of the name
            paths.addAll(List.of(path, path.replaceFirst("\\?|$", ".wal$0")));
        }
        run(String.join(
                "; ",
                "set TimeZone = 'UTC'",
                "set enable_progress_bar = true",
                "set enable_progress_bar_print = false",
                "set preserve_insertion_order = true",
                "set allowed_paths = " + list(paths),
                "set allowed_directories = " + list(List.of(folder.toString())),
                "set enable_external_access = false",
                "set lock_configuration = true"));
    }

    DuckDBConnection connection() {
        return connection;
    }

    /** For files of our own that the database shall read. */
    Path folder() {
        return folder;
    }

    /** The same with a folder of its own, for the copies of one of several files. */
    DuckDb within(String name) throws IOException {
        return new DuckDb(connection, Files.createDirectories(folder.resolve(name)));
    }

    void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static String list(Collection<String> texts) {
        return texts.stream().map(SqlText::literal).collect(Collectors.joining(", ", "[", "]"));
    }

    /** The file as a literal for the reading functions: absolute, so never a URL. */
    static String file(Path file) {
        return SqlText.literal(file.toAbsolutePath().toString());
    }

    /**
     * The file itself, but where its path has wild cards, which the database would look for other files by, a link to it
     * in the folder: symbolic where the system lets us, else hard, else a copy.
     */
    Path withoutWildCards(Path file) throws IOException {
        Path absolute = file.toAbsolutePath();
        if (!WILD_CARDS.matcher(absolute.toString()).find()) {
            return file;
        }
        Path link = Files.createDirectories(folder.resolve("linked")).resolve(plain(file));
        try {
            return Files.createSymbolicLink(link, absolute);
        } catch (IOException | UnsupportedOperationException _) {
            try {
                return Files.createLink(link, absolute);
            } catch (IOException | UnsupportedOperationException _) {
                return Files.copy(absolute, link);
            }
        }
    }

    /** The name of a file without its odd characters, with its ending. */
    static String plain(Path file) {
        return "of-" + String.valueOf(file.getFileName()).replaceAll("[^\\p{L}\\p{N}._-]", "-");
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("an in-memory database closes", e);
        } finally {
            ScratchFolder.remove(folder);
        }
    }
}
