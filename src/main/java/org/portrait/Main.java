// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.application.Application;
import org.portrait.cli.CommandLineInterface;
import org.portrait.ui.app.PortraitApp;

/** A command runs without a window; no argument, or just a file, opens the workbench. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        boolean window = arguments.length == 0 || arguments.length == 1 && Files.isRegularFile(Path.of(arguments[0]));
        if (window && CommandLineInterface.displayPresent()) {
            openWindow(arguments);
        } else if (window) {
            System.exit(CommandLineInterface.noDisplay(System.err));
        } else {
            System.exit(CommandLineInterface.run(arguments, System.out, System.err));
        }
    }

    private static void openWindow(String[] arguments) {
        try {
            Application.launch(PortraitApp.class, arguments);
        } catch (UnsupportedOperationException _) { // the toolkit's word for: no display, or no GTK
            System.exit(CommandLineInterface.noDisplay(System.err));
        }
    }
}
