// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.export;

/** How many customers of a segment are not contacted, so that the effect of a campaign can be measured. */
public sealed interface HoldOut {
    /** @param customers of a segment who may be contacted */
    int of(int customers);

    /** @param share from 0 to below 1; somebody is always contacted */
    record Share(double share) implements HoldOut {
        public Share {
            if (!(share >= 0 && share < 1)) {
                throw new IllegalArgumentException("share " + share);
            }
        }

        @Override
        public int of(int customers) {
            return Math.clamp(Math.round(share * customers), 0, Math.max(0, customers - 1));
        }
    }

    /** @param count the same for every segment */
    record Count(int count) implements HoldOut {
        public Count {
            if (count < 0) {
                throw new IllegalArgumentException("count " + count);
            }
        }

        @Override
        public int of(int customers) {
            return customers == 0 ? 0 : count;
        }
    }
}
