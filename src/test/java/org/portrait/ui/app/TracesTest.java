// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.portrait.cli.CommandLineInterface;
import org.portrait.pipeline.Identities;
import org.portrait.workspace.Logs;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Nothing of a customer is in any file but those that the analyst has asked for. */
class TracesTest extends WindowTest {
    /** In every id, e-mail address, phone number and name; in no other file of this machine. */
    private final String mark = "zq" + Long.toString(System.nanoTime(), 36);

    private final List<String> planted =
            List.of("ID" + mark, mark + "@mail", "1390077" + Math.floorMod(System.nanoTime(), 1_000), "Zwölf" + mark);

    @Start
    void start(Stage window) {
        open(window);
    }

    /** Three groups of customers, one cell that is no number, and one row with a cell too many. */
    private Path customers() throws IOException {
        var random = new Random(1);
        var csv = new StringBuilder("customer_id,email,phone,full_name,city,orders,spend\n");
        for (int i = 0; i < 240; i++) {
            csv.append("%s-%03d,%s%d.org,+86 %s%d,%s %d,%s,%s,%d%s\n"
                    .formatted(
                            planted.get(0),
                            i,
                            planted.get(1),
                            i,
                            planted.get(2),
                            i,
                            planted.get(3),
                            i,
                            i % 2 == 0 ? "Rome" : "Oslo",
                            i == 50 ? planted.get(3) : 10 * (i % 3) + random.nextInt(4),
                            500 * (i % 3) + random.nextInt(90),
                            i == 60 ? "," + planted.get(1) : ""));
        }
        return Files.writeString(Files.createDirectory(folder.resolve("data")).resolve("shop.csv"), csv);
    }

    /** Files below a folder that hold one of these texts, in UTF-8 or UTF-16, with what they hold. */
    private static List<String> holding(Path below, List<String> texts) throws IOException {
        var found = new ArrayList<String>();
        for (Path file : files(below)) {
            String bytes;
            try {
                bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
            } catch (NoSuchFileException _) {
                continue; // of another program, which has removed it
            }
            for (Charset charset :
                    List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
                texts.stream()
                        .filter(text -> bytes.contains(new String(text.getBytes(charset), StandardCharsets.ISO_8859_1)))
                        .forEach(text -> found.add(file + " holds " + text + " in " + charset));
            }
        }
        return found;
    }

