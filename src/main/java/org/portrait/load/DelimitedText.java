// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.load;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.portrait.work.Progress;

/**
 * A delimited text on its way into the table {@code t}. To know how to read it takes a look at every byte; where the
 * beginning promises plain UTF-8, a large one is read as what it promises, and the look comes later.
 */
final class DelimitedText {
    /** Bytes of a file that is not looked at in no time. */
    private static final long LARGE = 1 << 23;

    private final Reading reading;
    private final String fallback;
    private final CsvReader reader;
    private boolean guessed;
    private @Nullable TextScan beginning;
    private @Nullable Future<TextSource> look;

    DelimitedText(Reading reading, LoadReport.Format format) {
        this.reading = reading;
        fallback = format == LoadReport.Format.TSV ? "\t" : ",";
        reader = new CsvReader(reading.db(), reading.watch(), reading.settings(), reading.room(), reading.reading());
    }

    /** Looks at every byte first. */
    RawTable read(Progress scan) throws SQLException, IOException {
        look(scan);
        guess();
        return read(source());
    }

    RawTable read(TextSource source) throws SQLException, IOException {
        return reader.read(reading.content(), source, fallback);
    }

    /** What it is if all of it is like its beginning, or null where that cannot be said or takes no time to know. */
    @Nullable
    TextSource promised() throws IOException {
        LoadSettings settings = reading.settings();
        if (Files.size(reading.content()) < LARGE || settings.encoding() != null || settings.recordEnd() != null) {
            return null;
        }
        guess();
        return beginning == null ? null : TextSource.promised(reading.content(), beginning);
    }

    private void guess() throws IOException {
        if (!guessed) {
            guessed = true;
            beginning = reader.guess(reading.content(), fallback);
        }
    }

    /** Looks at every byte beside what else is done. */
    void look(Progress scan) {
        look = reading.pool()
                .submit(() -> TextSource.of(
                                reading.content(), reading.settings(), reading.db(), reading.pool(), true, scan)
                        .ending(reading.settings().recordEnd(), reading.db(), scan));
    }

    /** What it is by a look at every byte. */
    TextSource source() throws SQLException {
        if (look == null) {
            look(reading.progress().silent());
        }
        return reading.await(Objects.requireNonNull(look));
    }
}
