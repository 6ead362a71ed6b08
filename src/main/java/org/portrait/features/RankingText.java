// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.features;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.portrait.data.Agreement;
import org.portrait.i18n.ListText;
import org.portrait.i18n.Messages;

/** A ranking in plain words. */
public final class RankingText {
    private static final int FEW = 2;

    private final Ranking ranking;
    private final Messages m;

    public RankingText(Ranking ranking, Messages messages) {
        this.ranking = ranking;
        this.m = messages;
    }

    /** Which features carry the segments, which go together, and which matters most; sentences. */
    public List<String> headline() {
        var sentences = new ArrayList<String>();
        sentences.add(carriers());
        together(sentences);
        without(sentences);
        return sentences;
    }

    private String carriers() {
        List<FeatureRank> all = ranking.features();
        List<String> carriers = all.stream()
                .filter(FeatureRank::carries)
                .map(FeatureRank::feature)
                .toList();
        if (carriers.isEmpty()) {
            FeatureRank best = all.getFirst();
            return m.text("ranking.carry.none", best.feature(), m.percent(best.share(), 0));
        }
        List<String> others =
                all.stream().filter(f -> !f.carries()).map(FeatureRank::feature).toList();
        if (others.isEmpty()) {
            return m.text("ranking.carry.all", all.size());
        }
        return others.size() < carriers.size() && others.size() <= FEW
                ? m.text("ranking.carry.most", carriers.size(), all.size(), others.size(), ListText.of(others, m))
                : m.text("ranking.carry.some", carriers.size(), all.size(), ListText.of(carriers, m));
    }

    private void together(List<String> sentences) {
        var groups = new TreeMap<Integer, List<String>>();
        ranking.features().stream()
                .filter(f -> f.group() > 0)
                .forEach(f -> groups.computeIfAbsent(f.group(), _ -> new ArrayList<>())
                        .add(f.feature()));
        groups.values().forEach(group -> sentences.add(m.text("ranking.together", ListText.of(group, m))));
    }

    private void without(List<String> sentences) {
        ranking.features().stream()
                .filter(f -> !Double.isNaN(f.without()))
                .min(Comparator.comparingDouble(FeatureRank::without))
                .ifPresent(f -> sentences.add(m.text(
                        Agreement.of(f.without()) == Agreement.ALIKE
                                ? "ranking.without.hardly"
                                : "ranking.without.changes",
                        f.feature(),
                        m.fixed(f.without(), 2))));
    }

    /** On how many customers the segments were found again. */
    public String rows() {
        if (ranking.rows() == 0) {
            return m.text("ranking.rows.none");
        }
        return m.text(
                ranking.rows() == ranking.customers() ? "ranking.rows.all" : "ranking.rows.sample",
                m.number(ranking.rows(), 0),
                m.number(ranking.customers(), 0),
                ranking.k(),
                m.fixed(ranking.withAll(), 2));
    }
}
