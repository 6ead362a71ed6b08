// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.recommend;

/**
 * An item that a segment buys more than others do. Lift is the share of the segment's customers who bought it divided by
 * the share of all who did.
 *
 * @param segment its number, from 0
 * @param buyers customers of the segment who bought it
 * @param size customers of the segment
 * @param allBuyers customers who bought it
 * @param customers of the run
 * @param low of the 95 % confidence interval of lift
 * @param high of it
 */
public record OverIndex(
        int segment, int item, int buyers, int size, int allBuyers, int customers, double low, double high) {
    private static final double Z = 1.959963984540054;
    /** Enough to halve any interval down to the last bit. */
    private static final int HALVINGS = 60;

    /** Of an item that somebody in the segment bought. */
    static OverIndex of(int segment, int item, int buyers, int size, int allBuyers, int customers) {
        var point = new OverIndex(segment, item, buyers, size, allBuyers, customers, 1, 1);
        if (size == customers) {
            return point;
        }
        // where nobody else bought it, lift is as high as it can be
        double highest = (double) customers / size;
        double low = point.limit(point.lift(), 0);
        double high = allBuyers == buyers ? highest : point.limit(point.lift(), highest);
        return new OverIndex(segment, item, buyers, size, allBuyers, customers, low, high);
    }

    /** Between a lift that fits the counts and one that does not, the one beyond which it no longer does. */
    private double limit(double fitting, double beyond) {
        double in = fitting;
        double out = beyond;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (in + out) / 2;
            if (distance(middle) <= Z * Z) {
                in = middle;
            } else {
                out = middle;
            }
        }
        return in;
    }

    /**
     * The chi-squared of the counts under a lift. The segment is a part of all, so its share and that of all are not
     * independent; its share and that of everybody else are. Lift is a rising function of their ratio, whose score interval
     * this is (Koopman 1984), with the shares that are most likely under the ratio (Miettinen and Nurminen 1985).
     */
    private double distance(double lift) {
        double part = (double) size / customers;
        double ratio = (1 - part) / (1 / lift - part);
        double m = customers - size;
        double others = allBuyers - buyers;
        double b = size * ratio + buyers + m + others * ratio;
        double share = (b - Math.sqrt(b * b - 4 * customers * ratio * allBuyers)) / (2 * customers * ratio);
        double own = Math.min(1, share * ratio);
        double difference = share() - ratio * others / m;
        return difference * difference / (own * (1 - own) / size + ratio * ratio * share * (1 - share) / m);
    }

    public double share() {
        return (double) buyers / size;
    }

    public double shareOfAll() {
        return (double) allBuyers / customers;
    }

    public double lift() {
        return share() / shareOfAll();
    }
}
