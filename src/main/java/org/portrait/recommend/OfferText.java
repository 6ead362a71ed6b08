// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.recommend;

import java.util.ArrayList;
import java.util.List;
import org.portrait.i18n.Messages;
import org.portrait.recommend.Trial.Method;

/** What may be offered, and how well that was foretold, in words. */
public record OfferText(Offers offers, Messages words) {
    /** Why an item is recommended. */
    public String reason(Offer offer) {
        boolean bought = offer.basis() == Offer.Basis.BOUGHT;
        return words.text(
                "offers.reason." + offer.basis().name(),
                bought ? offers.name(offer.because()) : words.percent(offer.score(), 1));
    }

    /** What was looked at, what was left out, and how the recommendations did. */
    public List<String> lines() {
        List<String> lines = looked();
        lines.addAll(trial());
        lines.add(words.text("offers.personal"));
        return lines;
    }

    /** What was looked at, and what was left out. */
    private List<String> looked() {
        Baskets baskets = offers.baskets();
        var lines = new ArrayList<String>();
        lines.add(words.text(
                "offers.counts",
                words.number(baskets.items().size(), 0),
                words.number(baskets.orderCount(), 0),
                words.number(baskets.customers(), 0)));
        if (offers.withoutPurchases() > 0) {
            lines.add(words.text("offers.withoutPurchases", offers.withoutPurchases()));
        }
        if (offers.withTooMany() > 0) {
            lines.add(words.text("offers.withTooMany", offers.withTooMany(), words.number(Neighbours.MOST_ITEMS, 0)));
        }
        lines.add(words.text(
                "offers.rules",
                words.number(offers.rules().rules().size(), 0),
                words.number(offers.rules().orders(), 0),
                words.number(offers.rules().support(), 0)));
        return lines;
    }

    /** Whether the last orders were foretold better than by what is popular. */
    public String verdict() {
        Trial trial = offers.trial();
        return trial.customers() == 0
                ? words.text("offers.trial.nobody")
                : words.text("offers.verdict", verdict(trial));
    }

    /** What all of that rests on, and how it was counted. */
    public List<String> base() {
        Trial trial = offers.trial();
        List<String> lines = looked();
        if (trial.customers() > 0) {
            lines.add(words.text("offers.trial", trial.customers(), trial.nothingNew()));
        }
        lines.add(repeats());
        return lines;
    }

    private String repeats() {
        return words.text(offers.fitted().settings().again() ? "offers.trial.again" : "offers.trial.onlyNew");
    }

    /** How well the last orders were foretold, and how that was counted. */
    public List<String> trial() {
        Trial trial = offers.trial();
        if (trial.customers() == 0) {
            return List.of(verdict(), repeats());
        }
        var lines = new ArrayList<String>();
        lines.add(words.text("offers.trial", trial.customers(), trial.nothingNew()));
        for (Trial.Result result : trial.results()) {
            lines.add(words.text(
                    "offers.trial.result",
                    words.text("offers.method", result.method()),
                    words.percent(result.hitRate(), 1),
                    words.number(result.ndcg(), 3)));
        }
        lines.add(verdict());
        lines.add(repeats());
        return lines;
    }

    /** What the intervals of the differences in hit rate bear out. */
    enum Verdict {
        BETTER,
        WORSE,
        UNCLEAR
    }

    private static Verdict verdict(Trial trial) {
        Trial.Result popular = trial.of(Method.POPULAR);
        Trial.Result segment = trial.of(Method.SEGMENT);
        if (popular.behindLow() > 0 && segment.behindLow() > 0) {
            return Verdict.BETTER;
        }
        return popular.behindHigh() < 0 || segment.behindHigh() < 0 ? Verdict.WORSE : Verdict.UNCLEAR;
    }
}
