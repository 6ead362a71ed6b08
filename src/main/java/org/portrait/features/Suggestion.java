// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.features;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Something that may be changed about the chosen features before segments are looked for. */
public sealed interface Suggestion {
    /** As it is chosen now. */
    FeatureDefinition about();

    /** What that is called. */
    String feature();

    /** The feature has one value. */
    record Constant(FeatureDefinition about, String feature) implements Suggestion {}

    /** The feature is made from a running number. */
    record NearUnique(FeatureDefinition about, String feature) implements Suggestion {}

    /**
     * The feature says nearly the same as another one, which stays.
     *
     * @param correlation Pearson, beyond 0.95 in size
     * @param reason why this one goes
     * @param here what the reason counts, of this one: missing cells of the file, or the mean size of the correlations
     *     with the other features; else 0
     * @param there the same of the one that stays
     */
    record Repeats(
            FeatureDefinition about,
            String feature,
            String kept,
            double correlation,
            Reason reason,
            double here,
            double there)
            implements Suggestion {
        /** Two features with a larger correlation, of either sign, say nearly the same. */
        public static final double FROM = 0.95;
    }

    /** Why of two features that say the same one is left out. */
    enum Reason {
        /** It had more missing cells in the file. */
        MISSING,
        /** The other features say more of it, too. */
        REDUNDANT,
        /** It stands after the other one. */
        LATER,
        /** The other one is a category, one value of which says the same. */
        CATEGORY
    }

    /**
     * Two values and nothing between them are a gap of their own in every division that the feature takes part in.
     *
     * @param higher share of the customers with the larger value
     */
    record TwoValues(FeatureDefinition about, String feature, double low, double high, double higher)
            implements Suggestion {}

    /**
     * A few large values dominate.
     *
     * @param before skewness as it is, as {@link FeatureSummary} has it
     * @param after skewness of its logarithm, on the same rows
     */
    record LongTail(FeatureDefinition.Numeric about, double before, double after) implements Suggestion {
        @Override
        public String feature() {
            return about.column();
        }

        @Override
        public Optional<FeatureDefinition> instead() {
            return Optional.of(new FeatureDefinition.Log(about.column()));
        }
    }

    /**
     * Nothing in the distribution of the feature speaks for groups. Together with others it may still tell them apart.
     *
     * @param pValue that values without groups have such a dip
     * @param rows that were looked at
     */
    record NoGroups(FeatureDefinition about, String feature, double pValue, int rows) implements Suggestion {}

    /** What is proposed in its place; none when it is proposed to leave it out. */
    default Optional<FeatureDefinition> instead() {
        return Optional.empty();
    }

    /** The chosen features as they are proposed. */
    default List<FeatureDefinition> take(List<FeatureDefinition> chosen) {
        return chosen.stream()
                .flatMap(d -> d.equals(about()) ? instead().stream() : Stream.of(d))
                .toList();
    }

    /** The chosen features with this one as it was; one that was left out comes last. */
    default List<FeatureDefinition> undo(List<FeatureDefinition> chosen) {
        var back = new ArrayList<>(chosen);
        instead().ifPresent(back::remove);
        back.add(about());
        return List.copyOf(back);
    }

    /** Whether the chosen features are as this proposes. */
    default boolean taken(List<FeatureDefinition> chosen) {
        return instead()
                .map(chosen::contains)
                .orElseGet(() -> chosen.stream().noneMatch(d -> d.columns().equals(about().columns())));
    }
}
