// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.privacy;

import java.util.EnumSet;
import java.util.Set;
import org.portrait.data.ColumnInfo;
import org.portrait.data.ColumnRole;
import org.portrait.personas.NamePatterns;

/** Columns that others know of somebody, too, by their names in English or Chinese: age, gender, place, date of birth. */
final class QuasiIdentifiers {
    private static final NamePatterns NAMES = NamePatterns.of(
            "age. gender sex. birth dob. city town. zip postal postcode county district province region. "
                    + "state. country location place. suburb nationality ethnic "
                    + "年龄 性别 出生 生日 城市 省份 地区 区县 邮编 邮政编码 籍贯 国家 国籍 民族 所在地");

    /** Names that are words of others, such as 节省. */
    private static final Set<String> WHOLE = Set.of("省", "市", "区", "县");

    private static final Set<ColumnRole> OTHERS = EnumSet.of(ColumnRole.ID, ColumnRole.PERSONAL, ColumnRole.CONSTANT);

    private QuasiIdentifiers() {}

    static boolean likely(ColumnInfo column) {
        return !OTHERS.contains(column.role())
                && (NAMES.match(column.name()) || WHOLE.contains(column.name().strip()));
    }
}
