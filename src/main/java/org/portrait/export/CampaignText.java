// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.export;

import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.portrait.export.CampaignLists.SegmentCounts;
import org.portrait.i18n.Messages;

/** What became of the customers of a campaign, in one sentence or two. */
public final class CampaignText {
    private CampaignText() {}

    public static String of(CampaignLists lists, Messages words) {
        long none = IntStream.of(lists.table().segments()).filter(s -> s == 0).count();
        String counts = words.text(
                "campaign.counts",
                sum(lists, SegmentCounts::contact),
                sum(lists, SegmentCounts::control),
                sum(lists, SegmentCounts::doNotContact),
                none);
        List<Audience> audiences = lists.settings().audiences();
        String without = IntStream.range(0, audiences.size())
                .mapToObj(a -> words.text(
                        "campaign.withoutAddress",
                        audiences.get(a).column(),
                        sum(lists, c -> c.withoutAddress().get(a))))
                .reduce("", words::sentences);
        return words.sentences(counts, without);
    }

    private static int sum(CampaignLists lists, ToIntFunction<SegmentCounts> count) {
        return lists.segments().stream().mapToInt(count).sum();
    }
}
