// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portrait.Series;
import org.portrait.work.Failure;
import org.portrait.work.FailureException;
import org.portrait.work.Progress;

/** One damaged row costs no other: every cell of the others is there, and every row is either read or listed. */
class DamagedFilesTest {
    private static final String[] CITIES = {"北京", "Rome, IT; |", "Oslo", "Saint-\"E\"", "New\nYork", "Köln"};

    @TempDir
    Path folder;

    /** What came of a file, by the first cell of each row. */
    private record Read(Map<String, List<String>> rows, int count, long rejected) {}

    /** @param lines of the damaged row; more rows than one may be made of it */
    private record Damaged(byte[] bytes, int lines) {}

    @Test
    void oneDamagedRowCostsNoOther() throws Exception {
        Series.run("damaged CSV files", 10_000, seed -> {
            var random = new Random(seed);
            Charset charset = random.nextInt(4) == 0 ? Charset.forName("GB18030") : StandardCharsets.UTF_8;
            List<List<String>> rows = rows(random, charset);
            String delimiter = List.of(",", ";", "\t", "|").get(random.nextInt(4));
            int hit = random.nextInt(rows.size());
            Damaged damaged = damaged(rows, hit, delimiter, charset, random);
            Path file = Files.write(folder.resolve("damaged.csv"), damaged.bytes());
            Read read;
            try {
                read = read(file);
            } catch (FailureException refused) {
                // with a quarter of NUL bytes it may be anything
                assertInstanceOf(Failure.NotATable.class, refused.failure());
                assertTrue(nul(damaged.bytes()), "seed " + seed);
                return;
            }
            for (int i = 0; i < rows.size(); i++) {
                if (i != hit) {
                    assertEquals(rows.get(i), read.rows().get(rows.get(i).getFirst()), "seed " + seed);
                }
            }
            long all = read.count() + read.rejected();
            assertTrue(all >= rows.size() && all < rows.size() + damaged.lines(), "seed " + seed);
        });
    }

    /** Few letters in GB18030 do not tell it from others, least of all those that it writes with four bytes. */
    private static List<List<String>> rows(Random random, Charset charset) {
        int rows = 12 + random.nextInt(150); // of five rows one damaged one can hide how the others are quoted
        int cities = charset.equals(StandardCharsets.UTF_8) ? CITIES.length : CITIES.length - 1;
        return IntStream.range(0, rows)
                .mapToObj(i -> List.of(
                        "R%05d".formatted(i),
                        String.valueOf(18 + random.nextInt(60)),
                        CITIES[i < 3 ? 0 : random.nextInt(cities)],
                        String.valueOf(random.nextInt(100_000) / 100.0),
                        "2026-0" + (1 + random.nextInt(9)) + "-11"))
                .toList();
    }

    private static byte[] record(List<String> row, String delimiter, Charset charset) {
        return row.stream()
                .map(cell -> cell.matches("(?s).*[,;|\"\\n].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell)
                .collect(Collectors.joining(delimiter, "", "\n"))
                .getBytes(charset);
    }

    private static Damaged damaged(List<List<String>> rows, int hit, String delimiter, Charset charset, Random random) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(
                String.join(delimiter, "id", "age", "city", "spend", "since\n").getBytes(charset));
        int lines = 1;
        for (int i = 0; i < rows.size(); i++) {
            byte[] record = record(rows.get(i), delimiter, charset);
            out.writeBytes(i == hit ? damaged(record, delimiter, random) : record);
            lines = i == hit
                    ? 1
                            + (int) rows.get(i)
                                    .get(2)
                                    .chars()
                                    .filter(c -> c == '\n')
                                    .count()
                    : lines;
        }
        return new Damaged(out.toByteArray(), lines);
    }

    private static byte[] damaged(byte[] record, String delimiter, Random random) {
        int at = 1 + random.nextInt(record.length - 2);
        return switch (random.nextInt(6)) {
            case 0 -> {
                byte changed = (byte) random.nextInt(256);
                record[at] = changed == '\n' || changed == '\r' ? 0 : changed;
                yield record;
            }
            case 1 -> inserted(record, at, "\"");
            case 2 -> {
                byte[] without = new String(record, StandardCharsets.ISO_8859_1)
                        .replaceFirst("\"", "")
                        .getBytes(StandardCharsets.ISO_8859_1);
                yield without;
            }
            case 3 -> inserted(record, at, delimiter.repeat(1 + random.nextInt(9)) + "x");
            case 4 -> {
                byte[] cut = Arrays.copyOf(record, at + 1);
                cut[at] = '\n';
                yield cut;
            }
            default -> inserted(record, at, "\0".repeat(1 + random.nextInt(100)));
        };
    }

    private static byte[] inserted(byte[] bytes, int at, String more) {
        var out = new ByteArrayOutputStream();
        out.write(bytes, 0, at);
        out.writeBytes(more.getBytes(StandardCharsets.ISO_8859_1));
        out.write(bytes, at, bytes.length - at);
        return out.toByteArray();
    }

    private static boolean nul(byte[] bytes) {
        int zeros = 0;
        for (byte b : bytes) {
            zeros += b == 0 ? 1 : 0;
        }
        return 64 * zeros >= bytes.length;
    }

    private static Read read(Path file) {
        return new Loader().query(file, LoadSettings.DETECT, Progress.none(), (table, report) -> {
            var rows = new HashMap<String, List<String>>();
            int[] count = {0};
            table.rows(cells -> {
                rows.put(cells[0], List.of(cells.clone()));
                count[0]++;
            });
            return new Read(rows, count[0], report.rejectedCount());
        });
    }

    @Test
    void halfACharacterSwallowsNoLineEnd() throws IOException {
        byte[] text = ("城市,n\n" + "北京,11\n".repeat(30) + "上海,22\n").getBytes(Charset.forName("GB18030"));
        text[text.length - 11] = (byte) 0x92; // the 1 before the 1 before a line end becomes a lead byte
        Table table = Table.csv(folder, text);
        assertEquals(31, table.dataset().rows());
        assertEquals("上海", table.cells("城市").getLast());
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstCell() throws IOException {
        Table table = Table.csv(folder, "\ufeff1,Rome\n2,\"Oslo\n3,Bonn\n4,\"Kiel, H\"\n");
        assertEquals(List.of(1L, 2L, 3L, 4L), table.cells("column1"));
        assertEquals(List.of("Rome", "\"Oslo", "Bonn", "Kiel, H"), table.cells("column2"));
        assertEquals(1, table.report().repairedCount());
    }

    @Test
    void aLineThatIsNoRowIsListed() throws IOException {
        String text = "a,b\n1,2\n" + "x".repeat(5_000_000) + "\n3,4\n";
        Table table = Table.csv(folder, text);
        assertEquals(List.of(1L, 3L), table.cells("a"));
        var rejected = new ArrayList<>(table.report().rejected());
        assertEquals(1, rejected.size());
        assertEquals(3, rejected.getFirst().line());
    }

    @Test
    void moreColumnsThanAnybodyLooksAtAreRefused() throws IOException {
        String names = IntStream.range(0, 20_000).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
        Path file = Files.writeString(folder.resolve("wide.csv"), names + "\n" + names.replaceAll("c", "") + "\n");
        Failure refused = assertThrows(
                        FailureException.class, () -> new Loader().load(file, LoadSettings.DETECT, Progress.none()))
                .failure();
        assertEquals(new Failure.TooManyColumns(file, 20_000, 2_000), refused);
    }
}
