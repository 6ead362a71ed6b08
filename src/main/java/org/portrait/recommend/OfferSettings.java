// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.recommend;

import org.jspecify.annotations.Nullable;
import org.portrait.aggregate.OrderSettings;

/**
 * What is recommended, and when there is enough behind it.
 *
 * @param by what an item is; null: products, or categories where no column says products
 * @param top how many items for each customer and each segment
 * @param again whether what a customer already has may be recommended again
 * @param support how many customers at least a figure about an item must rest on, and how many orders a rule
 */
public record OfferSettings(@Nullable By by, int top, boolean again, int support) {
    /** What an item is. */
    public enum By {
        PRODUCT,
        CATEGORY
    }

    public static final OfferSettings DEFAULT = new OfferSettings(null, 10, false, 5);

    public OfferSettings {
        if (top < 1 || support < 1) {
            throw new IllegalArgumentException("top " + top + ", support " + support);
        }
    }

    /** What an item is with these columns; null where there is no column for it. */
    public @Nullable By by(OrderSettings orders) {
        By wanted = by == null ? orders.product() == null ? By.CATEGORY : By.PRODUCT : by;
        String column = wanted == By.PRODUCT ? orders.product() : orders.category();
        return column == null ? null : wanted;
    }

    public OfferSettings withBy(@Nullable By changed) {
        return new OfferSettings(changed, top, again, support);
    }

    public OfferSettings withAgain(boolean changed) {
        return new OfferSettings(by, top, changed, support);
    }

    public OfferSettings withSupport(int changed) {
        return new OfferSettings(by, top, again, changed);
    }
}
