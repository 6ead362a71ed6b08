// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.app;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.portrait.ui.kit.Choosers;

/** The system's own file dialogs; they reopen where the last file was. */
final class FxChoosers implements Choosers {
    private final Window owner;
    private File folder = new File(System.getProperty("user.home"));

    FxChoosers(Window owner) {
        this.owner = owner;
    }

    @Override
    public Optional<Path> open(String title, List<String> patterns) {
        return remember(chooser(title, patterns).showOpenDialog(owner));
    }

    @Override
    public Optional<Path> save(String title, String proposedName, List<String> patterns) {
        FileChooser chooser = chooser(title, patterns);
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

    private FileChooser chooser(String title, List<String> patterns) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialDirectory(startFolder());
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(String.join(" ", patterns), patterns));
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
