// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.load;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portrait.Series;
import org.portrait.work.FailureException;
import org.portrait.work.Progress;

/** Damaged files either open or are refused with a reason; the loader never falls over. */
class DamagedFilesTest {
    @TempDir
    Path folder;

    @Test
    void everyDamagedFileOpensOrIsRefused() throws Exception {
        var loader = new Loader();
        Series.run("damaged CSV files", 1_000, seed -> {
            var random = new Random(seed);
            byte[] bytes = whole(random);
            for (int damage = 0; damage <= random.nextInt(4); damage++) {
                bytes = damaged(bytes, random);
            }
            Path file = Files.write(folder.resolve("damaged.csv"), bytes);
            try {
                Loaded loaded = loader.load(file, LoadSettings.DETECT, Progress.none());
                assertTrue(loaded.dataset().rows() > 0, "an open file has rows");
                assertTrue(loaded.report().rowsRead() == loaded.dataset().rows(), "the receipt counts the rows");
            } catch (FailureException refused) {
                assertTrue(refused.failure() != null, "the reason is told");
            }
        });
    }

    private static byte[] whole(Random random) {
        String[] delimiters = {",", ";", "\t", "|"};
        String delimiter = delimiters[random.nextInt(delimiters.length)];
        var text = new StringBuilder(String.join(delimiter, "id", "年龄", "city", "spend", "since")).append('\n');
        int rows = 1 + random.nextInt(200);
        for (int i = 0; i < rows; i++) {
            String city = random.nextInt(5) == 0 ? "\"New\n\"\"York\"\"\"" : "北京";
            text.append(String.join(
                            delimiter,
                            String.format("%05d", i),
                            String.valueOf(18 + random.nextInt(60)),
                            city,
                            String.valueOf(random.nextInt(100_000) / 100.0),
                            "2026-0" + (1 + random.nextInt(9)) + "-11"))
                    .append(random.nextInt(9) == 0 ? "\r\n" : "\n");
        }
        Charset[] encodings = {StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, Charset.forName("GB18030")};
        return text.toString().getBytes(encodings[random.nextInt(encodings.length)]);
    }

    private static byte[] damaged(byte[] bytes, Random random) {
        if (bytes.length == 0) {
            return bytes;
        }
        int at = random.nextInt(bytes.length);
        switch (random.nextInt(6)) {
            case 0 -> bytes[at] = (byte) random.nextInt(256);
            case 1 -> bytes[at] = 0;
            case 2 -> {
                return Arrays.copyOf(bytes, at);
            }
            case 3 -> {
                return inserted(bytes, at, "\"".getBytes(StandardCharsets.UTF_8));
            }
            case 4 -> {
                return inserted(
                        bytes, at, ",;|\t,,,,,".repeat(1 + random.nextInt(50)).getBytes(StandardCharsets.UTF_8));
            }
            default -> {
                return inserted(bytes, at, new byte[random.nextInt(2_000)]);
            }
        }
        return bytes;
    }

    private static byte[] inserted(byte[] bytes, int at, byte[] more) {
        var out = new ByteArrayOutputStream();
        out.write(bytes, 0, at);
        out.writeBytes(more);
        out.write(bytes, at, bytes.length - at);
        return out.toByteArray();
    }
}
