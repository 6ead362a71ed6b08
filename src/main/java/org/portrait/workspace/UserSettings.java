// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.workspace;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What the program remembers about its user between two starts.
 *
 * @param language "en", "zh", or "" to follow the system
 * @param theme "light", "dark", or "" to follow the system
 * @param recent what was opened, latest first
 * @param chosen data files that the user has opened by hand, which a project may open unasked, latest first
 * @param tourOffered whether the tour of the window has been offered
 */
public record UserSettings(
        String language, String theme, List<RecentFile> recent, List<String> chosen, Boolean tourOffered) {
    public static final UserSettings NONE = new UserSettings("", "", List.of(), List.of(), false);
    private static final int REMEMBERED = 8;
    private static final int CHOSEN = 200;

    public UserSettings {
        Objects.requireNonNull(language);
        Objects.requireNonNull(theme);
        recent = List.copyOf(recent);
        chosen = chosen == null ? List.of() : List.copyOf(chosen); // as written by earlier versions
        tourOffered = tourOffered != null && tourOffered;
    }

    public UserSettings withLanguage(String changed) {
        return new UserSettings(changed, theme, recent, chosen, tourOffered);
    }

    public UserSettings withTheme(String changed) {
        return new UserSettings(language, changed, recent, chosen, tourOffered);
    }

    public UserSettings opened(String file) {
        RecentFile opened = recent.stream()
                .filter(known -> known.file().equals(file))
                .findFirst()
                .orElse(new RecentFile(file));
        return new UserSettings(language, theme, first(List.of(opened), recent, REMEMBERED), chosen, tourOffered);
    }

    /** With its segments as they are now, if it is among those that were opened. */
    public UserSettings segmented(RecentFile now) {
        List<RecentFile> with = recent.stream()
                .map(known -> known.file().equals(now.file()) ? now : known)
                .toList();
        return new UserSettings(language, theme, with, chosen, tourOffered);
    }

    /** No longer among those that were opened last. */
    public UserSettings forgotten(String file) {
        List<RecentFile> others =
                recent.stream().filter(known -> !known.file().equals(file)).toList();
        return new UserSettings(language, theme, others, chosen, tourOffered);
    }

    public UserSettings chosen(List<String> files) {
        return new UserSettings(language, theme, recent, first(files, chosen, CHOSEN), tourOffered);
    }

    public UserSettings withTourOffered() {
        return new UserSettings(language, theme, recent, chosen, true);
    }

    private static <T> List<T> first(List<T> latest, List<T> files, int most) {
        return Stream.concat(latest.stream(), files.stream())
                .distinct()
                .limit(most)
                .toList();
    }
}
