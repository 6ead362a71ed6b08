// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.features;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.portrait.data.FeatureMatrix;
import org.portrait.data.FewValues;
import org.portrait.data.Schema;
import org.portrait.work.Activity;
import org.portrait.work.Progress;

/** Proposes changes of the chosen features, from what can be seen without segments; at most one for each feature. */
public final class Suggester {
    /**
     * @param parts of the matrix that take part
     * @param correlations d × d, as {@link Correlations} has them
     * @param file the columns with their missing cells as they were read
     * @param nearUnique columns of running numbers
     * @return constant features, running numbers, repetitions, numbers with two values, long tails; the last feature is
     *     never left out
     */
    public List<Suggestion> suggest(
            FeatureMatrix matrix,
            List<FeaturePart> parts,
            double[][] correlations,
            Schema file,
            Set<String> nearUnique,
            Progress progress) {
        var suggestions = new ArrayList<Suggestion>();
        var left = new ArrayList<>(parts);
        leaveOut(suggestions, left, constant(parts, correlations));
        leaveOut(suggestions, left, nearUnique(left, nearUnique));
        leaveOut(
                suggestions,
                left,
                new Redundancy(left, correlations)
                                .repeats(d -> d.columns().stream()
                                        .mapToInt(column -> file.column(column).missing())
                                        .sum())
                                .stream());
        leaveOut(suggestions, left, twoValued(left, matrix));
        for (FeaturePart part : left) {
            progress.checkCancelled();
            progress.report(Activity.DESCRIBING, (double) left.indexOf(part) / left.size());
            if (part.definition() instanceof FeatureDefinition.Numeric(String column)) {
                LongTails.in(file.column(column), matrix.columns()[part.features()[0]])
                        .ifPresent(suggestions::add);
            }
        }
        return List.copyOf(suggestions);
    }

    private static void leaveOut(
            List<Suggestion> suggestions, List<FeaturePart> left, Stream<? extends Suggestion> found) {
        for (Suggestion suggestion : found.toList()) {
            if (left.size() > 1) {
                suggestions.add(suggestion);
                left.removeIf(part -> part.definition().equals(suggestion.about()));
            }
        }
    }

    private static Stream<Suggestion> constant(List<FeaturePart> parts, double[][] correlations) {
        return parts.stream()
                .filter(part -> Arrays.stream(part.features()).allMatch(j -> Double.isNaN(correlations[j][j])))
                .map(part -> new Suggestion.Constant(part.definition(), part.name()));
    }

    /** None where fewer than two other features would be left: then such answers are what the customers are known by. */
    private static Stream<Suggestion> twoValued(List<FeaturePart> parts, FeatureMatrix matrix) {
        List<Suggestion> found = parts.stream()
                .filter(part -> part.definition() instanceof FeatureDefinition.Numeric)
                .flatMap(part -> twoValued(part, matrix.columns()[part.features()[0]]).stream())
                .toList();
        return parts.size() - found.size() < 2 ? Stream.of() : found.stream();
    }

    private static Optional<Suggestion> twoValued(FeaturePart part, double[] values) {
        return FewValues.of(values, 2).filter(two -> two.length == 2).map(two -> {
            double higher = Arrays.stream(values).filter(v -> v == two[1]).count();
            return new Suggestion.TwoValues(part.definition(), part.name(), two[0], two[1], higher / values.length);
        });
    }

    private static Stream<Suggestion> nearUnique(List<FeaturePart> parts, Set<String> nearUnique) {
        return parts.stream()
                .filter(part -> nearUnique.containsAll(part.definition().columns()))
                .map(part -> new Suggestion.NearUnique(part.definition(), part.name()));
    }
}
