// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.app;

import java.nio.file.Path;
import java.util.Locale;
import javafx.application.Application;
import javafx.stage.Stage;
import org.portrait.export.AtomicFile;
import org.portrait.workspace.SettingsStore;

/** The window as an application: one optional argument, a file to open. */
public final class PortraitApp extends Application {
    @Override
    public void start(Stage stage) {
        var workbench = new Workbench(stage, SettingsStore.systemFolder(), Locale.getDefault(), new AtomicFile(), null);
        stage.setMinWidth(900);
        stage.setMinHeight(600);
        stage.show();
        getParameters().getRaw().stream().findFirst().ifPresent(file -> workbench.open(Path.of(file)));
    }
}
