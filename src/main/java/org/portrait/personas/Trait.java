// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.personas;

import java.util.Optional;
import org.portrait.data.ColumnType;
import org.portrait.data.Schema;
import org.portrait.i18n.Messages;
import org.portrait.personas.SegmentProfile.FeatureStatistics;

/**
 * One feature of one segment, read as people would: the name says what was derived from which column.
 *
 * @param column the column a value is shown under
 * @param value what a share counts, "" unless the kind is {@code SHARE}
 */
record Trait(Measure kind, String column, String value, Optional<Concept> concept, FeatureStatistics statistics) {
    static Trait of(FeatureStatistics f, Schema schema) {
        String name = f.feature();
        Optional<ColumnType> type = schema.find(name).map(c -> c.type());
        if (type.isPresent()) {
            return switch (type.get()) {
                case DATE -> new Trait(Measure.DATE, name, "", Optional.empty(), f);
                case DATETIME -> new Trait(Measure.DATETIME, name, "", Optional.empty(), f);
                case BOOLEAN -> new Trait(Measure.SHARE, name, "true", Optional.empty(), f);
                default -> new Trait(Measure.NUMBER, name, "", Concept.of(name), f);
            };
        }
        if (name.startsWith("log(") && name.endsWith(")")) {
            String column = name.substring(4, name.length() - 1);
            return new Trait(Measure.LOGARITHM, column, "", Concept.of(column), f);
        }
        int equals = equalsSign(name, schema);
        if (equals > 0) {
            return new Trait(Measure.SHARE, name.substring(0, equals), name.substring(equals + 1), Optional.empty(), f);
        }
        return name.contains(" / ")
                ? new Trait(Measure.RATIO, name, "", Optional.empty(), f)
                : new Trait(Measure.NUMBER, name, "", Concept.of(name), f);
    }

    /** Where the name of a column ends and its value begins, also when either holds an equals sign itself. */
    private static int equalsSign(String name, Schema schema) {
        int at = name.indexOf('=');
        while (at > 0 && schema.find(name.substring(0, at)).isEmpty()) {
            at = name.indexOf('=', at + 1);
        }
        return at;
    }

    double difference() {
        return statistics.difference();
    }

    /** In the units of the column. */
    double mean() {
        return kind.inUnits(statistics.mean());
    }

    /** In the units of the column. */
    double overallMean() {
        return kind.inUnits(statistics.overallMean());
    }

    double median() {
        return statistics.median();
    }

    double strength() {
        return Math.abs(statistics.difference());
    }

    /** As if the segment were so many standard deviations further up. */
    Trait moved(double deviations) {
        var f = statistics;
        return new Trait(
                kind,
                column,
                value,
                concept,
                new FeatureStatistics(f.feature(), f.mean(), f.median(), f.overallMean(), f.difference() + deviations));
    }

    Degree degree() {
        return Degree.of(statistics.difference());
    }

    boolean stands() {
        return degree() != Degree.AVERAGE;
    }

    /** Whether high and low are about size, so that "low throughout" makes sense. */
    boolean size() {
        return (kind == Measure.NUMBER || kind == Measure.LOGARITHM)
                && concept.map(c -> c == Concept.VALUE || c == Concept.FREQUENCY || c == Concept.VISITS)
                        .orElse(true);
    }

    /** The mean in the segment as people would say it, as precisely as {@link #overall}. */
    String own(Messages m) {
        return shown(statistics.mean(), m);
    }

    /** The mean of all customers. */
    String overall(Messages m) {
        return shown(statistics.overallMean(), m);
    }

    /** The median in the segment. */
    String middle(Messages m) {
        return shown(statistics.median(), m);
    }

    private String shown(double mean, Messages m) {
        int decimals = Messages.decimals(mean(), overallMean());
        return kind.text(mean, decimals, m);
    }
}
