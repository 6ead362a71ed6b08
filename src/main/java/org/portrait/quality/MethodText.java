// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.quality;

import org.portrait.data.Agreement;
import org.portrait.i18n.Messages;
import org.portrait.segments.Method;

/** What another method means for the analyst, in plain words. */
public final class MethodText {
    private static final double MOSTLY_NOISE = 0.5;
    private final Messages m;

    public MethodText(Messages messages) {
        m = messages;
    }

    /** What it found, and what that says about the segments. */
    public String sentence(MethodComparison c) {
        return switch (c.method()) {
            case Method.KMeansSegments _ -> m.text("methods.kmeans");
            case Method.Ward _ -> m.sentences(agrees(c), proposes(c, "methods.ward.proposes"));
            case Method.GaussianMixture mixture -> m.sentences(agrees(c), bic(c, mixture));
            case Method.Hdbscan dense -> dense(c, dense);
            case Method.GMeans means -> bells(c, means);
            case Method.KPrototypes _ -> m.sentences(agrees(c), m.text("methods.prototypes.indices"));
        };
    }

    /** Name and sentence. */
    public String line(MethodComparison c) {
        return m.text("methods.line", m.text("methods.name." + c.method().code()), sentence(c));
    }

    /** How many customers were looked at. */
    public String rows(MethodComparison c) {
        int rows = c.quality().rows();
        return rows == c.customers()
                ? m.text("methods.note.all", m.number(rows, 0))
                : m.text("methods.note.sample", m.number(rows, 0), m.number(c.customers(), 0));
    }

    private String agrees(MethodComparison c) {
        double index = c.quality().agreement();
        return m.text(
                "methods.agrees." + Agreement.of(index),
                c.quality().k(),
                m.text("methods.in." + c.method().code()),
                m.fixed(index, 2));
    }

    private String proposes(MethodComparison c, String key) {
        int proposed = c.result().proposed();
        return proposed == 0 ? "" : m.text(key, proposed);
    }

    private String bic(MethodComparison c, Method.GaussianMixture mixture) {
        return switch (c.result().proposed()) {
            case 0 -> m.text("methods.mixture.end", mixture.highest());
            case 1 -> m.text("methods.mixture.one");
            default -> proposes(c, "methods.mixture.proposes");
        };
    }

    private String dense(MethodComparison c, Method.Hdbscan dense) {
        GroupingQuality q = c.quality();
        if (q.k() == 0) {
            return m.text("methods.hdbscan.none", m.number(dense.smallest(q.rows()), 0));
        }
        String noise = m.percent(q.noiseShare(), 0);
        if (q.noiseShare() >= MOSTLY_NOISE) {
            return m.text("methods.hdbscan.continuum", m.percent(1 - q.noiseShare(), 0), q.k(), noise);
        }
        Agreement agreement = Agreement.of(q.agreement());
        return m.sentences(
                m.text("methods.hdbscan.groups", q.k(), noise),
                m.text("methods.within." + agreement, m.fixed(q.agreement(), 2)));
    }

    private String bells(MethodComparison c, Method.GMeans means) {
        int k = c.quality().k();
        if (k == 1) {
            return m.text("methods.gmeans.one");
        }
        if (k >= means.highest()) {
            return m.text("methods.gmeans.end", k);
        }
        int segments = c.segments().k();
        String found = m.text("methods.gmeans.groups", k);
        return k == segments
                ? m.sentences(found, agrees(c))
                : k > segments ? m.sentences(found, m.text("methods.gmeans.more")) : found;
    }
}