    private static List<Path> files(Path below) throws IOException {
        if (!Files.isDirectory(below)) {
            return Files.isRegularFile(below) ? List.of(below) : List.of();
        }
        try (Stream<Path> all = Files.walk(below)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private static Set<Path> children(Path of) throws IOException {
        try (Stream<Path> all = Files.list(of)) {
            return all.collect(Collectors.toSet());
        }
    }

    /** Whatever lies in the temporary folder, the working folder and the home now and did not before. */
    private List<String> left(List<Path> around, List<Set<Path>> before, List<String> texts) throws IOException {
        var found = new ArrayList<String>();
        for (int i = 0; i < around.size(); i++) {
            for (Path child : children(around.get(i))) {
                if (!before.get(i).contains(child) && Files.isReadable(child)) {
                    found.addAll(holding(child, texts));
                }
            }
        }
        return found;
    }

    private void defect(FxRobot robot) throws Exception {
        Platform.runLater(() -> {
            throw new IllegalStateException("row of " + planted);
        });
        waitFor("the dialog", () -> robot.lookup("#defect").tryQuery().isPresent());
        Node dialog = robot.lookup("#defect").query();
        robot.clickOn(robot.from(dialog).lookup("Close").<Node>query());
        waitFor("its end", () -> robot.lookup("#defect").tryQuery().isEmpty());
    }

    private void write(FxRobot robot, String id, Path target) throws Exception {
        answer = target;
        press(robot, id);
        waitFor(
                target.toString(),
                () -> Files.exists(target) && find(robot, "export-done").isVisible());
    }

    private String commandLine(String... arguments) {
        var told = new ByteArrayOutputStream();
        var stream = new PrintStream(told, true, StandardCharsets.UTF_8);
        assertEquals(0, CommandLineInterface.run(arguments, stream, stream), told.toString(StandardCharsets.UTF_8));
        return told.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aJourneyLeavesNoTraceOfACustomer(FxRobot robot) throws Exception {
        Path settings = folder.resolve("settings");
        Path target = Files.createDirectory(folder.resolve("target"));
        Path data = customers();
        List<Path> around = Stream.of("java.io.tmpdir", "user.dir", "user.home")
                .map(System::getProperty)
                .map(Path::of)
                .toList();
        var before = new ArrayList<Set<Path>>();
        for (Path place : around) {
            before.add(children(place));
        }
        try (Logs _ = Logs.start(settings.resolve("logs"))) {
            Logger.getLogger("org.portrait").info("a journey starts");
            fx(() -> workbench.open(data));
            waitUntilDone();
            for (String page : List.of("clean", "features", "segments", "personas")) {
                press(robot, "stage-" + page);
            }
            waitUntilWorkedOut(robot);
            change(recipe -> Identities.of(session().prepared().get()).setAside(recipe, List.of(0)));
            waitUntilDone();
            name(robot, "Regulars");
            waitFor("the recovery file", () -> names(settings).stream().anyMatch(n -> n.matches(".*-0\\.portrait")));
            assertEquals(List.of(), holding(settings, planted), "while the work is not saved");
            answer = target.resolve("work.portrait");
            press(robot, "save");
            waitFor("the project", () -> Files.exists(target.resolve("work.portrait")));
            exported(robot, target);
            press(robot, "stage-score");
            answer = data;
            press(robot, "score-file-choose");
            waitFor(
                    "the scores",
                    () -> robot.lookup("#score-save-upload").tryQuery().isPresent());
            answer = target.resolve("scored.csv");
            press(robot, "score-save-upload");
            waitFor("the scores", () -> Files.exists(target.resolve("scored.csv")));
            defect(robot);
            commands(data, target);
            fx(() -> workbench.open(folder.resolve("data").resolve("absent.csv")));
            waitFor("the refusal", () -> find(robot, "failure").isVisible());
        }
        fx(stage::hide);
        assertTrue(names(settings).stream().anyMatch(n -> n.endsWith(".log")), "something is logged");
        assertTrue(names(settings).contains("settings.json"));
        assertEquals(List.of(), holding(settings, planted));
        assertEquals(List.of(), left(around, before, planted));
        for (String own : List.of("work.portrait", "recipe.json", "run/recipe.json", "run/model.json")) {
            assertEquals(List.of(), holding(target.resolve(own), planted), own);
        }
        String key = Files.readString(target.resolve("id.key")).strip();
        assertEquals(1, holding(folder, List.of(key)).size(), "the key is in its file alone");
        assertFalse(holding(target.resolve("scored.csv"), planted).isEmpty(), "what is asked for is there");
    }

    private static List<String> names(Path below) {
        try {
            return files(below).stream()
                    .map(file -> file.getFileName().toString())
                    .toList();
        } catch (IOException _) {
            return List.of();
        }
    }

    private void exported(FxRobot robot, Path target) throws Exception {
        press(robot, "stage-export");
        answer = target.resolve("id.key");
        press(robot, "privacy-key-make");
        waitFor("the key", () -> !find(robot, "privacy-key-none").isDisabled());
        write(robot, "export-workbook", target.resolve("book.xlsx"));
        write(robot, "export-segments-for-excel", target.resolve("excel.csv"));
        write(robot, "export-segments-for-upload", target.resolve("upload.csv"));
        write(robot, "export-outliers", target.resolve("outliers.csv"));
        write(robot, "export-profiles", target.resolve("profiles.csv"));
        write(robot, "export-recipe", target.resolve("recipe.json"));
        for (String list : List.of("excel.csv", "upload.csv", "outliers.csv", "profiles.csv")) {
            assertEquals(List.of(), holding(target.resolve(list), planted), "with what is proposed and a key");
        }
        answer = target;
        press(robot, "campaign-write");
        waitFor("the lists", () -> Files.exists(target.resolve("campaign")));
        assertEquals(List.of(), holding(target.resolve("campaign"), planted));
    }

    private void commands(Path data, Path target) {
        String run = target.resolve("run").toString();
        commandLine("run", data.toString(), "--lang", "en", "--out", run, "--k", "3", "--k-range", "2..4");
        commandLine(
                "score",
                run + "/model.json",
                data.toString(),
                "--out",
                target.resolve("scores.csv").toString());
        commandLine("inspect", data.toString());
    }

    /** Wherever it is, in whichever encoding; also a file that is new beside others. */
    @Test
    void aLeakIsFound() throws Exception {
        Path settings = Files.createDirectories(folder.resolve("settings/logs"));
        List<Path> around = List.of(settings);
        List<Set<Path>> before = List.of(children(settings));
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            for (String text : planted) {
                Path leak = settings.resolve("x.log");
                Files.writeString(leak, "of " + text + " and so on", charset);
                assertFalse(holding(folder.resolve("settings"), planted).isEmpty(), text + " in " + charset);
                assertFalse(left(around, before, planted).isEmpty());
                Files.delete(leak);
            }
        }
        assertEquals(List.of(), holding(folder.resolve("settings"), planted));
    }
}
