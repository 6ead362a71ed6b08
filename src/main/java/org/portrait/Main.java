// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait;

import java.util.Optional;
import javafx.application.Application;
import org.portrait.cli.CommandLineInterface;
import org.portrait.cli.WindowRequest;
import org.portrait.ui.app.PortraitApp;
import org.portrait.workspace.SettingsStore;

/** A command runs without a window; no argument, a file or a language opens the workbench. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        Optional<WindowRequest> window = WindowRequest.of(arguments);
        boolean display = CommandLineInterface.displayPresent();
        System.setProperty("java.awt.headless", "true"); // the AWT draws for reports, off screen and beside JavaFX
        if (window.isEmpty()) {
            System.exit(CommandLineInterface.run(arguments, System.out, System.err));
        } else if (display) {
            openWindow(window.get(), arguments);
        } else {
            System.exit(CommandLineInterface.noDisplay(arguments, System.err));
        }
    }

    private static void openWindow(WindowRequest request, String[] arguments) {
        try {
            request.remember(new SettingsStore(SettingsStore.systemFolder()), System.err);
            Application.launch(PortraitApp.class, request.files().toArray(String[]::new));
        } catch (UnsupportedOperationException _) { // the toolkit's word for: no display, or no GTK
            System.exit(CommandLineInterface.noDisplay(arguments, System.err));
        }
    }
}
