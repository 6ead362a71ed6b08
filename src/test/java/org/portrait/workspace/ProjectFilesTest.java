// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portrait.data.Fingerprint;
import org.portrait.export.AtomicFile;
import org.portrait.join.JoinSettings;
import org.portrait.pipeline.KeptSegment;
import org.portrait.pipeline.Project;
import org.portrait.pipeline.Project.Source;
import org.portrait.pipeline.Recipe;
import org.portrait.pipeline.RecipeJson;
import org.portrait.work.Failure;
import org.portrait.work.FailureException;

class ProjectFilesTest {
    @TempDir
    Path disk;

    private final List<Path> chosen = new ArrayList<>();
    private Path home;
    private Path shared;
    private ProjectFiles files;

    @BeforeEach
    void folders() throws IOException {
        home = Files.createDirectories(disk.resolve("home/ann"));
        shared = Files.createDirectories(disk.resolve("mnt/shared"));
        files = new ProjectFiles(new AtomicFile(), home, chosen::contains);
    }

    private static Project project(@Nullable Source source) {
        return new Project(Recipe.DEFAULT, List.of(), List.of(), source, Map.of());
    }

    @Test
    void readingBackGivesAnEqualProjectAndTheRecipeOfACommandLine() throws IOException {
        Path file = home.resolve("shop.portrait");
        Path data =
                Files.writeString(Files.createDirectories(home.resolve("data")).resolve("shop.csv"), "a\n1\n");
        var source = ProjectFiles.source(file, data, Fingerprint.of(data));
        assertEquals("data/shop.csv", source.near());
        var segment = new KeptSegment("常客", "call", 3, Map.of("spend", 12.5));
        var written = new Project(
                Recipe.DEFAULT.withSegments(Recipe.DEFAULT.segments().withK(4)),
                List.of(segment),
                List.of(List.of(segment, segment)),
                source,
                Map.of("page", List.of("segments"), "map.axes", List.of("PC2", "花费")));
        files.write(file, written);
        assertEquals(written, files.read(file));
        assertEquals(written.recipe(), RecipeJson.read(file));
        assertEquals(List.of(segment), RecipeJson.readKept(file));
        assertFalse(Files.readString(file).contains("\"1\""));
        Files.writeString(file, Files.readString(file).replace("\"near\"", "\"far\""));
        var refused = assertThrows(FailureException.class, () -> files.read(file));
        assertEquals(
                new Failure.RecipeUnreadable(file, Failure.RecipeFault.UNKNOWN_SETTING, "source.far"),
                refused.failure());
    }

    /** The whole folder has been moved, and then the data alone. */
    @Test
    void dataBesideTheProjectAreFoundWhereverItIs() throws IOException {
        Path data = Files.writeString(shared.resolve("shop.csv"), "a\n1\n");
        Source source = ProjectFiles.source(shared.resolve("shop.portrait"), data, null);
        Path moved = Files.createDirectories(home.resolve("work"));
        Files.copy(data, moved.resolve("shop.csv"));
        assertEquals(Optional.of(moved.resolve("shop.csv")), files.found(moved.resolve("shop.portrait"), source));
        Files.delete(moved.resolve("shop.csv"));
        assertEquals(
                Optional.empty(), files.found(moved.resolve("shop.portrait"), source), "still in /mnt: asks first");
        assertTrue(files.places(moved.resolve("shop.portrait"), source).contains(data));
        chosen.add(data);
        assertEquals(Optional.of(data), files.found(moved.resolve("shop.portrait"), source), "known by now");
    }

    /** Without looking there: the files do not exist. */
    @Test
    void nothingForeignIsOpenedUnasked() {
        Path project = home.resolve("mail/shop.portrait");
        assertTrue(files.unasked(project, home.resolve("mail/data/shop.csv")));
        assertTrue(files.unasked(project, home.resolve("elsewhere/shop.csv")));
        assertFalse(files.unasked(project, disk.resolve("home/bob/shop.csv")));
        assertFalse(files.unasked(project, shared.resolve("shop.csv")));
        assertTrue(files.unasked(shared.resolve("shop.portrait"), shared.resolve("shop.csv")), "beside it");
        assertFalse(files.unasked(Path.of("/shop.portrait"), shared.resolve("shop.csv")), "everything is below /");
        assertFalse(files.unasked(project, Path.of("\\\\server\\share\\shop.csv")));
        var source = new Source(disk.resolve("home/bob/shop.csv").toString(), "../../bob/shop.csv", null);
        assertEquals(List.of(disk.resolve("home/bob/shop.csv")), files.places(project, source));
        assertEquals(Optional.empty(), files.found(project, source));
    }

    @Test
    void furtherFilesAreAskedForToo() {
        Path project = home.resolve("shop.portrait");
        Recipe recipe = Recipe.DEFAULT
                .withData(Recipe.DEFAULT.data().withAlso(List.of("february.csv", "../../mnt/march.csv")))
                .withJoins(List.of(JoinSettings.of("../bob/crm.csv", "id", "id")));
        var content = new Project(recipe, List.of(), List.of(), null, Map.of());
        assertEquals(
                List.of(disk.resolve("mnt/march.csv"), disk.resolve("home/bob/crm.csv")),
                files.toBeAsked(project, content, home.resolve("january.csv")));
        assertEquals(List.of(), files.toBeAsked(project, project(null), home.resolve("january.csv")));
    }

    @Test
    void aPlainRecipeIsAProjectWithoutData() throws IOException {
        Path file = Files.writeString(home.resolve("x.portrait"), RecipeJson.write(Recipe.DEFAULT));
        assertEquals(new Project(Recipe.DEFAULT, List.of(), List.of(), null, Map.of()), files.read(file));
    }
}
