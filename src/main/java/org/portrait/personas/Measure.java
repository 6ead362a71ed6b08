// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.personas;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.portrait.data.ColumnInfo;
import org.portrait.data.Schema;
import org.portrait.features.FeatureDefinition;
import org.portrait.features.FittedFeatures;
import org.portrait.i18n.Messages;

/** What the numbers of a column or feature count, and so how people read them. */
public enum Measure {
    NUMBER,
    /** sign(x) · ln(1 + |x|) of a column; people read x. */
    LOGARITHM,
    RATIO,
    /** 0 or 1, so that the mean is a share. */
    SHARE,
    /** Days since 1970. */
    DATE,
    /** Seconds since 1970. */
    DATETIME;

    private static final double DAY = 86_400;

    static Measure of(ColumnInfo column) {
        return switch (column.type()) {
            case DATE -> DATE;
            case DATETIME -> DATETIME;
            case BOOLEAN -> SHARE;
            default -> NUMBER;
        };
    }

    /** @param schema of the data set they were built from; @return d of them, in the order of the features */
    public static List<Measure> of(FittedFeatures features, Schema schema) {
        var measures = new ArrayList<Measure>();
        for (FeatureDefinition definition : features.definitions()) {
            Measure measure = switch (definition) {
                case FeatureDefinition.Numeric(String column) -> of(schema.column(column));
                case FeatureDefinition.Log _ -> LOGARITHM;
                case FeatureDefinition.Ratio _ -> RATIO;
                case FeatureDefinition.Binary _, FeatureDefinition.OneHot _ -> SHARE;
            };
            features.names(definition).forEach(_ -> measures.add(measure));
        }
        return List.copyOf(measures);
    }

    /** In the units in which {@link #text} shows it. */
    public double inUnits(double value) {
        return this == LOGARITHM ? Math.signum(value) * StrictMath.expm1(Math.abs(value)) : value;
    }

    /** A value as people would say it; shares and dates do without {@code decimals}. */
    public String text(double value, int decimals, Messages m) {
        return switch (this) {
            case SHARE -> m.percent(value, 0);
            case DATE -> LocalDate.ofEpochDay(Math.round(value)).toString();
            case DATETIME -> LocalDate.ofEpochDay(Math.round(value / DAY)).toString();
            case NUMBER, RATIO, LOGARITHM -> m.fixed(inUnits(value), decimals);
        };
    }
}
