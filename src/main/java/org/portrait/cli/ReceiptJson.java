// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import org.portrait.data.ColumnInfo;
import org.portrait.data.ColumnType;
import org.portrait.load.ColumnReading;
import org.portrait.load.LoadReport;
import org.portrait.load.LoadReport.LineEnd;
import org.portrait.load.LoadReport.RejectedRow;
import org.portrait.load.LoadReport.UndecodableBytes;
import org.portrait.load.LoadReport.UnreadableCell;
import org.portrait.load.Loaded;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The parse receipt as one line of JSON. */
final class ReceiptJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final int MOST_LISTED = 20;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);

    private ReceiptJson() {}

    static String line(Path file, Loaded loaded) {
        LoadReport report = loaded.report();
        ObjectNode receipt = MAPPER.createObjectNode();
        receipt.put("file", file.toString());
        receipt.put("format", lower(report.format()));
        receipt.put("encoding", report.encoding());
        receipt.put("delimiter", report.delimiter());
        receipt.put("quote", report.quote());
        receipt.put("escape", report.escape());
        receipt.put("line_end", report.lineEnd() == LineEnd.NONE ? "" : lower(report.lineEnd()));
        receipt.put("header", report.header());
        receipt.put("decimal_mark", report.decimalMark());
        receipt.put("rows", report.rowsRead());
        if (report.everyNth() != null) {
            receipt.put("every_nth", report.everyNth());
        }
        if (!report.only().isEmpty()) {
            report.only().forEach(receipt.putArray("only")::add);
        }
        var columns = receipt.putArray("columns");
        loaded.dataset().schema().columns().forEach(c -> describe(c, loaded, columns.addObject()));
        receipt.put("rejected", report.rejectedCount());
        var rejected = receipt.putArray("rejected_rows");
        report.rejected().stream().limit(MOST_LISTED).forEach(r -> describe(r, rejected.addObject()));
        receipt.put("repaired", report.repairedCount());
        var repaired = receipt.putArray("repaired_rows");
        report.repaired().stream().limit(MOST_LISTED).forEach(r -> describe(r, repaired.addObject()));
        receipt.put("unreadable", report.unreadableCount());
        var unreadable = receipt.putArray("unreadable_cells");
        report.unreadable().stream().limit(MOST_LISTED).forEach(c -> describe(c, unreadable.addObject()));
        receipt.put("undecodable", report.undecodableCount());
        var undecodable = receipt.putArray("undecodable_bytes");
        report.undecodable().stream().limit(MOST_LISTED).forEach(b -> describe(b, undecodable.addObject()));
        receipt.putObject("fingerprint")
                .put("bytes", report.fingerprint().bytes())
                .put("sha256", report.fingerprint().sha256());
        return MAPPER.writeValueAsString(receipt);
    }

    private static void describe(ColumnInfo column, Loaded loaded, ObjectNode to) {
        to.put("name", column.name());
        to.put("type", lower(column.type()));
        to.put("role", lower(column.role()));
        to.put("missing", column.missing());
        to.put("distinct", column.distinct());
        if (column.type().numeric() || column.type().temporal()) {
            double[] present = Arrays.stream(loaded.dataset().numbers(column.name()))
                    .filter(value -> !Double.isNaN(value))
                    .toArray();
            Arrays.stream(present).min().ifPresent(least -> put(to, "minimum", column.type(), least));
            Arrays.stream(present).max().ifPresent(most -> put(to, "maximum", column.type(), most));
        }
        loaded.report().readings().stream()
                .filter(reading -> reading.column().equals(column.name()))
                .forEach(reading -> describe(reading, to.putObject("reading")));
    }

    private static void put(ObjectNode to, String key, ColumnType type, double value) {
        switch (type) {
            case INTEGER -> to.put(key, (long) value);
            case DATE -> to.put(key, LocalDate.ofEpochDay((long) value).toString());
            case DATETIME -> to.put(key, MOMENT.format(LocalDateTime.ofEpochSecond((long) value, 0, ZoneOffset.UTC)));
            default -> to.put(key, value);
        }
    }

    /** What does not apply is left out. */
    private static void describe(ColumnReading reading, ObjectNode to) {
        if (!reading.decimalMark().isEmpty()) {
            to.put("decimal_mark", reading.decimalMark());
        }
        if (!reading.groupMark().isEmpty()) {
            to.put("group_mark", reading.groupMark());
        }
        if (!reading.dateOrder().isEmpty()) {
            to.put("date_order", reading.dateOrder().toLowerCase(Locale.ROOT));
        }
        if (!reading.signs().isEmpty()) {
            reading.signs().forEach(to.putArray("signs")::add);
        }
        if (reading.ambiguous() > 0) {
            to.put("ambiguous", reading.ambiguous());
            to.put("decided_by", lower(reading.decidedBy()));
            reading.examples().forEach(to.putArray("examples")::add);
        }
    }

    private static void describe(UnreadableCell cell, ObjectNode to) {
        to.put("row", cell.row());
        to.put("column", cell.column());
        to.put("text", cell.text());
    }

    private static void describe(UndecodableBytes bytes, ObjectNode to) {
        to.put("line", bytes.line());
        to.put("bytes", bytes.bytes());
        to.put("reason", lower(bytes.reason()));
    }

    private static void describe(RejectedRow row, ObjectNode to) {
        to.put("line", row.line());
        to.put("reason", row.reason());
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
