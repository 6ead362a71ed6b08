// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.personas;

import java.util.List;
import java.util.Optional;

/**
 * Returns per order, where both are counted: who orders three times as much sends three times as much back, and that is no
 * reason to ask why.
 */
record ReturnRate(double own, double overall) {
    private static final double CLEARLY = 1.25;

    /** @param all features of the segment; @return empty where the trait is no count of returns, or orders are not counted */
    static Optional<ReturnRate> of(Trait trait, List<Trait> all) {
        return counts(trait, Concept.RETURNS)
                ? all.stream()
                        .filter(other -> counts(other, Concept.FREQUENCY) && other.mean() > 0)
                        .findFirst()
                        .map(orders -> new ReturnRate(
                                trait.mean() / orders.mean(), trait.overallMean() / orders.overallMean()))
                : Optional.empty();
    }

    private static boolean counts(Trait trait, Concept concept) {
        return (trait.kind() == Measure.NUMBER || trait.kind() == Measure.LOGARITHM)
                && trait.concept().equals(Optional.of(concept))
                && Concept.additive(trait.column());
    }

    /** Whether more or less is sent back for no other reason than that more or less is ordered. */
    static boolean follows(Trait trait, List<Trait> all) {
        return of(trait, all)
                .filter(rate ->
                        trait.difference() > 0 ? rate.own < CLEARLY * rate.overall : rate.own * CLEARLY > rate.overall)
                .isPresent();
    }
}
