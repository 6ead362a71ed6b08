// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.quality;

import org.portrait.i18n.Messages;
import org.portrait.segments.Segmentation;
import org.portrait.segments.SizeLimit;

/** Says what a limit to the sizes cost, and where it was kept. */
public final class SizeLimitText {
    private SizeLimitText() {}

    /** One or two sentences, "" where there is no limit. */
    public static String of(Segmentation segmentation, Messages words) {
        SizeLimit limit = segmentation.limit();
        if (limit == null) {
            return "";
        }
        double same = (double) limit.nearest() / segmentation.labels().length;
        return limit.price(segmentation.inertia()) == 0 && same == 1
                ? words.text("sizes.free", words.number(limit.smallest(), 0))
                : words.text(
                        "sizes.price",
                        words.number(limit.smallest(), 0),
                        words.percent(limit.price(segmentation.inertia()), 1),
                        words.percent(same, 1));
    }

    /** How gap statistic and stability go with a limit; only where there is one. */
    public static String byK(int minSize, Messages words) {
        return words.text("sizes.byK", words.number(minSize, 0));
    }
}
