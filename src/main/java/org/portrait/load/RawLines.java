// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.portrait.data.Fingerprint;
import org.portrait.work.Failure;
import org.portrait.work.FailureException;
import org.portrait.work.Progress;

/** Lines of a text file as they stand in it: nothing is kept of them, they are read again when somebody asks. */
public final class RawLines {
    private static final int LONGEST = 2_000;

    private RawLines() {}

    /**
     * @param report of how the file was read
     * @param end of lines where the analyst says which they have, else null
     * @param line in the middle, counted from 1
     * @param beside so many lines before it and after it
     * @throws FailureException when the file is not the one that was read
     */
    public static List<Preview.Line> around(
            Path file, LoadReport report, @Nullable RecordEnd end, long line, int beside, Progress progress) {
        try {
            if (!Fingerprint.of(file).equals(report.fingerprint())) {
                throw new FailureException(new Failure.FileChanged(file));
            }
            try (InputStream bytes = Files.newInputStream(file);
                    InputStream content = Gunzip.packed(file) ? new GZIPInputStream(bytes) : bytes;
                    var all = new BufferedReader(new LenientReader(content, Charset.forName(report.encoding())));
                    var text = CoveredEnds.in(all, end)) {
                return around(text, line - beside, line + beside, progress);
            }
        } catch (IOException e) {
            throw new FailureException(
                    Files.exists(file)
                            ? new Failure.FileUnreadable(file, Loader.detail(e))
                            : new Failure.FileMissing(file),
                    e);
        }
    }

    private static List<Preview.Line> around(BufferedReader text, long first, long last, Progress progress)
            throws IOException {
        var lines = new ArrayList<Preview.Line>();
        String line = text.readLine();
        for (int number = 1; line != null && number <= last; number++) {
            if (number >= first) {
                lines.add(Preview.Line.of(number, line, LONGEST));
            }
            progress.checkCancelled();
            line = text.readLine();
        }
        return lines;
    }
}
