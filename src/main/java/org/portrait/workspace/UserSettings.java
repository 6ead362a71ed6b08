// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.workspace;

import java.util.List;
import java.util.Objects;

/**
 * What the program remembers about its user between two starts.
 *
 * @param language "en", "zh", or "" to follow the system
 * @param theme "light", "dark", or "" to follow the system
 * @param recent files that were opened, latest first
 */
public record UserSettings(String language, String theme, List<String> recent) {
    public static final UserSettings NONE = new UserSettings("", "", List.of());
    private static final int REMEMBERED = 8;

    public UserSettings {
        Objects.requireNonNull(language);
        Objects.requireNonNull(theme);
        recent = List.copyOf(recent);
    }

    public UserSettings withLanguage(String changed) {
        return new UserSettings(changed, theme, recent);
    }

    public UserSettings withTheme(String changed) {
        return new UserSettings(language, changed, recent);
    }

    public UserSettings opened(String file) {
        var files = new java.util.ArrayList<>(recent);
        files.remove(file);
        files.addFirst(file);
        return new UserSettings(language, theme, files.subList(0, Math.min(REMEMBERED, files.size())));
    }
}
