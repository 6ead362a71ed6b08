// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.portrait.workspace.SettingsStore;

class WindowRequestTest {
    @TempDir
    Path folder;

    private static Optional<WindowRequest> window(String... arguments) {
        return WindowRequest.of(arguments);
    }

    @Test
    void nothingAFileOrALanguageOpensTheWindow() throws Exception {
        String file = Files.writeString(folder.resolve("a.csv"), "id\n").toString();
        assertEquals(Optional.of(new WindowRequest(List.of(), "")), window());
        assertEquals(Optional.of(new WindowRequest(List.of(), "zh")), window("--lang", "zh"));
        assertEquals(Optional.of(new WindowRequest(List.of(), "en")), window("--lang=EN"));
        assertEquals(Optional.of(new WindowRequest(List.of(file), "")), window(file));
        assertEquals(Optional.of(new WindowRequest(List.of(file), "zh")), window(file, "--lang", "zh"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"run", "none.csv", "--help", "--lang", "--lang xx", "run a.csv --lang zh", "--lang zh sweep"})
    void anythingElseIsACommand(String arguments) {
        assertEquals(Optional.empty(), window(arguments.split(" ")));
    }

    @Test
    void theLanguageIsRememberedAsIfChosenInTheWindow() {
        var store = new SettingsStore(folder);
        store.save(store.load().withLanguage("en").withTheme("dark"));
        new WindowRequest(List.of(), "zh").remember(store, System.err);
        assertEquals("zh", store.load().language());
        new WindowRequest(List.of(), "").remember(store, System.err);
        assertEquals("zh", store.load().language());
        assertEquals("dark", store.load().theme());
    }

    @Test
    void withoutADisplayThatIsSaidInTheLanguageAskedFor() {
        var err = new ByteArrayOutputStream();
        String[] arguments = {"--lang", "zh"};
        assertEquals(1, CommandLineInterface.noDisplay(arguments, new PrintStream(err, true, StandardCharsets.UTF_8)));
        assertTrue(err.toString(StandardCharsets.UTF_8).startsWith("无法打开窗口"), err.toString(StandardCharsets.UTF_8));
    }
}
