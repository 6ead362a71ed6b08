// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.deep;

import org.jspecify.annotations.Nullable;
import org.portrait.segments.SegmentSettings;
import org.portrait.work.Failure;
import org.portrait.work.FailureException;

/**
 * In which space segments are found.
 *
 * @param size numbers of an embedding, 2 to 8; there are no more principal components than features
 * @param refinedFor the number of segments for which deep embedded clustering has refined a deep embedding, or null: it is
 *     a setting of its own, so that the space is the same for every K that is looked at
 */
public record EmbeddingSettings(
        Space space, int size, @Nullable Integer refinedFor) {
    /** Where rows are when distances between them are measured. */
    public enum Space {
        FEATURES,
        PCA,
        DEEP
    }

    public static final EmbeddingSettings DEFAULT =
            new EmbeddingSettings(Space.FEATURES, DeepSettings.DEFAULT.size(), null);

    public EmbeddingSettings {
        if (size < DeepSettings.LOWEST_SIZE || size > DeepSettings.HIGHEST_SIZE) {
            throw new FailureException(
                    new Failure.EmbeddingSize(size, DeepSettings.LOWEST_SIZE, DeepSettings.HIGHEST_SIZE));
        }
        if (refinedFor != null && (refinedFor < 2 || refinedFor > SegmentSettings.HIGHEST_K)) {
            throw new FailureException(new Failure.KOutOfRange(refinedFor, 2, SegmentSettings.HIGHEST_K));
        }
    }

    /** How many numbers so many features give: no more principal components than there are features. */
    public int numbers(int features) {
        return space == Space.PCA ? Math.min(size, features) : size;
    }

    /** Only a deep one stays refined. */
    public EmbeddingSettings withSpace(Space changed) {
        return new EmbeddingSettings(changed, size, changed == Space.DEEP ? refinedFor : null);
    }

    public EmbeddingSettings withSize(int changed) {
        return new EmbeddingSettings(space, changed, refinedFor);
    }

    public EmbeddingSettings withRefinedFor(@Nullable Integer changed) {
        return new EmbeddingSettings(space, size, changed);
    }
}
