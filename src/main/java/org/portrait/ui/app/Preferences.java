// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.app;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.portrait.i18n.Messages;
import org.portrait.segments.Segmentation;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.theme.Themes;
import org.portrait.work.Failure;
import org.portrait.work.FailureException;
import org.portrait.workspace.RecentFile;
import org.portrait.workspace.SettingsStore;
import org.portrait.workspace.UserSettings;

/** Applies and remembers what the user prefers. */
final class Preferences {
    private final SettingsStore store;
    private final Consumer<UserSettings> told;
    private final Consumer<Failure> refused;
    private final ReadOnlyObjectWrapper<UserSettings> settings;
    private volatile Set<String> chosen;
    private final Words words;
    private final Themes themes;

    /**
     * @param told what is preferred now, for other windows
     * @param refused told when something could not be remembered
     */
    Preferences(SettingsStore store, Locale system, Consumer<UserSettings> told, Consumer<Failure> refused) {
        this.store = store;
        this.told = told;
        this.refused = refused;
        settings = new ReadOnlyObjectWrapper<>(store.load());
        chosen = Set.copyOf(settings.get().chosen());
        String language = settings.get().language();
        boolean chinese = language.isEmpty() ? system.getLanguage().equals("zh") : language.equals("zh");
        words = new Words(chinese ? Messages.CHINESE : Messages.ENGLISH);
        themes = new Themes(settings.get().theme());
        themes.workshop().subscribe(words::setDiscreet);
    }

    Words words() {
        return words;
    }

    Themes themes() {
        return themes;
    }

    ReadOnlyObjectProperty<UserSettings> settings() {
        return settings.getReadOnlyProperty();
    }

    /** In another window this was preferred. */
    void follow(UserSettings changed) {
        settings.set(changed);
        chosen = Set.copyOf(changed.chosen());
        boolean chinese = changed.language().equals("zh");
        if (!changed.language().isEmpty() && chinese != words.now().chinese()) {
            words.setLocale(chinese ? Messages.CHINESE : Messages.ENGLISH);
        }
        boolean dark = changed.theme().equals("dark");
        if (!changed.theme().isEmpty() && dark != themes.dark().get()) {
            themes.set(dark);
        }
    }

    void language(Locale locale) {
        words.setLocale(locale);
        remember(settings.get().withLanguage(locale.getLanguage()));
    }

    void dark(boolean wanted) {
        themes.set(wanted);
        remember(settings.get().withTheme(wanted ? "dark" : "light"));
    }

    /** For a room that looks at a projector, until it is switched off: not remembered. Switches it on or off. */
    void workshop() {
        themes.setWorkshop(!themes.workshop().get());
    }

    /** The tour of the window has been offered, and need not be again. */
    void tourOffered() {
        if (!settings.get().tourOffered()) {
            remember(settings.get().withTourOffered());
        }
    }

    void opened(Path file) {
        remember(withOpened(file));
    }

    /** The user has opened these data files by hand. */
    void opened(List<Path> data) {
        remember(withOpened(data.getFirst()).chosen(places(data)));
    }

    /** The user has chosen these data files by hand. */
    void chosen(List<Path> data) {
        remember(settings.get().chosen(places(data)));
    }

    private UserSettings withOpened(Path file) {
        return settings.get().opened(file.toAbsolutePath().toString());
    }

    /** How the segments of a file are now, if it is among those that were opened last; written by {@link #keep}. */
    void segmented(Path file, Segmentation segments) {
        var now = new RecentFile(
                file.toAbsolutePath().toString(),
                Arrays.stream(segments.sizes()).boxed().toList(),
                Arrays.stream(segments.colours()).boxed().toList());
        settings.set(settings.get().segmented(now));
        told.accept(settings.get());
    }

    /** A file is no longer listed among those that were opened last. */
    void forget(String file) {
        remember(settings.get().forgotten(file));
    }

    /** Writes what is only known here so far. */
    void keep() {
        remember(settings.get());
    }

    private static List<String> places(List<Path> files) {
        return files.stream().map(Preferences::place).toList();
    }

    /** Safe to call from several threads. */
    boolean wasChosen(Path file) {
        return chosen.contains(place(file));
    }

    private static String place(Path file) {
        return file.toAbsolutePath().normalize().toString();
    }

    /** What cannot be remembered still holds until the end. */
    private void remember(UserSettings changed) {
        settings.set(changed);
        chosen = Set.copyOf(changed.chosen());
        told.accept(changed);
        try {
            store.save(changed);
        } catch (FailureException e) {
            refused.accept(e.failure());
        }
    }
}
