// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.app;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.kit.Choosers;

/** The system's own file dialogs; they reopen where the last file was. */
final class FxChoosers implements Choosers {
    /** The first is what macOS takes for all files, the second what Linux does. */
    private static final List<String> EVERYTHING = List.of("*.*", "*");

    private final Words words;
    private final Window owner;
    private File folder = new File(System.getProperty("user.home"));

    FxChoosers(Words words, Window owner) {
        this.words = words;
        this.owner = owner;
    }

    @Override
    public List<Path> open(String title, String kind, List<String> patterns) {
        List<File> chosen = opener(title, kind, patterns).showOpenMultipleDialog(owner);
        if (chosen == null) {
            return List.of();
        }
        chosen.stream().findFirst().ifPresent(this::remember);
        return chosen.stream().map(File::toPath).toList();
    }

    FileChooser opener(String title, String kind, List<String> patterns) {
        FileChooser chooser = chooser(title, kind, patterns);
        chooser.getExtensionFilters().add(new ExtensionFilter(words.now().text("app.open.all"), EVERYTHING));
        return chooser;
    }

    @Override
    public Optional<Path> save(String title, String proposedName, List<String> patterns) {
        FileChooser chooser = chooser(title, title, patterns);
        chooser.setInitialFileName(proposedName);
        return remember(chooser.showSaveDialog(owner));
    }

    @Override
    public Optional<Path> folder(String title) {
        var chooser = new DirectoryChooser();
        chooser.setTitle(title);
        chooser.setInitialDirectory(startFolder());
        File chosen = chooser.showDialog(owner);
        return Optional.ofNullable(chosen).map(File::toPath);
    }

    private FileChooser chooser(String title, String kind, List<String> patterns) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialDirectory(startFolder());
        chooser.getExtensionFilters().add(new ExtensionFilter(kind, patterns));
        return chooser;
    }

    private File startFolder() {
        return folder.isDirectory() ? folder : new File(System.getProperty("user.home"));
    }

    private Optional<Path> remember(@org.jspecify.annotations.Nullable File chosen) {
        if (chosen != null && chosen.getParentFile() != null) {
            folder = chosen.getParentFile();
        }
        return Optional.ofNullable(chosen).map(File::toPath);
    }
}
