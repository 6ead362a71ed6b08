// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.app;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.portrait.export.AtomicFile;
import org.portrait.pipeline.Provenance;
import org.portrait.workspace.Logs;
import org.portrait.workspace.SettingsStore;

/** The window as an application: one optional argument, a file to open. */
public final class PortraitApp extends Application {
    private static final Logger LOG = Logger.getLogger(PortraitApp.class.getName());

    @Override
    public void start(Stage stage) {
        log();
        var windows = new Windows(SettingsStore.systemFolder(), Locale.getDefault(), new AtomicFile(), null);
        Workbench workbench = windows.show(stage);
        new FirstFrame(() -> usable(stage)).start();
        getParameters().getRaw().stream().findFirst().ifPresent(file -> workbench.open(Path.of(file)));
    }

    /**
     * Logs how long the start took. With {@code -Dportrait.trial=SECONDS}, as the installers learn and the measurements
     * watch the start, the window then closes by itself.
     */
    private static void usable(Stage stage) {
        long millis = System.currentTimeMillis()
                - ManagementFactory.getRuntimeMXBean().getStartTime();
        LOG.info(() -> String.format(Locale.ROOT, "usable %.2f s after the start of Java", millis / 1000.0));
        Integer seconds = Integer.getInteger("portrait.trial");
        if (seconds != null) {
            var trial = new PauseTransition(Duration.seconds(seconds));
            trial.setOnFinished(_ -> stage.hide());
            trial.play();
        }
    }

    /** Kept open until the end; without a folder to write to the program works all the same. */
    private static void log() {
        try {
            Logs.start(SettingsStore.systemFolder().resolve("logs"));
            LOG.info("Portrait " + Provenance.programVersion() + " starts");
        } catch (IOException e) {
            LOG.log(Level.WARNING, "no log is kept", e);
        }
    }
}
