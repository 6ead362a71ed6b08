// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.samples;

import java.util.List;

/** One file of {@code sample-data}: a header and rows, written as UTF-8 CSV with line feeds; no cell needs quotes. */
record Sample(String file, List<String> header, List<List<String>> rows) {
    String text() {
        var text = new StringBuilder(String.join(",", header)).append('\n');
        for (List<String> row : rows) {
            text.append(String.join(",", row)).append('\n');
        }
        return text.toString();
    }
}
