// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.bench;

import java.nio.file.Path;
import java.util.List;

/**
 * Where and how workers run.
 *
 * @param folder for data, labels, logs and the journal; a relative path, since its name goes through the pipes
 * @param python that has scikit-learn
 * @param flags of the program itself, for our worker
 * @param heap of every virtual machine, as -Xmx takes it
 * @param scale of the numbers of rows, 1 unless one tries the harness out
 */
record Setup(Path folder, String python, List<String> flags, String heap, double scale) {
    Path data() {
        return folder.resolve("data");
    }

    DataSet data(Kind kind, int rows, int columns) {
        return new DataSet(kind, (int) Math.max(1000, rows * scale), columns);
    }
}
