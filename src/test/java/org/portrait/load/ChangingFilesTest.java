// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.portrait.work.Activity;
import org.portrait.work.Failure;
import org.portrait.work.FailureException;
import org.portrait.work.Progress;

/** Files that other programs change while they are read. */
class ChangingFilesTest {
    @TempDir
    Path folder;

    private interface Change {
        void happen() throws IOException;
    }

    /** Does something once, when reading has come that far. */
    private static Progress at(double fraction, Change change) {
        var done = new AtomicBoolean();
        return new Progress() {
            @Override
            public void report(Activity activity, double now) {
                if (now >= fraction && done.compareAndSet(false, true)) {
                    try {
                        change.happen();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }
            }

            @Override
            public boolean cancelled() {
                return false;
            }
        };
    }

    private static Failure refused(Path file, Progress progress) {
        return assertThrows(FailureException.class, () -> new Loader().load(file, LoadSettings.DETECT, progress))
                .failure();
    }

    private Path customers() throws IOException {
        return Files.writeString(folder.resolve("a.csv"), "id,age\n" + "1,20\n".repeat(50_000));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.85, 1})
    void aFileThatGrowsWhileItIsRead(double when) throws Exception {
        Path file = customers();
        assertEquals(
                new Failure.FileChanged(file),
                refused(file, at(when, () -> Files.writeString(file, "3,40\n", StandardOpenOption.APPEND))));
        assertEquals(50_001, Table.of(file).dataset().rows());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.85, 1})
    void aFileThatIsEmptiedWhileItIsRead(double when) throws Exception {
        Path file = customers();
        assertEquals(new Failure.FileChanged(file), refused(file, at(when, () -> Files.writeString(file, ""))));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.85, 1})
    void aFileThatDisappearsWhileItIsRead(double when) throws Exception {
        Path file = customers();
        assertEquals(new Failure.FileMissing(file), refused(file, at(when, () -> Files.delete(file))));
    }

    @Test
    void aPackedFileThatDisappears() throws Exception {
        Path file = folder.resolve("a.csv.gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(Files.readAllBytes(customers()));
        }
        assertEquals(new Failure.FileMissing(file), refused(file, at(0.5, () -> Files.delete(file))));
    }
}
