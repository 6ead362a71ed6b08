// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.logging.FileHandler;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.portrait.work.DefectReport;

/**
 * Keeps what the program logs in a few files of limited size in the user's own folder, the oldest written over. They hold
 * no messages of exceptions, which may quote a customer. Two programs at a time write to files of their own.
 */
public final class Logs implements AutoCloseable {
    private static final int BYTES = 256 * 1024;
    private static final int FILES = 4;
    private static final Logger OURS = Logger.getLogger("org.portrait");

    private final FileHandler handler;

    private Logs(FileHandler handler) {
        this.handler = handler;
    }

    /** @throws IOException where the folder cannot be written to */
    public static Logs start(Path folder) throws IOException {
        return start(folder, BYTES);
    }

    static Logs start(Path folder, int bytes) throws IOException {
        Files.createDirectories(folder);
        String pattern = folder.resolve("portrait-").toString().replace("%", "%%") + "%u.%g.log";
        var handler = new FileHandler(pattern, bytes, FILES, true);
        handler.setEncoding("UTF-8");
        handler.setLevel(Level.INFO);
        handler.setFormatter(new Plain());
        OURS.addHandler(handler);
        return new Logs(handler);
    }

    @Override
    public void close() {
        OURS.removeHandler(handler);
        handler.close();
    }

    private static final class Plain extends Formatter {
        @Override
        public String format(LogRecord entry) {
            var text = new StringBuilder()
                    .append(entry.getInstant().truncatedTo(ChronoUnit.SECONDS).atZone(ZoneId.systemDefault()))
                    .append(' ')
                    .append(entry.getLevel().getName())
                    .append(' ')
                    .append(formatMessage(entry))
                    .append('\n');
            if (entry.getThrown() != null) {
                DefectReport.trace(entry.getThrown())
                        .forEach(line -> text.append(line).append('\n'));
            }
            return text.toString();
        }
    }
}
