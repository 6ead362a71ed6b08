// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.lifecycle;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.portrait.data.ColumnInfo;
import org.portrait.data.ColumnRole;
import org.portrait.data.Schema;
import org.portrait.personas.Concept;
import org.portrait.personas.NamePatterns;

/** What is told about the life of a customer by one column, which is recognised by its name in English or Chinese. */
public enum Part {
    /** Time since the last order, or its date. */
    RECENCY,
    /** How many orders. */
    FREQUENCY,
    /** Time since the first order or since joining, or its date. */
    TENURE,
    /** What the customer brought in, or an average order, which is multiplied by how many there were. */
    VALUE,
    /** The customer's mean time between two orders, from which limits are proposed. */
    GAP;

    private static final NamePatterns BETWEEN = NamePatterns.of(
            "mean+days+between average+days+between avg+days+between interpurchase purchase+interval order+interval "
                    + "平均+间隔 购买+间隔 复购+周期");
    private static final NamePatterns YEAR = NamePatterns.of("since year. 年份 年度");
    private static final NamePatterns LENGTH = NamePatterns.of("day month week years 天 月 周 时长");

    /** The columns that could be it, the likeliest first. */
    List<String> candidates(Schema schema) {
        return preferences().stream()
                .flatMap(
                        wanted -> schema.columns().stream().filter(this::usable).filter(wanted))
                .map(ColumnInfo::name)
                .distinct()
                .toList();
    }

    /** Whether such a column can be counted or measured at all. */
    public boolean usable(ColumnInfo column) {
        boolean dated = this == RECENCY || this == TENURE;
        return column.role() != ColumnRole.ID
                && (column.type().numeric() || dated && column.type().temporal());
    }

    private List<Predicate<ColumnInfo>> preferences() {
        return switch (this) {
            case RECENCY ->
                List.of(
                        number(c -> is(c, Concept.RECENCY) && !Concept.FIRST.match(c) && !BETWEEN.match(c)),
                        date(c -> Concept.LAST.match(c) && !Concept.FIRST.match(c)));
            case FREQUENCY ->
                List.of(
                        number(c -> is(c, Concept.FREQUENCY)),
                        number(c -> is(c, Concept.VISITS) && Concept.additive(c)));
            case TENURE -> List.of(number(Part::lasting), date(Concept::beginning));
            case VALUE ->
                List.of(
                        number(c -> is(c, Concept.VALUE) && Concept.additive(c)),
                        number(c -> is(c, Concept.ORDER_VALUE)));
            case GAP -> List.of(number(BETWEEN::match));
        };
    }

    /** A length of time, not a calendar year. */
    private static boolean lasting(String column) {
        boolean about = is(column, Concept.TENURE) || is(column, Concept.RECENCY) && Concept.FIRST.match(column);
        return about && (LENGTH.match(column) || !YEAR.match(column));
    }

    private static boolean is(String column, Concept concept) {
        return Concept.of(column).equals(Optional.of(concept));
    }

    private static Predicate<ColumnInfo> number(Predicate<String> named) {
        return column -> column.type().numeric() && named.test(column.name());
    }

    private static Predicate<ColumnInfo> date(Predicate<String> named) {
        return column -> column.type().temporal() && named.test(column.name());
    }

    /** Those that an analyst may correct. */
    public static List<Part> chosen() {
        return Stream.of(values()).filter(part -> part != GAP).toList();
    }
}
