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
            Application.launch(PortraitApp.class, arguments);
        } else if (window) {
            System.exit(CommandLineInterface.noDisplay(System.err));
        } else {
            System.exit(CommandLineInterface.run(arguments, System.out, System.err));
        }
    }
}
