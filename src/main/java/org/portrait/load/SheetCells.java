// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.load;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/** Cells of a worksheet as plain text; numbers with a date format as ISO dates (ECMA-376 part 1, 18.8.30 and 18.17.4). */
final class SheetCells {
    private static final LocalDateTime SINCE_1900 = LocalDate.of(1899, 12, 30).atStartOfDay();
    private static final LocalDateTime SINCE_1904 = LocalDate.of(1904, 1, 1).atStartOfDay();
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    /** 9999-12-31 */
    private static final double LAST = 2_958_466;

    /** What a formula that failed has for its result. */
    private static final Set<String> ERRORS = Set.of(
            "#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!", "#SPILL!", "#CALC!", "#GETTING_DATA");

    private static final int SECONDS_PER_DAY = 86_400;

    private SheetCells() {}

    static String text(Cell cell, boolean from1904) {
        boolean error = cell.getFormula() != null && ERRORS.contains(cell.getText());
        if (error || cell.getType() == CellType.ERROR || cell.getType() == CellType.EMPTY) {
            return "";
        }
        return switch (cell.getValue()) {
            case null -> "";
            case BigDecimal number -> number(cell, number, from1904);
            case Boolean truth -> truth.toString();
            case Object other -> other.toString();
        };
    }

    private static String number(Cell cell, BigDecimal number, boolean from1904) {
        boolean date = isDate(cell.getDataFormatId(), cell.getDataFormatString());
        double serial = number.doubleValue();
        if (!date || serial < 0 || serial >= LAST) {
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        }
        LocalDateTime moment = (from1904 ? SINCE_1904 : SINCE_1900).plusSeconds(Math.round(serial * SECONDS_PER_DAY));
        if (serial < 1) {
            return TIME.format(moment);
        }
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? moment.toLocalDate().toString()
                : MOMENT.format(moment);
    }

    private static boolean isDate(@Nullable Integer id, @Nullable String format) {
        if (format != null && !format.isEmpty()) {
            String bare = format.replaceAll("\"[^\"]*\"|\\\\.|_.|\\[(?![hms]+])[^\\]]*]", "")
                    .toLowerCase(Locale.ROOT);
            return !bare.contains("general") && bare.matches(".*[ymdhs年月日].*");
        }
        return id != null
                && (id >= 14 && id <= 22 || id >= 27 && id <= 36 || id >= 45 && id <= 47 || id >= 50 && id <= 58);
    }
}
