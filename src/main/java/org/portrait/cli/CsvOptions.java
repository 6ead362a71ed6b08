// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.cli;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;
import org.portrait.export.CsvFormat;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How CSV files are written: for programs, unless something else is asked for. */
final class CsvOptions {
    /** What {@code --csv} can say. */
    enum Flavour {
        UPLOAD(CsvFormat.UPLOAD),
        EXCEL(CsvFormat.EXCEL);

        private final CsvFormat format;

        Flavour(CsvFormat format) {
            this.format = format;
        }
    }

    /** What {@code --csv-decimal} can say. */
    enum Decimal {
        POINT,
        COMMA
    }

    static final class Delimiter implements ITypeConverter<Character> {
        @Override
        public Character convert(String text) {
            String plain = text.replace("\\t", "\t");
            try {
                return CsvFormat.UPLOAD.withDelimiter(plain.charAt(0)).delimiter();
            } catch (IllegalArgumentException | StringIndexOutOfBoundsException _) {
                throw new TypeConversionException(text);
            }
        }
    }

    static final class Encoding implements ITypeConverter<Charset> {
        @Override
        public Charset convert(String text) {
            try {
                return CsvFormat.UPLOAD.withEncoding(Charset.forName(text)).encoding();
            } catch (IllegalArgumentException _) {
                throw new TypeConversionException(text);
            }
        }
    }

    @Option(names = "--csv", paramLabel = "upload|excel", descriptionKey = "cli.option.csv")
    private Flavour flavour = Flavour.UPLOAD;

    @Option(
            names = "--csv-delimiter",
            paramLabel = "\",\"|\";\"|\"\\t\"|\"|\"",
            converter = Delimiter.class,
            descriptionKey = "cli.option.csvDelimiter")
    private @Nullable Character delimiter;

    @Option(names = "--csv-decimal", paramLabel = "point|comma", descriptionKey = "cli.option.csvDecimal")
    private @Nullable Decimal decimal;

    @Option(
            names = "--csv-encoding",
            paramLabel = "UTF-8|UTF-16LE|GB18030|windows-1252|…",
            converter = Encoding.class,
            descriptionKey = "cli.option.csvEncoding")
    private @Nullable Charset encoding;

    @Option(names = "--csv-bom", descriptionKey = "cli.option.csvBom")
    private boolean mark;

    CsvFormat format() {
        CsvFormat format = flavour.format;
        format = delimiter == null ? format : format.withDelimiter(delimiter);
        format = decimal == null ? format : format.withDecimal(decimal == Decimal.COMMA ? ',' : '.');
        format = encoding == null ? format : format.withEncoding(encoding);
        return mark ? format.withMark(true) : format;
    }
}
