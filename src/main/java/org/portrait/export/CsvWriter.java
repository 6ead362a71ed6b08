// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes one CSV file cell by cell, quoted as in RFC 4180, with line feeds. */
final class CsvWriter {
    private static final int BUFFER = 1 << 16;
    private final Writer out;
    private final boolean guarded;
    private boolean first = true;

    CsvWriter(OutputStream out, CsvFlavour flavour) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER);
        this.guarded = flavour == CsvFlavour.EXCEL;
        if (guarded) {
            this.out.write('\uFEFF');
        }
    }

    CsvWriter text(String value) throws IOException {
        return cell(guarded ? FormulaGuard.guard(value) : value);
    }

    CsvWriter number(double value) throws IOException {
        return cell(PlainText.of(value));
    }

    CsvWriter number(long value) throws IOException {
        return cell(Long.toString(value));
    }

    CsvWriter empty(int cells) throws IOException {
        for (int i = 0; i < cells; i++) {
            cell("");
        }
        return this;
    }

    /** A value that cannot be taken for a formula: a number, a date, true or false. */
    CsvWriter cell(String value) throws IOException {
        if (!first) {
            out.write(',');
        }
        first = false;
        if (quoted(value)) {
            out.write('"');
            out.write(value.replace("\"", "\"\""));
            out.write('"');
        } else {
            out.write(value);
        }
        return this;
    }

    private static boolean quoted(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == ',' || c == '"' || c == '\n' || c == '\r') {
                return true;
            }
        }
        return false;
    }

    void endRow() throws IOException {
        out.write('\n');
        first = true;
    }

    void headings(List<String> names) throws IOException {
        for (String name : names) {
            text(name);
        }
        endRow();
    }

    void flush() throws IOException {
        out.flush();
    }
}
