// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.recommend;

import org.portrait.work.Activity;
import org.portrait.work.Progress;

/**
 * Customers who bought this also bought: per item the most similar others, the most similar first. Similarity is the
 * cosine of their columns of the customer–item matrix of zeros and ones, customers of both / √(customers of one ·
 * customers of the other) (Sarwar, Karypis, Konstan and Riedl 2001; Linden, Smith and York 2003).
 *
 * @param item per item the others, at most {@link #MOST}
 * @param cosine per item theirs
 */
record Neighbours(int[][] item, double[][] cosine) {
    /** More neighbours add little and cost much (Deshpande and Karypis 2004, who find 20 to 50 enough). */
    static final int MOST = 50;
    /** Whoever has more items than that buys for others; the cost of counting grows with their square. */
    static final int MOST_ITEMS = 1_000;

    private static final int CHUNK = 64;

    /** @param support how many customers must have both */
    static Neighbours of(Incidence customers, int support, Progress progress) {
        Incidence rows = customers.withoutLongRows(MOST_ITEMS);
        var together = new Together(rows);
        int[] counts = rows.counts();
        int items = rows.columns();
        var found = new Neighbours(new int[items][], new double[items][]);
        for (int i = 0; i < items; i++) {
            if (i % CHUNK == 0) {
                progress.checkCancelled();
                progress.report(Activity.RECOMMENDING, (double) i / items);
            }
            var best = new Best(MOST);
            int own = counts[i];
            together.with(i, (j, both) -> {
                if (both >= support) {
                    best.offer(j, both / Math.sqrt((double) own * counts[j]));
                }
            });
            found.item[i] = new int[best.size()];
            found.cosine[i] = new double[best.size()];
            for (int n = 0; n < best.size(); n++) {
                found.item[i][n] = best.number(n);
                found.cosine[i][n] = best.score(n);
            }
        }
        return found;
    }
}
