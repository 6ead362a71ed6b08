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

    /** Of one segment and one item; somebody in the segment bought it. */
    static OverIndex of(int segment, int item, int buyers, int size, int allBuyers, int customers) {
        double share = (double) size / customers;
        int others = allBuyers - buyers;
        int othersSize = customers - size;
        if (othersSize == 0) {
            return new OverIndex(segment, item, buyers, size, allBuyers, customers, 1, 1);
        }
        double add = others == 0 ? 0.5 : 0;
        double a = buyers + add;
        double n = size + add;
        double b = others + add;
        double m = othersSize + add;
        double ratio = a / n / (b / m);
        double reach = StrictMath.exp(Z * Math.sqrt(1 / a - 1 / n + 1 / b - 1 / m));
        double high = others == 0 ? 1 / share : lift(ratio * reach, share);
        return new OverIndex(segment, item, buyers, size, allBuyers, customers, lift(ratio / reach, share), high);
    }

    /**
     * The segment is a part of all, so its share and that of all are not independent; its share and that of everybody else
     * are. Their ratio has the log interval of Katz, Baptista, Azen and Pike (1978), with a half added to each count where
     * nobody else bought it (Walter 1975), and lift rises with it.
     *
     * @param ratio the share of the segment's buyers divided by that of everybody else
     * @param share of the segment in all customers
     */
    private static double lift(double ratio, double share) {
        return 1 / (share + (1 - share) / ratio);
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
