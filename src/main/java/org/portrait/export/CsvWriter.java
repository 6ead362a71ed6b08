// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.CharsetEncoder;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.portrait.work.Failure;
import org.portrait.work.FailureException;

/** Writes one CSV file cell by cell, as a {@link CsvFormat} says. */
final class CsvWriter {
    private static final int BUFFER = 1 << 16;
    private final Writer out;
    private final CsvFormat format;
    /** Null where every character can be written. */
    private final @Nullable CharsetEncoder limited;

    private List<String> names = List.of();
    private long row;
    private int column;

    CsvWriter(OutputStream out, CsvFormat format) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(out, format.encoding()), BUFFER);
        this.format = format;
        limited = format.unicode() ? null : format.encoding().newEncoder();
        if (format.mark() && format.unicode()) {
            this.out.write('\uFEFF');
        }
    }

    /** @throws FailureException with {@link Failure.NotInEncoding} */
    CsvWriter text(String value) throws IOException {
        if (limited != null) {
            value.codePoints()
                    .filter(c -> c > 0x7F && !limited.canEncode(Character.toString(c)))
                    .findFirst()
                    .ifPresent(this::refuse);
        }
        return cell(format.guarded() ? FormulaGuard.guard(value, format.delimiter()) : value);
    }

    private void refuse(int character) {
        throw new FailureException(new Failure.NotInEncoding(
                Character.toString(character),
                format.encoding().name(),
                column < names.size() ? names.get(column) : "",
                row));
    }

    /** A value of any kind, "" for null and NaN. */
    CsvWriter value(@Nullable Object value) throws IOException {
        return switch (value) {
            case Double d -> number(d);
            case String text -> text(text);
            case null, default -> cell(PlainText.of(value));
        };
    }

    CsvWriter number(double value) throws IOException {
        return cell(PlainText.of(value).replace('.', format.decimal()));
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
        if (column > 0) {
            out.write(format.delimiter());
        }
        column++;
        if (quoted(value)) {
            out.write('"');
            out.write(value.replace("\"", "\"\""));
            out.write('"');
        } else {
            out.write(value);
        }
        return this;
    }

    private boolean quoted(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == format.delimiter() || c == '"' || c == '\n' || c == '\r') {
                return true;
            }
        }
        return false;
    }

    void endRow() throws IOException {
        out.write('\n');
        row++;
        column = 0;
    }

    void headings(List<String> headings) throws IOException {
        names = headings;
        for (String name : headings) {
            text(name);
        }
        endRow();
    }

    void flush() throws IOException {
        out.flush();
    }
}
