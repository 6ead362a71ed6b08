// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.quality;

import org.portrait.i18n.Messages;

/** How far segments can be trusted, in plain words. */
public final class TrustText {
    /** A gap that is not certain is not said to be none, as long as one would rather not be due to chance. */
    private static final double FAINT = 0.05;

    private final Trust trust;
    private final Messages m;

    public TrustText(Trust trust, Messages messages) {
        this.trust = trust;
        this.m = messages;
    }

    /** The sentence behind the light of a segment: how often it was found again, and whether there is a gap. */
    public String sentence(int segment) {
        SegmentTrust t = trust.segments().get(segment);
        if (t.size() == 1) {
            return m.text("trust.single");
        }
        if (t.light() == SegmentTrust.Light.UNKNOWN) {
            return m.text("trust.unknown", m.number(t.rows(), 0), m.number(t.size(), 0), m.number(trust.rows(), 0));
        }
        int resamples = trust.resamples();
        String other = m.number(t.separation().nearest() + 1, 0);
        String overlap = m.percent(t.jaccard(), 0);
        return switch (t.band()) {
            case DISSOLVED -> m.text("trust.dissolved", t.dissolved(), resamples);
            case UNTRUSTED -> m.text("trust.untrusted", t.recovered(), resamples, overlap);
            case DOUBTFUL, VALID, HIGHLY_STABLE ->
                withMaker(segment, m.text(gap(t) + "." + t.band(), t.recovered(), resamples, other, overlap));
        };
    }

    private String withMaker(int segment, String sentence) {
        String feature = trust.maker(segment);
        boolean filtered = trust.segments().get(segment).separation().filtered();
        return feature.isEmpty()
                ? sentence
                : m.sentences(sentence, m.text(filtered ? "trust.maker.filter" : "trust.maker.gap", feature));
    }

    private static String gap(SegmentTrust t) {
        if (t.separated()) {
            return "trust.gap";
        }
        boolean faint = t.separation().pValue() < FAINT;
        return t.separation().few() ? "trust.few" : faint ? "trust.faint" : "trust.noGap";
    }

    /** The numbers behind the sentence, in one line. */
    public String numbers(int segment) {
        SegmentTrust t = trust.segments().get(segment);
        return m.text(
                "trust.numbers",
                m.fixed(t.jaccard(), 2),
                m.percent(t.nearShare(), 0),
                m.fixed(t.separation().dip(), 3),
                m.text(
                        t.separation().pValue() < 0.001 ? "trust.p.below" : "trust.p",
                        m.number(t.separation().pValue(), 3)));
    }

    /** Of the run: agreement between seeds, what outliers do, and on how many customers all this is based. */
    public String run() {
        String seeds = m.text(
                "trust.seeds." + agreement(trust.seedAgreement()), trust.seeds(), m.fixed(trust.seedAgreement(), 2));
        String outliers = m.text(
                "trust.outliers." + agreement(trust.outlierAgreement()),
                trust.setAside(),
                m.fixed(trust.outlierAgreement(), 2));
        String rows = trust.rows() == trust.customers()
                ? m.text("trust.all", m.number(trust.rows(), 0))
                : m.text("trust.sample", m.number(trust.rows(), 0), m.number(trust.customers(), 0));
        return m.sentences(seeds, outliers, rows);
    }

    /** What an adjusted Rand index means, by the thresholds of Steinley (2004), 0.90, 0.80 and 0.65. */
    private static String agreement(double index) {
        if (index >= 0.8) {
            return index >= 0.9 ? "EXCELLENT" : "GOOD";
        }
        return index >= 0.65 ? "MODERATE" : "POOR";
    }
}
