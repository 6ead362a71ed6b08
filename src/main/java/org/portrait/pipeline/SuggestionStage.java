// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.pipeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.portrait.clean.CleanSettings;
import org.portrait.clean.Cleaner;
import org.portrait.clean.CleaningRule;
import org.portrait.data.Dataset;
import org.portrait.features.Correlations;
import org.portrait.features.FeatureDefinition;
import org.portrait.features.FeaturePart;
import org.portrait.features.Suggester;
import org.portrait.features.Suggestion;
import org.portrait.quality.FeatureDips;
import org.portrait.work.Progress;

/** What is suggested about the features of customers before they are segmented. Remembers the last answer. */
public final class SuggestionStage {
    /** A dip with a larger p value does not speak for groups. */
    private static final double NO_SIGN = 0.05;

    private final Memo<Prepared, List<Suggestion>> found = new Memo<>();

    /** Features of weight 0 do not take part. */
    public List<Suggestion> find(Prepared customers, Progress progress) {
        return found.get(customers, () -> search(customers, progress));
    }

    private static List<Suggestion> search(Prepared customers, Progress progress) {
        double[] factor = customers.scaling().factor();
        List<FeaturePart> parts = FeaturePart.of(customers.features().fitted()).stream()
                .filter(part -> Arrays.stream(part.features()).anyMatch(j -> factor[j] != 0))
                .toList();
        var matrix = customers.features().matrix();
        double[][] correlations = new Correlations().of(matrix, progress.part(0, 0.3));
        var suggestions = new ArrayList<>(new Suggester()
                .suggest(
                        matrix,
                        parts,
                        correlations,
                        customers.loaded().dataset().schema(),
                        nearUnique(customers.loaded().dataset(), parts, progress.part(0.3, 0.6)),
                        progress.part(0.6, 0.8)));
        Set<FeatureDefinition> mentioned =
                suggestions.stream().map(Suggestion::about).collect(Collectors.toSet());
        for (FeatureDips.Result dip : new FeatureDips().of(customers.matrix(), progress.part(0.8, 1))) {
            if (dip.pValue() > NO_SIGN && parts.size() > 1) {
                part(parts, dip.feature())
                        .filter(part -> !mentioned.contains(part.definition()))
                        .map(part -> new Suggestion.NoGroups(part.definition(), part.name(), dip.pValue(), dip.rows()))
                        .ifPresent(suggestions::add);
            }
        }
        return List.copyOf(suggestions);
    }

    /** The part that is this one feature. */
    private static Optional<FeaturePart> part(List<FeaturePart> parts, int feature) {
        return parts.stream()
                .filter(part -> part.features().length == 1 && part.features()[0] == feature)
                .findFirst();
    }

    /** As the rule of the Clean page finds them, but in the file: where rows are missing numbers no longer run on. */
    private static Set<String> nearUnique(Dataset file, List<FeaturePart> parts, Progress progress) {
        var columns = new TreeSet<String>();
        for (FeaturePart part : parts) {
            switch (part.definition()) {
                case FeatureDefinition.Numeric(String column) -> columns.add(column);
                case FeatureDefinition.Log(String column) -> columns.add(column);
                default -> {}
            }
        }
        var rule = new CleanSettings(List.of(new CleaningRule.DropNearUniqueColumns()));
        return new Cleaner().clean(file, rule, columns, progress).leftOut();
    }
}
