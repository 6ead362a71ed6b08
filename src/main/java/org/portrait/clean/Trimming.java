// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.clean;

import java.text.Normalizer;
import java.util.Locale;
import org.portrait.data.ColumnInfo;
import org.portrait.data.ColumnRole;
import org.portrait.data.ColumnType;

/** Runs {@link CleaningRule.TrimText} over every text column. */
final class Trimming {
    private Trimming() {}

    /** @return how many cells changed */
    static int trim(WorkingRows rows, CleaningRule.TrimText rule) {
        int cells = 0;
        for (ColumnInfo column : rows.dataset().schema().columns()) {
            if (rows.isText(column.name())) {
                cells += trim(rows, column.name(), rule.unifyCase() && column.role() != ColumnRole.ID);
            }
        }
        return cells;
    }

    private static int trim(WorkingRows rows, String column, boolean unifyCase) {
        if (!anyToTrim(rows, column, unifyCase)) {
            return 0;
        }
        String[] texts = rows.texts(column);
        int cells = 0;
        for (int i = 0; i < texts.length; i++) {
            String trimmed = trim(texts[i], unifyCase);
            if (!trimmed.equals(texts[i])) {
                texts[i] = trimmed;
                cells++;
            }
        }
        if (cells > 0) {
            rows.changed(column);
        }
        return cells;
    }

    /** Mostly nothing has to be trimmed, which the few distinct values of a category tell without copying its cells. */
    private static boolean anyToTrim(WorkingRows rows, String column, boolean unifyCase) {
        return rows.type(column) != ColumnType.CATEGORY
                || rows.dataset().categories(column).values().stream()
                        .anyMatch(value -> !trim(value, unifyCase).equals(value));
    }

    static String trim(String text, boolean unifyCase) {
        String normal = Normalizer.isNormalized(text, Normalizer.Form.NFKC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFKC);
        String stripped = normal.strip();
        return unifyCase ? stripped.toLowerCase(Locale.ROOT) : stripped;
    }
}
