// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.export;

import java.io.IOException;
import java.util.List;
import java.util.function.IntFunction;
import org.portrait.i18n.Messages;
import org.portrait.recommend.ItemRule;
import org.portrait.recommend.Offer;
import org.portrait.recommend.OfferText;
import org.portrait.recommend.Offers;
import org.portrait.recommend.OverIndex;
import org.portrait.recommend.SegmentOffer;
import org.portrait.recommend.Trial;
import org.portrait.work.Progress;

/**
 * What may be offered, as tables. Segments and ranks are counted from 1.
 *
 * @param names of the segments
 * @param customers what each customer of the run may be called
 */
public record OfferTable(Offers offers, List<String> names, IntFunction<String> customers, Messages words) {
    /** Per customer, as {@link Offer} says; {@code reason} is in the language of the user. */
    public static final List<String> CUSTOMERS =
            List.of("customer", "segment", "segment_name", "rank", "item", "score", "basis", "reason_item", "reason");

    /** Per segment, as {@link SegmentOffer} says. */
    public static final List<String> SEGMENTS =
            List.of("segment", "segment_name", "rank", "item", "customers", "share", "reason_item");

    /** Per segment, as {@link OverIndex} says. */
    public static final List<String> OVER_INDEX = List.of(
            "segment",
            "segment_name",
            "item",
            "buyers",
            "share",
            "buyers_all",
            "share_all",
            "lift",
            "lift_low",
            "lift_high");

    /** Per item at most {@link #NEIGHBOURS} others, the most similar first. */
    public static final List<String> ALSO_BOUGHT = List.of("item", "buyers", "rank", "also_bought", "cosine");

    /** As {@link ItemRule} says; {@code if_2} is empty for rules with one condition. */
    public static final List<String> RULES = List.of("if_1", "if_2", "then", "orders", "support", "confidence", "lift");

    /** As {@link Trial} says; {@code behind} is the hit rate of item-to-item minus that of the method. */
    public static final List<String> TRIAL =
            List.of("method", "customers", "hit_rate_10", "ndcg_10", "behind", "behind_low", "behind_high");

    private static final int NEIGHBOURS = 10;

    public void customers(CsvExport.TableRow sink, Progress progress) throws IOException {
        var text = new OfferText(offers, words);
        offers.each(
                (customer, list) -> {
                    int segment = offers.segment(customer);
                    String who = customers.apply(customer);
                    for (int rank = 0; rank < list.size(); rank++) {
                        Offer offer = list.get(rank);
                        sink.take(
                                who,
                                segment + 1,
                                names.get(segment),
                                rank + 1,
                                offers.name(offer.item()),
                                offer.score(),
                                PlainText.lower(offer.basis()),
                                name(offer.because()),
                                text.reason(offer));
                    }
                },
                progress);
    }

    private String name(int item) {
        return item < 0 ? "" : offers.name(item);
    }

    public void segments(CsvExport.TableRow sink) throws IOException {
        int rank = 0;
        int segment = -1;
        for (SegmentOffer offer : offers.segments()) {
            rank = offer.segment() == segment ? rank + 1 : 1;
            segment = offer.segment();
            sink.take(
                    segment + 1,
                    names.get(segment),
                    rank,
                    offers.name(offer.item()),
                    offer.customers(),
                    offer.share(),
                    name(offer.because()));
        }
    }

    public void overIndex(CsvExport.TableRow sink) throws IOException {
        for (OverIndex found : offers.overIndex()) {
            sink.take(
                    found.segment() + 1,
                    names.get(found.segment()),
                    offers.name(found.item()),
                    found.buyers(),
                    found.share(),
                    found.allBuyers(),
                    found.shareOfAll(),
                    found.lift(),
                    found.low(),
                    found.high());
        }
    }

    public void alsoBought(CsvExport.TableRow sink) throws IOException {
        for (int item = 0; item < offers.baskets().items().size(); item++) {
            List<Offers.AlsoBought> others = offers.alsoBought(item);
            for (int n = 0; n < Math.min(NEIGHBOURS, others.size()); n++) {
                Offers.AlsoBought other = others.get(n);
                sink.take(offers.name(item), offers.buyers(item), n + 1, offers.name(other.item()), other.cosine());
            }
        }
    }

    public void rules(CsvExport.TableRow sink) throws IOException {
        for (ItemRule rule : offers.rules().rules()) {
            sink.take(
                    offers.name(rule.when().getFirst()),
                    rule.when().size() < 2 ? "" : offers.name(rule.when().getLast()),
                    offers.name(rule.then()),
                    rule.orders(),
                    rule.support(),
                    rule.confidence(),
                    rule.lift());
        }
    }

    public void trial(CsvExport.TableRow sink) throws IOException {
        Trial trial = offers.trial();
        for (Trial.Result result : trial.results()) {
            boolean own = result.method() == Trial.Method.ITEM_TO_ITEM;
            sink.take(
                    PlainText.lower(result.method()),
                    trial.customers(),
                    result.hitRate(),
                    result.ndcg(),
                    own ? Double.NaN : trial.of(Trial.Method.ITEM_TO_ITEM).hitRate() - result.hitRate(),
                    own ? Double.NaN : result.behindLow(),
                    own ? Double.NaN : result.behindHigh());
        }
    }
}
