// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.pipeline;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.portrait.aggregate.Aggregation;
import org.portrait.clean.CleanSettings;
import org.portrait.clean.CleaningRule;
import org.portrait.data.Schema;
import org.portrait.deep.EmbeddingSettings;
import org.portrait.features.FeatureDefinition;
import org.portrait.features.FeatureSettings;
import org.portrait.join.JoinSettings;
import org.portrait.lifecycle.LifecycleSettings;
import org.portrait.load.LoadSettings;
import org.portrait.recommend.OfferSettings;
import org.portrait.segments.SegmentSettings;

/**
 * The settings of every stage, in order: all that decides a run, apart from the file.
 *
 * @param version of this format
 * @param aggregation how the rows of the file become customers, or null where they are customers
 * @param joins further files whose columns come beside the customers, one after the other
 */
public record Recipe(
        int version,
        LoadSettings data,
        @Nullable Aggregation aggregation,
        List<JoinSettings> joins,
        CleanSettings clean,
        FeatureSettings features,
        EmbeddingSettings embedding,
        SegmentSettings segments,
        LifecycleSettings lifecycle,
        OfferSettings offers) {
    public static final int VERSION = 1;
    public static final Recipe DEFAULT = new Recipe(
            VERSION,
            LoadSettings.DETECT,
            null,
            List.of(),
            CleanSettings.DEFAULT,
            FeatureSettings.DEFAULT,
            EmbeddingSettings.DEFAULT,
            SegmentSettings.DEFAULT,
            LifecycleSettings.DEFAULT,
            OfferSettings.DEFAULT);

    public Recipe {
        joins = List.copyOf(joins);
    }

    /** Whether the customers are the same, as far as the recipe decides. */
    public boolean sameCustomers(Recipe other) {
        return data.equals(other.data) && Objects.equals(aggregation, other.aggregation) && joins.equals(other.joins);
    }

    /** Whether rows of the file are customers by both, or are made into customers by both. */
    public boolean sameUnit(Recipe other) {
        return (aggregation == null) == (other.aggregation == null);
    }

    /** Whether nothing but the number of segments differs. */
    public boolean sameButK(Recipe other) {
        return withSegments(segments.withK(null)).equals(other.withSegments(other.segments.withK(null)));
    }

    /** Whether the same segments are found for every K: nothing but K, and what is told of segments, differs. */
    public boolean sameSweep(Recipe other) {
        return withLifecycle(other.lifecycle).withOffers(other.offers).sameButK(other);
    }

    /** Without the features and the ranges of columns that are not there; if no feature is left, they are chosen anew. */
    public Recipe within(Schema schema) {
        Set<String> there = Set.copyOf(schema.names());
        List<CleaningRule> rules = clean.rules().stream()
                .filter(rule -> switch (rule) {
                    case CleaningRule.KeepRange range -> there.contains(range.column());
                    case CleaningRule.SetAside aside -> aside.column() == null || there.contains(aside.column());
                    default -> true;
                })
                .toList();
        return withClean(new CleanSettings(rules)).withFeatures(features.withDefinitions(within(there)));
    }

    private @Nullable List<FeatureDefinition> within(Set<String> there) {
        List<FeatureDefinition> given = features.definitions();
        if (given == null) {
            return null;
        }
        List<FeatureDefinition> left = given.stream()
                .filter(feature -> there.containsAll(feature.columns()))
                .toList();
        return left.isEmpty() && !given.isEmpty() ? null : left;
    }

    /**
     * Without what leads to single customers or to folders of the analyst: nobody is set aside by hand, further files
     * are known by their names alone.
     */
    Recipe withoutTraces() {
        List<CleaningRule> rules = clean.rules().stream()
                .filter(rule -> !(rule instanceof CleaningRule.SetAside))
                .toList();
        List<JoinSettings> named = joins.stream()
                .map(join -> join.withFile(join.name()).withData(withoutFolders(join.data())))
                .toList();
        return withClean(new CleanSettings(rules)).withJoins(named).withData(withoutFolders(data));
    }

    private static LoadSettings withoutFolders(LoadSettings settings) {
        return settings.withAlso(settings.also().stream()
                .map(file -> file.substring(file.lastIndexOf('/') + 1))
                .toList());
    }

    public Recipe withData(LoadSettings changed) {
        return new Recipe(
                version, changed, aggregation, joins, clean, features, embedding, segments, lifecycle, offers);
    }

    public Recipe withAggregation(@Nullable Aggregation changed) {
        return new Recipe(version, data, changed, joins, clean, features, embedding, segments, lifecycle, offers);
    }

    public Recipe withJoins(List<JoinSettings> changed) {
        return new Recipe(version, data, aggregation, changed, clean, features, embedding, segments, lifecycle, offers);
    }

    public Recipe withClean(CleanSettings changed) {
        return new Recipe(version, data, aggregation, joins, changed, features, embedding, segments, lifecycle, offers);
    }

    public Recipe withFeatures(FeatureSettings changed) {
        return new Recipe(version, data, aggregation, joins, clean, changed, embedding, segments, lifecycle, offers);
    }

    public Recipe withEmbedding(EmbeddingSettings changed) {
        return new Recipe(version, data, aggregation, joins, clean, features, changed, segments, lifecycle, offers);
    }

    public Recipe withSegments(SegmentSettings changed) {
        return new Recipe(version, data, aggregation, joins, clean, features, embedding, changed, lifecycle, offers);
    }

    public Recipe withLifecycle(LifecycleSettings changed) {
        return new Recipe(version, data, aggregation, joins, clean, features, embedding, segments, changed, offers);
    }

    public Recipe withOffers(OfferSettings changed) {
        return new Recipe(version, data, aggregation, joins, clean, features, embedding, segments, lifecycle, changed);
    }
}
