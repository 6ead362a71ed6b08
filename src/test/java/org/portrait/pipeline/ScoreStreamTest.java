// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.pipeline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.portrait.export.CsvFormat;
import org.portrait.export.ScoreCsv;
import org.portrait.export.ScoreTable;
import org.portrait.i18n.Messages;
import org.portrait.load.LoadReport;
import org.portrait.score.Model;
import org.portrait.score.ScoreCounts;
import org.portrait.score.ScoreText;
import org.portrait.work.Progress;

/** However few rows are in memory together, they get what they get together, and are written alike. */
class ScoreStreamTest {
    private static final int ROWS = 300;
    private static final Messages WORDS = new Messages(Messages.ENGLISH);

    @TempDir
    Path folder;

    private final Random random = new Random(7);

    private static Model model(Path file, int k) {
        Recipe recipe =
                Recipe.DEFAULT.withSegments(Recipe.DEFAULT.segments().withK(k).withRestarts(1));
        Run run = new Pipeline(1).run(file, recipe, Progress.none());
        List<String> names = IntStream.range(0, k).mapToObj(s -> "Segment " + s).toList();
        return RunModel.of(run, names, run.provenance().recipe());
    }

    /** What is written, and after it what is told of all rows. */
    private static String streamed(Model model, Path file, int most) throws IOException {
        var stage = new ScoreStage(model, Map.of());
        var out = new ByteArrayOutputStream();
        var csv = new ScoreCsv(out, CsvFormat.UPLOAD);
        var counts = new ArrayList<ScoreCounts>();
        LoadReport report = stage.stream(file, stage.reading(), most, Progress.none(), (rows, scored) -> {
            assertTrue(rows.rows() <= most);
            counts.add(scored.counts());
            try {
                csv.add(new ScoreTable(rows, scored, model, WORDS), Progress.none());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        ScoreCounts all = counts.stream().reduce(ScoreCounts::plus).orElseThrow();
        assertEquals(report.rowsRead(), all.rows());
        return out.toString(StandardCharsets.UTF_8)
                + String.join("\n", new ScoreText(model, WORDS).lines(all))
                + report.fingerprint();
    }

    private static String whole(Model model, Path file) throws IOException {
        var stage = new ScoreStage(model, Map.of());
        ScoreStage.Result all = stage.score(file, stage.reading(), Progress.none());
        var out = new ByteArrayOutputStream();
        new ScoreCsv(out, CsvFormat.UPLOAD)
                .add(new ScoreTable(all.loaded().dataset(), all.scored(), model, WORDS), Progress.none());
        return out.toString(StandardCharsets.UTF_8)
                + String.join(
                        "\n", new ScoreText(model, WORDS).lines(all.scored().counts()))
                + all.loaded().report().fingerprint();
    }

    @ParameterizedTest
    @ValueSource(strings = {"shop-customers.csv", "customers-zh.csv"})
    void samplesAreScoredAlike(String name) throws IOException {
        Path file = Path.of("sample-data", name);
        Model model = model(file, 4);
        String whole = whole(model, file);
        for (int most : new int[] {97, 640, 1_000_000}) {
            assertEquals(whole, streamed(model, file, most));
        }
    }

    private String amount(int row) {
        return String.format(Locale.ROOT, "%d.%03d", row % 3 == 0 ? 4 : 1, random.nextInt(100, 999));
    }

    private String join(IntFunction<String> row) {
        return IntStream.range(0, ROWS).mapToObj(row).collect(Collectors.joining("\n", "", "\n"));
    }

    /** A file of customers of whom a model knows amount, visits and joined; code and remark are others' business. */
    private Path file(String name, Map<String, IntFunction<String>> other) throws IOException {
        IntFunction<String> code = other.getOrDefault("code", row -> String.valueOf(1000 + row));
        IntFunction<String> amount = other.getOrDefault("amount", this::amount);
        IntFunction<String> visits = other.getOrDefault("visits", row -> String.valueOf(1 + row % 9));
        IntFunction<String> joined = other.getOrDefault("joined", row -> "2024-0" + (1 + row % 9) + "-17");
        Path file = folder.resolve(name);
        Files.writeString(
                file,
                "code;amount;visits;joined\n"
                        + join(row -> String.join(
                                ";", code.apply(row), amount.apply(row), visits.apply(row), joined.apply(row))));
        return file;
    }

    private void assertAlike(Map<String, IntFunction<String>> other) throws IOException {
        Model model = model(file("training.csv", Map.of()), 2);
        Path file = file("new.csv", other);
        String whole = whole(model, file);
        for (int most : new int[] {20, 100, 299}) {
            assertEquals(whole, streamed(model, file, most), most + " rows together");
        }
    }

    /** 1.234 is a thousand where a later row has 1.234,5, and else a bit more than one. */
    @Test
    void whatANumberMeansIsSaidByALaterPart() throws IOException {
        assertAlike(Map.of("amount", row -> row == 250 ? "1.234,5" : "1." + (100 + row)));
        assertAlike(Map.of("amount", row -> row == 250 ? "1.23" : "1." + (100 + row)));
    }

    @Test
    void oneBadCellCostsItsRowAndStandsWhereItStood() throws IOException {
        Map<String, IntFunction<String>> bad = Map.of("amount", row -> row == 250 ? "a lot" : "4.5" + row % 10);
        assertAlike(bad);
        String written = streamed(model(file("training.csv", Map.of()), 2), file("new.csv", bad), 100);
        assertTrue(written.contains("1250,a lot,8,2024-08-17,,,,,,,,,"), written);
        assertTrue(written.contains("1000,4.50,1,"), "the others are still there as they stood");
        assertTrue(written.contains("Scored: 299 of 300 rows."), written);
    }

    @Test
    void identifiersKeepTheirZerosAndDigits() throws IOException {
        assertAlike(Map.of("code", row -> row < 200 ? String.valueOf(100 + row) : "00" + row));
        assertAlike(Map.of("code", row -> row < 200 ? String.valueOf(100 + row) : "12345678901234567" + row));
        assertAlike(Map.of("code", row -> row < 200 ? String.valueOf(100 + row) : "A" + row));
    }

    @Test
    void columnsMayBeEmptyForAWhile() throws IOException {
        assertAlike(Map.of("code", row -> row < 120 ? "" : "2024-01-0" + (1 + row % 9)));
        assertAlike(Map.of("joined", row -> row < 120 ? "" : "2024-01-0" + (1 + row % 9)));
        assertAlike(Map.of("visits", row -> row > 120 ? "" : String.valueOf(row), "amount", row -> "-"));
    }

    /** Which of 03/04 is the month is said by a later row. */
    @Test
    void theOrderOfDayAndMonthIsThatOfAllRows() throws IOException {
        assertAlike(Map.of("joined", row -> row == 280 ? "03/28/2024" : "03/0" + (1 + row % 9) + "/2024"));
        assertAlike(Map.of("code", row -> row == 280 ? "28/03/2024" : "03/0" + (1 + row % 9) + "/2024"));
    }

    @Test
    void countsOfPartsAddUp() {
        Model model = model(Path.of("sample-data", "shop-customers.csv"), 3);
        var stage = new ScoreStage(model, Map.of());
        Path file = Path.of("sample-data", "shop-customers.csv");
        var parts = new ArrayList<ScoreCounts>();
        stage.stream(file, stage.reading(), 111, Progress.none(), (_, scored) -> parts.add(scored.counts()));
        ScoreCounts sum = parts.stream().reduce(ScoreCounts::plus).orElseThrow();
        ScoreCounts all =
                stage.score(file, stage.reading(), Progress.none()).scored().counts();
        assertArrayEquals(all.segments(), sum.segments());
        assertEquals(all.causes(), sum.causes());
        assertEquals(all.filled(), sum.filled());
    }
}
