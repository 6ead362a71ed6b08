// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.cli;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.portrait.i18n.FailureText;
import org.portrait.i18n.Messages;
import org.portrait.work.FailureException;
import org.portrait.workspace.SettingsStore;

/**
 * Arguments that ask for the window: none, a file to open, a language.
 *
 * @param files at most one
 * @param language "en", "zh", or "" when none was asked for
 */
public record WindowRequest(List<String> files, String language) {
    private static final String OPTION = "--lang";

    public WindowRequest {
        files = List.copyOf(files);
    }

    /** Empty when the arguments are those of a command. */
    public static Optional<WindowRequest> of(String[] arguments) {
        var files = new ArrayList<String>();
        String language = "";
        for (int i = 0; i < arguments.length; i++) {
            boolean apart = arguments[i].equals(OPTION) && i + 1 < arguments.length;
            if (apart || arguments[i].startsWith(OPTION + "=")) {
                String given = apart ? arguments[++i] : arguments[i].substring(OPTION.length() + 1);
                language = given.toLowerCase(Locale.ROOT);
                if (!language.equals("en") && !language.equals("zh")) {
                    return Optional.empty();
                }
            } else {
                files.add(arguments[i]);
            }
        }
        boolean window = files.isEmpty() || files.size() == 1 && Files.isRegularFile(Path.of(files.getFirst()));
        return window ? Optional.of(new WindowRequest(files, language)) : Optional.empty();
    }

    /** Remembers the language, as if it had been chosen in the window, which then opens in it; says if that fails. */
    public void remember(SettingsStore store, PrintStream err) {
        var settings = store.load();
        if (language.isEmpty() || language.equals(settings.language())) {
            return;
        }
        try {
            store.save(settings.withLanguage(language));
        } catch (FailureException e) {
            Locale locale = language.equals("zh") ? Messages.CHINESE : Messages.ENGLISH;
            err.println(FailureText.of(e.failure(), new Messages(locale)));
        }
    }
}
