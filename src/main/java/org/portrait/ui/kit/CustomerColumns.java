// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.kit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.ToIntFunction;
import javafx.scene.control.TableColumn;
import org.jspecify.annotations.Nullable;
import org.portrait.data.ColumnInfo;
import org.portrait.data.ColumnType;
import org.portrait.data.Dataset;
import org.portrait.ui.i18n.Words;

/** The columns of customers, alike wherever these are listed. */
public final class CustomerColumns {
    private static final int MOST_DECIMALS = 6;

    private CustomerColumns() {}

    /** @param row of the data set */
    public static <R> TableColumn<R, String> of(Words words, Dataset dataset, ColumnInfo info, ToIntFunction<R> row) {
        boolean decimal = info.type() == ColumnType.DECIMAL;
        TableColumn<R, String> column = Tables.texts(info.name(), Tables.width(info.name()), r -> {
            String text = words.cell(info, dataset.text(row.applyAsInt(r), info.name()));
            return decimal ? shortened(text) : Tables.oneLine(text);
        });
        Tables.sortedBy(column, r -> key(dataset, info, row.applyAsInt(r)));
        return info.type().numeric() ? Tables.numbers(column) : column;
    }

    private static @Nullable Comparable<?> key(Dataset dataset, ColumnInfo info, int row) {
        return dataset.value(row, info.name()) instanceof Comparable<?> value ? value : null;
    }

    /** What was computed has more digits than anybody reads. */
    private static String shortened(String number) {
        int point = number.indexOf('.');
        if (point < 0 || number.length() - point - 1 <= MOST_DECIMALS) {
            return number;
        }
        BigDecimal rounded = new BigDecimal(number).setScale(MOST_DECIMALS, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? number : rounded.stripTrailingZeros().toPlainString();
    }
}
