// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.app;

import java.util.List;
import org.portrait.work.ProjectName;

/** How the names of files end that can be opened. */
final class DataFiles {
    static final List<String> PATTERNS = List.of(
            "*.csv",
            "*.tsv",
            "*.txt",
            "*.xlsx",
            "*.xlsm",
            "*.parquet",
            "*.json",
            "*.jsonl",
            "*.ndjson",
            "*.gz",
            "*.sqlite",
            "*.sqlite3",
            "*.db",
            "*.duckdb",
            "*" + ProjectName.ENDING);

    private DataFiles() {}
}
