// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import org.portrait.work.Failure;
import org.portrait.work.FailureException;
import org.portrait.work.Progress;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** JSON objects, in an array or one per line, into the table {@code t}; nested values become their JSON text. */
final class JsonReader {
    private static final String OPTIONS =
            ", sample_size = -1, convert_strings_to_integers = false, compression = 'uncompressed', hive_partitioning = false)";

    private final DuckDb db;
    private final Watch watch;
    private final LoadSettings settings;
    private final Progress progress;

    JsonReader(DuckDb db, Watch watch, LoadSettings settings, Progress progress) {
        this.db = db;
        this.watch = watch;
        this.settings = settings;
        this.progress = progress;
    }

    RawTable read(Path file, TextSource source) throws SQLException, IOException {
        try {
            return read(file, source, source.path());
        } catch (SQLException e) {
            watch.checkCancelled();
            Path good = db.folder().resolve("good.jsonl");
            RawTable.Rejects rejects = rightLines(file, source.path(), good);
            RawTable table = read(file, source, good);
            return new RawTable(
                    table.names(), table.kinds(), table.dialect(), rejects, RawTable.Rejects.NONE, null, null);
        }
    }

    private RawTable read(Path file, TextSource source, Path path) throws SQLException {
        db.run("drop table if exists json");
        try (var statement = db.connection().createStatement()) {
            watch.during(
                    statement,
                    () -> statement.execute("create table json as from read_json(" + DuckDb.file(path) + OPTIONS));
        }
        if (withoutRows()) {
            throw new FailureException(new Failure.JsonWithoutRows(file));
        }
        return new TypedReader(db, watch, settings, progress)
                .read(
                        "json",
                        RawTable.Understood.ofTypes(
                                source.bytes(), LineEnds.of(source.bytes().lineEnds())));
    }

    /** What is no object becomes one column of that name. */
    private boolean withoutRows() throws SQLException {
        try (var statement = db.connection().createStatement();
                ResultSet columns = statement.executeQuery(
                        "select count(*) = 1 and min(column_name) = 'json' from (describe json)")) {
            return columns.next() && columns.getBoolean(1);
        }
    }

    /** Copies the lines that are JSON objects; without any the file is no table. */
    private RawTable.Rejects rightLines(Path file, Path path, Path good) throws IOException {
        var rejected = new ArrayList<LoadReport.RejectedRow>();
        var factory = new JsonFactory();
        long line = 0;
        long count = 0;
        long right = 0;
        try (var in = Files.newBufferedReader(path);
                var out = Files.newBufferedWriter(good)) {
            for (String text = in.readLine(); text != null; text = in.readLine()) {
                watch.checkCancelled();
                line++;
                String reason = text.isBlank() ? "" : wrong(factory, text);
                if (reason.isEmpty()) {
                    out.write(text + '\n');
                    right += text.isBlank() ? 0 : 1;
                } else {
                    count++;
                    if (rejected.size() < RawTable.Rejects.LISTED) {
                        String start = text.substring(0, Math.min(text.length(), RawTable.Rejects.TEXT));
                        rejected.add(new LoadReport.RejectedRow(line, reason, start));
                    }
                }
            }
        }
        if (right == 0) {
            boolean valid = valid(factory, path);
            throw new FailureException(valid ? new Failure.JsonWithoutRows(file) : new Failure.InvalidJson(file));
        }
        return new RawTable.Rejects(rejected, count);
    }

    /** Whether all of the file is JSON, whatever it is about. */
    private static boolean valid(JsonFactory factory, Path path) throws IOException {
        try (var in = Files.newBufferedReader(path);
                var parser = factory.createParser(ObjectReadContext.empty(), in)) {
            boolean any = false;
            while (parser.nextToken() != null) {
                any = true;
            }
            return any;
        } catch (JacksonException _) {
            return false;
        }
    }

    /** @return what is wrong with the line as an object, or "" */
    private static String wrong(JsonFactory factory, String text) {
        try (var parser = factory.createParser(ObjectReadContext.empty(), text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return "Not a JSON object.";
            }
            parser.skipChildren();
            return parser.nextToken() == null ? "" : "More than one JSON object.";
        } catch (JacksonException e) {
            return e.getOriginalMessage();
        }
    }
}
