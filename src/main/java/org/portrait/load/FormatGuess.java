// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.portrait.work.Failure;
import org.portrait.work.FailureException;

/** What kind of file it is, by its first bytes and then by its name. */
final class FormatGuess {
    private static final int HEAD = 16;
    /** As much of an old container is searched for the sign of a password. */
    private static final int CONTAINER = 1 << 24;

    private static final Set<String> TEXT = Set.of("", "csv", "tsv", "tab", "txt", "dat", "text");
    private static final Set<String> JSON = Set.of("json", "jsonl", "ndjson");
    private static final Set<String> BINARY = Set.of("parquet", "xlsx", "xlsm", "sqlite", "sqlite3", "duckdb");
    /** PNG, JPEG, GIF, PDF, ELF, Windows program, Java class, RIFF, gzip, 7z, rar, zstandard, bzip2 as Latin-1. */
    private static final List<String> NO_TABLES = List.of(
            "\u0089PNG",
            "\u00ff\u00d8\u00ff",
            "GIF8",
            "%PDF",
            "\u007fELF",
            "MZ\u0090",
            "\u00ca\u00fe\u00ba\u00be",
            "RIFF",
            "\u001f\u008b",
            "7z\u00bc\u00af",
            "Rar!",
            "\u0028\u00b5\u002f\u00fd",
            "BZh");
    /** The container of .xls and .doc. */
    private static final String OLE = "\u00d0\u00cf\u0011\u00e0";

    private FormatGuess() {}

    /** @throws FailureException when it is not there or may not be read */
    static void requireReadable(Path file) {
        if (!Files.exists(file)) {
            throw new FailureException(new Failure.FileMissing(file));
        }
        if (!Files.isRegularFile(file)) {
            throw new FailureException(new Failure.NotAFile(file));
        }
        if (!Files.isReadable(file)) {
            throw new FailureException(new Failure.FileForbidden(file));
        }
    }

    /** @throws FailureException when it is none that can be read */
    static LoadReport.Format of(Path file) throws IOException {
        String head = head(file);
        String extension = extension(file);
        if (head.isEmpty()) {
            throw new FailureException(new Failure.EmptyFile(file));
        }
        if (head.startsWith("PAR1")) {
            return LoadReport.Format.PARQUET;
        }
        if (head.startsWith("PK")) {
            return workbook(file);
        }
        if (head.startsWith("SQLite format 3\0")) {
            return LoadReport.Format.SQLITE;
        }
        if (head.startsWith("DUCK", 8)) {
            return LoadReport.Format.DUCKDB;
        }
        if (head.startsWith(OLE)) {
            throw new FailureException(
                    encrypted(file) ? new Failure.EncryptedWorkbook(file) : new Failure.UnknownFormat(file));
        }
        if (NO_TABLES.stream().anyMatch(head::startsWith) || BINARY.contains(extension)) {
            throw new FailureException(new Failure.NotATable(file));
        }
        if (JSON.contains(extension)) {
            return LoadReport.Format.JSON;
        }
        if (TEXT.contains(extension)) {
            return extension.equals("tsv") || extension.equals("tab") ? LoadReport.Format.TSV : LoadReport.Format.CSV;
        }
        throw new FailureException(new Failure.UnknownFormat(file));
    }

    private static String head(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
        }
    }

    private static boolean encrypted(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(CONTAINER), StandardCharsets.ISO_8859_1)
                    .contains("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0");
        }
    }

    private static String extension(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(name.lastIndexOf('.') + 1 == 0 ? name.length() : name.lastIndexOf('.') + 1)
                .toLowerCase(Locale.ROOT);
    }

    private static LoadReport.Format workbook(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.getEntry("xl/workbook.xml") != null) {
                return LoadReport.Format.XLSX;
            }
            if (zip.getEntry("xl/workbook.bin") != null || zip.getEntry("content.xml") != null) {
                throw new FailureException(new Failure.UnknownFormat(file)); // .xlsb and .ods
            }
        } catch (ZipException e) {
            throw new FailureException(new Failure.NotATable(file), e);
        }
        throw new FailureException(new Failure.NotATable(file));
    }
}
