// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import org.portrait.export.AtomicFile;
import org.portrait.i18n.Messages;

/**
 * Where a command runs.
 *
 * @param folder the working folder
 * @param files writes them
 */
record Environment(PrintStream out, PrintStream err, Path folder, AtomicFile files, Messages words) {}
