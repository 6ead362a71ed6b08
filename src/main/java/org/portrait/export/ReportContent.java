// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.export;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.portrait.data.ScaledMatrix;
import org.portrait.deep.EmbeddingComparison;
import org.portrait.embed.FittedPca;
import org.portrait.i18n.Messages;
import org.portrait.personas.RuleSet;
import org.portrait.personas.SegmentProfile;
import org.portrait.quality.Quality;
import org.portrait.quality.Recommendation;
import org.portrait.segments.Segmentation;

/**
 * What a report tells.
 *
 * @param notes of the analyst, one per segment, "" where there is none
 * @param recommendation null as long as it is not known
 * @param quality null as long as it is not known
 * @param embedding whether it helped, null where segments were not found in a deep one
 * @param typical the customers, with the columns that may be told of single ones, as they may leave the house; asked for only
 *     where they are told
 * @param privacy what was done so that nobody is recognised in lists of customers, in sentences
 */
public record ReportContent(
        PersonaTable personas,
        List<String> notes,
        @Nullable Recommendation recommendation,
        @Nullable Quality quality,
        RuleSet rules,
        @Nullable EmbeddingComparison embedding,
        FittedPca pca,
        ScaledMatrix matrix,
        Segmentation segmentation,
        Supplier<SegmentTable> typical,
        About about,
        List<String> privacy) {
    public ReportContent {
        notes = List.copyOf(notes);
        privacy = List.copyOf(privacy);
    }

    Messages words() {
        return personas.words();
    }

    SegmentProfile profile(int segment) {
        return personas.profiles().get(segment);
    }

    String name(int segment) {
        return personas.names().get(segment);
    }

    int k() {
        return segmentation.k();
    }

    /** Of which figures would tell of single customers. */
    long small() {
        return personas.profiles().stream().filter(SegmentProfile::small).count();
    }
}
