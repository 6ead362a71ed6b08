// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.lifecycle;

/**
 * Where one stage ends and the next begins. The first that fits counts: lost, at risk, new, loyal, else active.
 *
 * @param newDays new until so many days after the first order; where that is not known, with no more than one order
 *     that is no older
 * @param riskDays at risk when the last order is more days ago
 * @param lostDays lost when the last order is more days ago
 * @param loyal from so many orders on; where these are not known, from so many days since the first order
 */
public record Thresholds(int newDays, int riskDays, int lostDays, int loyal) {
    public Thresholds {
        if (newDays < 0 || riskDays < 1 || lostDays < riskDays || loyal < 1) {
            throw new IllegalArgumentException("newDays from 0, 1 <= riskDays <= lostDays, loyal from 1");
        }
    }

    public Thresholds withNewDays(int changed) {
        return new Thresholds(changed, riskDays, lostDays, loyal);
    }

    /** Whoever is lost was at risk before: the other limit gives way. */
    public Thresholds withRiskDays(int changed) {
        return new Thresholds(newDays, changed, Math.max(lostDays, changed), loyal);
    }

    public Thresholds withLostDays(int changed) {
        return new Thresholds(newDays, Math.min(riskDays, changed), changed, loyal);
    }

    public Thresholds withLoyal(int changed) {
        return new Thresholds(newDays, riskDays, lostDays, changed);
    }

    /**
     * The stage of one customer.
     *
     * @param recency days since the last order
     * @param frequency orders, NaN where not known
     * @param tenure days since the first order, NaN where not known
     * @param loyalty what {@code loyal} is compared with: the one or the other
     */
    CustomerStage stage(double recency, double frequency, double tenure, double loyalty) {
        if (Double.isNaN(recency) || Double.isNaN(loyalty)) {
            return CustomerStage.UNKNOWN;
        }
        if (recency > riskDays) {
            return recency > lostDays ? CustomerStage.LOST : CustomerStage.AT_RISK;
        }
        boolean fresh = Double.isNaN(tenure) ? frequency <= 1 && recency <= newDays : tenure <= newDays;
        if (fresh) {
            return CustomerStage.NEW;
        }
        return loyalty >= loyal ? CustomerStage.LOYAL : CustomerStage.ACTIVE;
    }
}
