// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.score;

import org.portrait.i18n.Messages;

/** What speaks for a segment, in words. */
public final class ReasonText {
    private final FeatureValues values;
    private final Messages words;

    public ReasonText(Model model, Messages words) {
        this.words = words;
        values = new FeatureValues(model, words);
    }

    /** What the customer has, beside the two segments, and how much it counts. */
    public String line(Reason reason) {
        return words.text(
                counted(reason) ? "score.why.share" : "score.why.mean",
                values.name(reason.definition()),
                value(reason),
                figure(reason, reason.own()),
                figure(reason, reason.other()),
                words.percent(reason.weight(), 0));
    }

    private boolean counted(Reason reason) {
        return !reason.category().isEmpty() || values.flag(reason.definition());
    }

    private String value(Reason reason) {
        if (values.flag(reason.definition())) {
            return words.text(reason.value() == 1 ? "personas.yes" : "personas.no");
        }
        return reason.category().isEmpty() ? values.text(reason.definition(), reason.value()) : reason.category();
    }

    private String figure(Reason reason, double figure) {
        return counted(reason) ? words.percent(figure, 0) : values.text(reason.definition(), figure);
    }
}
