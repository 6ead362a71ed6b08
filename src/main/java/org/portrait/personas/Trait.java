// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.personas;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.portrait.features.FeatureDefinition;
import org.portrait.i18n.Messages;
import org.portrait.personas.SegmentProfile.FeatureStatistics;

/** How a segment differs from the average in one feature, and how to say it. */
record Trait(FeatureStatistics statistics) {
    private static final String LOG = "log(";

    /** The features of a segment, the most different first. */
    static List<Trait> of(SegmentProfile profile) {
        return profile.features().stream()
                .sorted(Comparator.comparingDouble((FeatureStatistics f) -> -Math.abs(f.difference())))
                .map(Trait::new)
                .toList();
    }

    double difference() {
        return statistics.difference();
    }

    private boolean logarithm() {
        return statistics.feature().startsWith(LOG) && statistics.feature().endsWith(")");
    }

    /** A 0/1 feature, called {@code column=value}. */
    boolean share() {
        return statistics.feature().indexOf('=') > 0;
    }

    /** The column behind the feature. */
    String column() {
        String feature = statistics.feature();
        if (logarithm()) {
            return feature.substring(LOG.length(), feature.length() - 1);
        }
        return share() ? feature.substring(0, feature.indexOf('=')) : feature;
    }

    private String value() {
        return statistics.feature().substring(statistics.feature().indexOf('=') + 1);
    }

    Optional<Concept> concept() {
        return share() ? Optional.empty() : Concept.of(column());
    }

    /** A few words for a name: "high spend". */
    String words(Messages m) {
        boolean high = difference() > 0;
        if (share()) {
            return m.text(high ? "personas.many" : "personas.few", value());
        }
        return concept()
                .map(c -> m.text(high ? "personas.high" : "personas.low", c))
                .orElseGet(() -> m.text(high ? "personas.generic.high" : "personas.generic.low", readable()));
    }

    /** The feature with its numbers: "orders 41.9 (average 17.2)". */
    String numbers(Messages m) {
        if (share()) {
            return m.text(
                    "personas.numbers",
                    value(),
                    m.percent(statistics.mean(), 0),
                    m.percent(statistics.overallMean(), 0));
        }
        return m.text(
                "personas.numbers",
                readable(),
                m.number(shown(statistics.mean())),
                m.number(shown(statistics.overallMean())));
    }

    /** A logarithm is shown as the value it stands for. */
    private double shown(double value) {
        return logarithm() ? FeatureDefinition.Log.invert(value) : value;
    }

    private String readable() {
        return column().replace('_', ' ');
    }
}
