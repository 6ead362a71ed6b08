// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.personas;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * What a playbook may ask about a segment. Means are in standard deviations from that of all customers; NaN, which is
 * neither high nor low, when no feature is about it.
 *
 * @param traits strongest first, and then the days that are no features
 * @param brought what the customers brought in, also where no feature is about it
 */
record Signals(List<Trait> traits, double brought) {
    /** Also NaN when one feature about it stands high and another low. */
    double mean(Concept concept) {
        double[] heard = traits.stream()
                .filter(trait -> !ReturnRate.follows(trait, traits))
                .flatMapToDouble(trait -> trait.signal(concept).stream())
                .toArray();
        boolean high = DoubleStream.of(heard).anyMatch(signal -> signal >= Degree.LEAST);
        boolean low = DoubleStream.of(heard).anyMatch(signal -> signal <= -Degree.LEAST);
        return high && low ? Double.NaN : DoubleStream.of(heard).average().orElse(Double.NaN);
    }

    /**
     * Of what they brought in, or of the features about what they spend, where these say more of the same or are all that
     * is known; an order alone does not tell.
     */
    double worth() {
        double spent = mean(Concept.VALUE);
        boolean more = spent * brought > 0 && Math.abs(spent) > Math.abs(brought);
        return Double.isNaN(brought) || more ? spent : brought;
    }

    /** Of the strongest feature that is shown under this column. */
    double column(String column) {
        return traits.stream()
                .filter(t -> t.column().equals(column))
                .mapToDouble(Trait::signal)
                .findFirst()
                .orElse(Double.NaN);
    }

    /** What stands out most among what is recognised and of what they have more than others: something to begin with. */
    Optional<Trait> subject() {
        return traits.stream()
                .filter(t -> t.stands() || t.typical().isPresent())
                .filter(t -> t.concept().isPresent() || t.amount() && t.signal() > 0)
                .findFirst();
    }

    /** Whether what stands out most is recognised. */
    boolean distinctive() {
        return !traits.isEmpty()
                && traits.getFirst().concept().isPresent()
                && traits.getFirst().stands();
    }
}
