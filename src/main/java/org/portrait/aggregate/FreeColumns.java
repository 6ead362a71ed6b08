// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.aggregate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.portrait.data.ColumnInfo;
import org.portrait.data.ColumnRole;
import org.portrait.data.Dataset;

/** The columns of a table of lines that have not been taken for anything yet. */
final class FreeColumns {
    private static final Pattern CUSTOMER = words("customer|client|buyer|user|member|visitor|客户|用户|会员|顾客|买家|访客");

    private final List<ColumnInfo> columns;

    FreeColumns(Dataset dataset) {
        columns = new ArrayList<>(dataset.schema().columns());
    }

    static Pattern words(String alternatives) {
        return Pattern.compile(alternatives, Pattern.CASE_INSENSITIVE);
    }

    /** The column that tells customers apart. */
    @Nullable
    String customer() {
        return take(c -> c.role() == ColumnRole.ID)
                .or(() -> take(c -> CUSTOMER.matcher(c.name()).find()))
                .orElse(null);
    }

    @Nullable
    String time() {
        return take(c -> c.type().temporal()).orElse(null);
    }

    @Nullable
    String named(Pattern words, Predicate<ColumnInfo> fits) {
        return take(c -> words.matcher(c.name()).find() && fits.test(c)).orElse(null);
    }

    /** The first column that fits, which is free no longer. */
    Optional<String> take(Predicate<ColumnInfo> wanted) {
        Optional<ColumnInfo> found = columns.stream().filter(wanted).findFirst();
        found.ifPresent(columns::remove);
        return found.map(ColumnInfo::name);
    }
}
