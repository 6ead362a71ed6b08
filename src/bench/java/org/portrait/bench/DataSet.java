// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.bench;

import java.nio.file.Path;
import java.util.Locale;

/** Seeded data: the same kind and shape are the same bits. */
record DataSet(Kind kind, int rows, int columns) {
    private static final long SEED = 20_261_124;
    /** Enough to warm a virtual machine, small enough not to wait for. */
    private static final int WARM_ROWS = 60_000;

    String id() {
        return kind.name().toLowerCase(Locale.ROOT) + "-" + rows + "x" + columns;
    }

    long seed() {
        return SEED + 1000L * kind.ordinal() + columns;
    }

    DataSet warmUp() {
        return new DataSet(kind, Math.min(rows, WARM_ROWS), columns);
    }

    Path file(Path folder) {
        return folder.resolve(id() + ".f64");
    }

    Path starts(Path folder, int k) {
        return folder.resolve(id() + "-k" + k + ".starts");
    }
}
