// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.deep;

import org.portrait.i18n.Messages;

/** Whether a deep embedding helps, in plain words. */
public final class EmbeddingText {
    private final Messages m;

    public EmbeddingText(Messages messages) {
        m = messages;
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
