// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portrait.data.ColumnRole;
import org.portrait.join.JoinSettings;
import org.portrait.load.LoadSettings;
import org.portrait.load.Preview;
import org.portrait.pipeline.Pipeline;
import org.portrait.ui.state.Session;
import org.portrait.ui.state.Start;
import org.portrait.ui.task.SameThreadWorker;
import org.portrait.work.Failure;

/** What is kept of how a file is read when that is detected again or changed. */
class LayoutModelTest {
    @TempDir
    Path folder;

    private final SameThreadWorker worker = new SameThreadWorker();
    private final Session session = new Session(new Pipeline(1), worker);
    private final LayoutModel model = new LayoutModel(session, worker);

    @BeforeEach
    void openWithAFileBeside() throws Exception {
        var shop = new StringBuilder("id,spend,orders\n");
        var crm = new StringBuilder("id,points\n");
        for (int i = 0; i < 60; i++) {
            shop.append("C%03d,%d,%d\n".formatted(i, 100 * (i % 3) + i % 7, 1 + i % 9));
            crm.append("C%03d,%d\n".formatted(i, i % 11));
        }
        Files.writeString(folder.resolve("crm.csv"), crm);
        session.open(Files.writeString(folder.resolve("shop.csv"), shop));
        session.change(session.recipe().get().withJoins(List.of(JoinSettings.of("crm.csv", "id", "id"))));
        model.open();
    }

    @Test
    void aPartOfTheFileStaysAPartWhenItsLayoutIsDetectedAgain() {
        LoadSettings part = LoadSettings.DETECT
                .withOnly(List.of("id", "spend"))
                .withEveryNth(2)
                .withRoles(Map.of("id", ColumnRole.ID));
        model.change(_ -> part.withDelimiter(";").withFirstLine(3));
        model.detect();
        assertEquals(part, model.settings().get());
    }

    @Test
    void anotherSheetIsOfTheSameFilesAlone() {
        assertEquals(
                LoadSettings.DETECT.withSheet("2026").withAlso(List.of("b.xlsx")),
                LayoutModel.ofSheet(
                        LoadSettings.DETECT
                                .withSheet("2025")
                                .withAlso(List.of("b.xlsx"))
                                .withOnly(List.of("spend 2025"))
                                .withFirstLine(4),
                        "2026"));
    }

    @Test
    void theSameColumnsKeepTheFileBeside() {
        model.change(s -> s.withMissingTokens(List.of("?")));
        assertTrue(model.ready().get());
        model.apply();
        assertEquals(1, session.recipe().get().joins().size());
        assertEquals(List.of("?"), session.recipe().get().data().missingTokens());
    }

    @Test
    void otherColumnsGoWithoutTheFileBeside() {
        model.beginAt(2);
        // where the table begins with a customer there are no names
        assertEquals(
                List.of("column1", "column2", "column3"), model.preview().get().names());
        model.apply();
        assertEquals(List.of(), session.recipe().get().joins());
        assertEquals(
                new Failure.KeyGone(List.of("crm.csv"), List.of("id")),
                session.failure().get().failure());
        assertEquals(2, session.recipe().get().data().firstLine());
    }

    @Test
    void otherColumnsWithTheKeyKeepTheFileBeside() throws Exception {
        Path shop = folder.resolve("shop.csv");
        Files.writeString(shop, "id,x,y\n" + Files.readString(shop));
        session.open(shop, Start.of(LoadSettings.DETECT.withFirstLine(1).withHeaderLines(1)));
        session.change(session.recipe().get().withJoins(List.of(JoinSettings.of("crm.csv", "id", "id"))));
        model.open();
        model.beginAt(2);
        assertEquals(List.of("id", "spend", "orders"), model.preview().get().names());
        model.apply();
        assertEquals(1, session.recipe().get().joins().size());
        assertEquals(
                List.of("id", "spend", "orders", "points"),
                session.loaded().get().dataset().schema().names());
    }

    @Test
    void itClosesWhenTheFileIsReadInAnotherWay() {
        model.change(s -> s.withMissingTokens(List.of("?")));
        model.apply();
        model.open();
        session.undo();
        assertFalse(model.opened().get());
    }

    @Test
    void aFileThatWasRefusedIsOpenedInAnotherWay() throws Exception {
        Path names = Files.writeString(folder.resolve("names.csv"), "C100,Oslo,red\n");
        session.open(names);
        assertEquals(names, model.curable().getValue().file());
        model.openRefused();
        assertEquals("names.csv", model.fileName().getValue());
        assertEquals(new Failure.HeaderOnly(names), model.refused().get());
        assertEquals(
                List.of(new Preview.Line(1, "C100,Oslo,red")), model.raw().get().lines());
        assertFalse(model.ready().get());
        assertNull(model.curable().getValue(), "it is being cured");
        model.change(s -> s.withHeader(false));
        assertNull(model.refused().get());
        assertEquals(
                List.of(List.of("C100", "Oslo", "red")), model.preview().get().rows());
        assertEquals(folder.resolve("shop.csv"), session.source().get(), "until it is applied");
        model.apply();
        assertEquals(names, session.source().get());
        assertEquals(false, session.recipe().get().data().header());
        assertNull(model.curable().getValue());
        assertFalse(model.opened().get());
    }

    @Test
    void theOneOfSeveralFilesThatCannotBeReadIsShown() throws Exception {
        Path other = Files.writeString(folder.resolve("other.csv"), "id,spend,orders\n");
        session.open(folder.resolve("shop.csv"), other);
        model.openRefused();
        assertEquals("other.csv", model.fileName().getValue());
        assertEquals(
                List.of(new Preview.Line(1, "id,spend,orders")),
                model.raw().get().lines());
    }

    @Test
    void noLayoutHelpsWhereThereIsNone() throws Exception {
        session.open(Files.write(folder.resolve("picture.csv"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26}));
        assertNull(model.curable().getValue());
        session.open(Files.writeString(folder.resolve("empty.csv"), "\n"));
        assertNull(model.curable().getValue());
        session.open(folder.resolve("absent.csv"));
        assertNull(model.curable().getValue());
        session.open(Files.writeString(folder.resolve("broken.sqlite"), "SQLite format 3\0 and no more"));
        assertInstanceOf(Failure.FileUnreadable.class, session.failure().get().failure());
        assertNull(model.curable().getValue());
    }
}
