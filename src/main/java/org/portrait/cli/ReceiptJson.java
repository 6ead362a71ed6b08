// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.cli;

import java.nio.file.Path;
import java.util.Locale;
import org.portrait.data.ColumnInfo;
import org.portrait.load.LoadReport;
import org.portrait.load.LoadReport.RejectedRow;
import org.portrait.load.Loaded;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The parse receipt as one line of JSON. */
final class ReceiptJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final int MOST_REJECTED = 20;

    private ReceiptJson() {}

    static String line(Path file, Loaded loaded) {
        LoadReport report = loaded.report();
        ObjectNode receipt = MAPPER.createObjectNode();
        receipt.put("file", file.toString());
        receipt.put("format", lower(report.format()));
        receipt.put("encoding", report.encoding());
        receipt.put("delimiter", report.delimiter());
        receipt.put("quote", report.quote());
        receipt.put("header", report.header());
        receipt.put("decimal_mark", report.decimalMark());
        receipt.put("rows", report.rowsRead());
        var columns = receipt.putArray("columns");
        loaded.dataset().schema().columns().forEach(c -> describe(c, columns.addObject()));
        receipt.put("rejected", report.rejectedCount());
        var rejected = receipt.putArray("rejected_rows");
        report.rejected().stream().limit(MOST_REJECTED).forEach(r -> describe(r, rejected.addObject()));
        receipt.putObject("fingerprint")
                .put("bytes", report.fingerprint().bytes())
                .put("sha256", report.fingerprint().sha256());
        return MAPPER.writeValueAsString(receipt);
    }

    private static void describe(ColumnInfo column, ObjectNode to) {
        to.put("name", column.name());
        to.put("type", lower(column.type()));
        to.put("role", lower(column.role()));
        to.put("missing", column.missing());
        to.put("distinct", column.distinct());
    }

    private static void describe(RejectedRow row, ObjectNode to) {
        to.put("line", row.line());
        to.put("reason", row.reason());
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
