// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.quality;

import java.util.List;
import org.portrait.i18n.Messages;

/** The recommended K and its reasons in plain words. */
public final class RecommendationText {
    private RecommendationText() {}

    /** Two or three sentences: how well K fits, what evenly spread data reach, what the other indices say. */
    public static String sentence(Recommendation r, Messages m) {
        return m.text(
                "quality.recommendation." + r.verdict().name(),
                m.number(r.k(), 0),
                hundredths(r.silhouette(), m),
                hundredths(r.referenceSilhouette(), m),
                agreement(r, m));
    }

    private static String agreement(Recommendation r, Messages m) {
        var indices = List.of("quality.calinskiHarabasz", "quality.daviesBouldin", "quality.elbow");
        var votes = List.of(r.byCalinskiHarabasz(), r.byDaviesBouldin(), r.byElbow());
        var agreeing = new java.util.ArrayList<String>();
        var others = new java.util.ArrayList<String>();
        for (int i = 0; i < votes.size(); i++) {
            String name = m.text(indices.get(i));
            if (votes.get(i) == r.k()) {
                agreeing.add(name);
            } else {
                others.add(m.text("quality.vote", name, m.number(votes.get(i), 0)));
            }
        }
        String dissent = others.isEmpty() ? "" : m.text("quality.dissent", join(others, m));
        if (agreeing.isEmpty()) {
            return dissent;
        }
        String assent = m.text(agreeing.size() == 1 ? "quality.agrees" : "quality.agree", join(agreeing, m));
        return others.isEmpty() ? assent : m.text("quality.both", assent, dissent);
    }

    private static String join(List<String> words, Messages m) {
        String joined = words.getFirst();
        for (int i = 1; i < words.size(); i++) {
            joined = m.text(i == words.size() - 1 ? "quality.and" : "quality.comma", joined, words.get(i));
        }
        return joined;
    }

    private static String hundredths(double value, Messages m) {
        return m.number(value, 2);
    }
}
