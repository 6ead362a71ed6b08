// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.portrait.work.Failure;
import org.portrait.work.Failure.ModelFault;
import org.portrait.work.FailureException;

class ModelJsonTest {
    @TempDir
    Path folder;

    private Failure.ModelUnreadable refused(String text) throws IOException {
        Path file = folder.resolve("model.json");
        Files.writeString(file, text);
        return (Failure.ModelUnreadable)
                assertThrows(FailureException.class, () -> ModelJson.read(file)).failure();
    }

    @Test
    void whatIsWrittenIsRead() throws IOException {
        String written = ModelJson.write(Models.ages());
        Path file = folder.resolve("model.json");
        Files.writeString(file, written);
        assertEquals(written, ModelJson.write(ModelJson.read(file)));
        assertTrue(written.startsWith("{\n  \"version\" : 3,\n  \"training\" : {\n"), written);
        assertTrue(written.contains("""
                  "segments" : [ {
                    "segment" : 1,
                    "name" : "Young",
                    "colour" : 3,
                    "size" : 40,
                    "rank" : 2,
                    "centroid" : [ -2.0, 0.0 ],
                    "distance99" : 1.0,
                    "largest" : 1.5
                  }, {
                """), written);
    }

    @ParameterizedTest
    @CsvSource({
        "'\"version\" : 3', '\"version\" : 4', NEWER_VERSION, 4",
        "'\"version\" : 3', '\"version\" : 1', OLDER_VERSION, 1",
        "'\"version\" : 3', '\"version\" : \"3\"', NO_MODEL, -1",
        "'\"name\" : \"Young\",', '', DAMAGED, name",
        "'\"name\" : \"Young\",', '\"nom\" : \"Young\",', DAMAGED, segments[0].nom",
        "'[ -2.0, 0.0 ]', '[ -2.0 ]', DAMAGED, ''",
        "'[ -2.0, 0.0 ]', '[ -2.0, null ]', DAMAGED, segments[0].centroid[1]",
        "'[ -2.0, 0.0 ]', '[ -2.0, \"NaN\" ]', DAMAGED, segments[0]",
        "'\"rank\" : 2', '\"rank\" : 1', DAMAGED, ''",
        "'\"shares\" : [ 0.4, 0.6 ]', '\"shares\" : [ 0.4, 0.5 ]', DAMAGED, bins[0]",
        "'\"cuts\" : [ 30.0 ]', '\"cuts\" : [ 30.0, 40.0 ]', DAMAGED, bins[0]",
        "'\"city\" : [ \"Oslo\", \"Rome\" ]', '\"city\" : [ ]', DAMAGED, ''",
        "'[ 40.0, 0.5 ]', '[ 40.0 ]', DAMAGED, scaling",
    })
    void whatIsNotAsItWasWrittenIsRefused(String from, String to, ModelFault fault, String where) throws IOException {
        String written = ModelJson.write(Models.ages());
        assertTrue(written.contains(from), written);
        Failure.ModelUnreadable refused = refused(written.replace(from, to));
        assertEquals(fault, refused.fault(), refused.where());
        assertEquals(where, refused.where());
    }

    /** Nobody had an embedding then. */
    @Test
    void theVersionBeforeIsReadAsWell() throws IOException {
        String before = ModelJson.write(Models.ages()).replace("\"version\" : 3", "\"version\" : 2");
        Path file = folder.resolve("model.json");
        Files.writeString(file, before);
        assertEquals(before, ModelJson.write(ModelJson.read(file)));
        String embedded = ModelJson.write(Models.turned()).replace("\"version\" : 3", "\"version\" : 2");
        assertEquals(ModelFault.DAMAGED, refused(embedded).fault());
    }

    @Test
    void anEmbeddingIsReadBack() throws IOException {
        String written = ModelJson.write(Models.turned());
        assertTrue(written.contains("""
                  "embedding" : {
                    "by" : "components",
                    "mean" : [ 1.0, 0.0 ],
                    "components" : [ [ -1.0, 0.0 ] ]
                  },
                """), written);
        assertTrue(written.contains("\"centroid\" : [ 3.0 ],\n    \"means\" : [ -2.0, 0.0 ],"), written);
        Path file = folder.resolve("model.json");
        Files.writeString(file, written);
        assertEquals(written, ModelJson.write(ModelJson.read(file)));
    }

    @ParameterizedTest
    @CsvSource({
        "'\"by\" : \"components\"', '\"by\" : \"magic\"', embedding",
        "'[ [ -1.0, 0.0 ] ]', '[ [ -1.0 ] ]', embedding",
        "'[ [ -1.0, 0.0 ] ]', '[ ]', embedding",
        "'[ [ -1.0, 0.0 ] ]', '[ [ -1.0, 0.0 ], [ 0.0, 1.0 ] ]', ''",
        "'\"mean\" : [ 1.0, 0.0 ]', '\"mean\" : [ 1.0, \"NaN\" ]', embedding",
        "'    \"means\" : [ -2.0, 0.0 ],\n', '', ''",
        "'\"means\" : [ -2.0, 0.0 ]', '\"means\" : [ -2.0 ]', ''",
    })
    void anEmbeddingThatDoesNotFitIsRefused(String from, String to, String where) throws IOException {
        String written = ModelJson.write(Models.turned());
        String line = from.replace("\\n", "\n");
        assertTrue(written.contains(line), written);
        Failure.ModelUnreadable refused = refused(written.replace(line, to));
        assertEquals(ModelFault.DAMAGED, refused.fault());
        assertEquals(where, refused.where());
    }

    /** Cut off anywhere, it is refused; never an exception of another kind. */
    @Test
    void halfAFileIsRefused() throws IOException {
        String written = ModelJson.write(Models.ages()).strip();
        for (int length = 0; length < written.length(); length += 97) {
            Failure.ModelUnreadable refused = refused(written.substring(0, length));
            assertEquals(length == 0 ? ModelFault.NO_MODEL : ModelFault.NOT_JSON, refused.fault(), "at " + length);
        }
    }

    @Test
    void whatIsNoModelIsRefused() throws IOException {
        assertEquals(ModelFault.NO_MODEL, refused("[1, 2]").fault());
        assertEquals(ModelFault.NO_MODEL, refused("{}").fault());
        Failure.ModelUnreadable noJson = refused("id,age\n1,2\n");
        assertEquals(ModelFault.NOT_JSON, noJson.fault());
        assertEquals("1", noJson.where());
        Path file = folder.resolve("model.json");
        Files.write(file, new byte[] {(byte) 0xC4, (byte) 0xFE, 0x31});
        assertEquals(
                new Failure.ModelUnreadable(file, ModelFault.NO_MODEL, ""),
                assertThrows(FailureException.class, () -> ModelJson.read(file)).failure());
        assertEquals(
                new Failure.FileMissing(folder.resolve("none.json")),
                assertThrows(FailureException.class, () -> ModelJson.read(folder.resolve("none.json")))
                        .failure());
    }
}
