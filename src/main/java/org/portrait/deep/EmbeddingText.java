// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.deep;

import java.util.List;
import java.util.stream.Stream;
import org.portrait.i18n.Messages;

/** In which space segments were found, and whether a deep embedding helps, in plain words. */
public final class EmbeddingText {
    private final Messages m;

    public EmbeddingText(Messages messages) {
        m = messages;
    }

    /**
     * What the space is called, "" where it is that of the features.
     *
     * @param features d of them
     */
    public String space(EmbeddingSettings settings, int features) {
        return switch (settings.space()) {
            case FEATURES -> "";
            case PCA -> m.text("deep.space.pca", settings.numbers(features));
            case DEEP ->
                settings.refinedFor() == null
                        ? m.text("deep.space.deep", settings.size())
                        : m.text("deep.space.refined", settings.size(), settings.refinedFor());
        };
    }

    /** What it means for the segments, in sentences; none where it is that of the features. */
    public List<String> how(EmbeddingSettings settings, int features) {
        return switch (settings.space()) {
            case FEATURES -> List.of();
            case PCA -> List.of(m.text("deep.how.pca", settings.numbers(features)));
            case DEEP ->
                Stream.concat(
                                Stream.of(m.text("deep.how.deep", settings.size())),
                                Stream.ofNullable(settings.refinedFor()).map(k -> m.text("deep.how.refined", k)))
                        .toList();
        };
    }

    /** The verdict, with the figure that decided it. */
    public String verdict(EmbeddingComparison c) {
        return switch (c.verdict()) {
            case OTHER_SHAPES -> m.text("deep.verdict.shapes", c.denseGroups(), m.percent(1 - c.within(), 0));
            case SAME_SEGMENTS -> m.text("deep.verdict.same", m.fixed(c.agreement(), 2));
            case NOTHING_BENT ->
                m.text("deep.verdict.bent", c.size(), m.percent(c.error(), 1), m.percent(c.pcaError(), 1));
            case UNSTABLE -> m.text("deep.verdict.unstable", m.fixed(c.stability(), 2), m.fixed(c.plainStability(), 2));
            case NOT_CLEARER ->
                m.text("deep.verdict.clearer", m.fixed(c.ownSilhouette(), 2), m.fixed(c.plainSilhouette(), 2));
            case HELPED ->
                m.text(
                        "deep.verdict.helped",
                        m.fixed(c.ownSilhouette(), 2),
                        m.fixed(c.plainSilhouette(), 2),
                        m.percent(c.error(), 1),
                        m.percent(c.pcaError(), 1));
        };
    }
}
