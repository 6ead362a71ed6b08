// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.personas;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What marketing might do with a segment; the first whose condition holds. Conditions are in standard deviations, and
 * never below 0.25: what the description calls average is neither high nor low here ({@link Degree}).
 */
enum Action {
    WIN_BACK(s -> s.high(Concept.RECENCY, 0.5) && s.value() >= 0.25),
    REMIND_ONCE(s -> s.high(Concept.RECENCY, 0.75)),
    REWARD(s -> s.value() >= 0.75
            && !s.high(Concept.RECENCY, 0.25)
            && !s.low(Concept.FREQUENCY, 0.25)
            && !s.high(Concept.RETURNS, 0.75)),
    REDUCE_RETURNS(s -> s.high(Concept.RETURNS, 0.75)),
    SECOND_PURCHASE(s -> s.low(Concept.FREQUENCY, 0.25) && s.high(Concept.ORDER_VALUE, 0.25)),
    LARGER_BASKET(
            s -> s.high(Concept.FREQUENCY, 0.5) && (s.low(Concept.ORDER_VALUE, 0.25) || s.low(Concept.VALUE, 0.25))),
    CONVERT(s -> s.high(Concept.VISITS, 0.5) && (s.low(Concept.FREQUENCY, 0.25) || s.low(Concept.VALUE, 0.25))),
    FEWER_DISCOUNTS(s -> s.high(Concept.DISCOUNT, 0.75)),
    WELCOME(s -> s.low(Concept.TENURE, 0.75)),
    UNTAPPED(s -> s.high(Concept.INCOME, 0.5) && s.value() <= -0.25),
    LOW_COST(s -> s.value() <= -0.75),
    /** Something recognised stands out, but calls for nothing in particular. */
    EMPHASISE(s -> !s.traits.isEmpty()
            && s.traits.getFirst().concept().isPresent()
            && s.traits.getFirst().stands());

    private final Predicate<Signals> condition;

    Action(Predicate<Signals> condition) {
        this.condition = condition;
    }

    /** @param traits strongest first */
    static Optional<Action> of(List<Trait> traits) {
        var signals = new Signals(traits);
        return Stream.of(values()).filter(a -> a.condition.test(signals)).findFirst();
    }

    private record Signals(List<Trait> traits) {
        /** NaN, which is neither high nor low, when no feature is about this, or one stands high and another low. */
        double mean(Concept concept) {
            List<Trait> about = traits.stream()
                    .filter(t -> t.concept().filter(concept::equals).isPresent())
                    .toList();
            boolean high = about.stream().anyMatch(t -> t.stands() && t.difference() > 0);
            boolean low = about.stream().anyMatch(t -> t.stands() && t.difference() < 0);
            return high && low
                    ? Double.NaN
                    : about.stream().mapToDouble(Trait::difference).average().orElse(Double.NaN);
        }

        boolean high(Concept concept, double deviations) {
            return mean(concept) >= deviations;
        }

        boolean low(Concept concept, double deviations) {
            return mean(concept) <= -deviations;
        }

        double value() {
            double total = mean(Concept.VALUE);
            return Double.isNaN(total) ? mean(Concept.ORDER_VALUE) : total;
        }
    }
}
