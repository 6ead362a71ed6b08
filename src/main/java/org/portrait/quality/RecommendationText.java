// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.portrait.i18n.ListText;
import org.portrait.i18n.Messages;

/** The recommended K and its reasons in plain words. */
public final class RecommendationText {
    private RecommendationText() {}

    /**
     * Two to six sentences: how well K fits, what evenly spread data reach, what makes the gaps, which other K holds, why
     * a higher silhouette was not taken, what the other indices say.
     */
    public static String sentence(Recommendation r, Messages m) {
        boolean partly = r.verdict() == Verdict.GROUPS && !r.holds();
        return m.text(
                partly
                        ? "quality.recommendation.partly"
                        : "quality.recommendation." + r.verdict().name(),
                m.number(r.k(), 0),
                hundredths(r.silhouette(), m),
                hundredths(r.referenceSilhouette(), m),
                reasons(r, m));
    }

    /** What the gap statistic takes, by which rule, and of what it was measured. */
    public static String gap(Gap gap, Messages m) {
        return m.text(
                gap.k() == 1 ? "quality.gap.one" : "quality.gap.some",
                m.number(gap.k(), 0),
                m.number(gap.references(), 0),
                m.number(gap.rows(), 0),
                hundredths(gap.gap(1), m),
                hundredths(gap.error(1), m));
    }

    /** Which K is found again best and which others as well, and of what it was measured. */
    public static String stability(Stability stability, Messages m) {
        List<String> high = stability.high().stream().map(k -> m.number(k, 0)).toList();
        return m.text(
                high.isEmpty() ? "quality.stability.none" : "quality.stability.high",
                m.number(stability.k(), 0),
                hundredths(stability.mean(stability.k()), m),
                hundredths(Stability.HIGH, m),
                high.isEmpty() ? "" : ListText.of(high, m),
                m.number(stability.resamples(), 0),
                m.number(stability.rows(), 0));
    }

    private static String reasons(Recommendation r, Messages m) {
        String also = also(r, m);
        String why = passedOver(r, m);
        String maker = r.madeBy().isEmpty() ? "" : m.text("quality.madeBy", r.madeBy());
        return m.sentences(maker, also, why, agreement(r, m));
    }

    private static String also(Recommendation r, Messages m) {
        var also = r.alsoHolds();
        if (also == null) {
            return "";
        }
        List<String> divided = also.divided().stream()
                .map(d -> m.text("quality.divided", m.number(d.segment() + 1, 0), d.by()))
                .toList();
        return m.text(
                "quality.bothHold",
                m.number(Math.min(r.k(), also.k()), 0),
                m.number(Math.max(r.k(), also.k()), 0),
                ListText.of(divided, m));
    }

    private static String passedOver(Recommendation r, Messages m) {
        var passed = r.passedOver();
        if (passed == null) {
            return "";
        }
        String key =
                passed.tinyToo() ? "quality.tinyToo" : passed.leftOut() ? "quality.leftOut" : "quality.onlyWithTiny";
        return m.text(
                key,
                m.number(passed.k(), 0),
                hundredths(passed.silhouette(), m),
                passed.smallest(),
                m.number(passed.least(), 0),
                m.number(r.k(), 0));
    }

    private static String agreement(Recommendation r, Messages m) {
        var votes = new TreeMap<Integer, List<String>>();
        vote(votes, r.byCalinskiHarabasz(), m.text("quality.calinskiHarabasz"));
        vote(votes, r.byDaviesBouldin(), m.text("quality.daviesBouldin"));
        vote(votes, r.byElbow(), m.text("quality.elbow"));
        List<String> agreeing = votes.remove(r.k());
        String others = votes.entrySet().stream()
                .map(vote -> m.text("quality.vote", ListText.of(vote.getValue(), m), m.number(vote.getKey(), 0)))
                .collect(Collectors.joining(m.text("quality.semicolon")));
        String dissent = others.isEmpty() ? "" : capital(m.text("quality.dissent", others));
        if (agreeing == null) {
            return dissent;
        }
        String assent =
                capital(m.text(agreeing.size() == 1 ? "quality.agrees" : "quality.agree", ListText.of(agreeing, m)));
        return m.sentences(assent, dissent);
    }

    private static void vote(Map<Integer, List<String>> votes, int k, String index) {
        votes.computeIfAbsent(k, _ -> new ArrayList<>()).add(index);
    }

    private static String capital(String sentence) {
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }

    private static String hundredths(double value, Messages m) {
        return m.fixed(value, 2);
    }
}
