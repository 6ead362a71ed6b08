// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.data;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.portrait.workspace.UserSettings;

/**
 * What can be done before a file is open.
 *
 * @param settings with the files that were opened last
 * @param open opens a file of these
 * @param forget takes a file from these
 * @param openSample opens a sample by its name
 * @param ask asks for a file and opens it
 * @param paste opens the table on the clipboard
 * @param offer of the tour
 */
public record StartActions(
        ObservableValue<UserSettings> settings,
        Consumer<Path> open,
        Consumer<String> forget,
        Consumer<String> openSample,
        Runnable ask,
        Runnable paste,
        Node offer) {}
