// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.quality;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which K the indices support, and how far they agree. The sentence is made from it by {@code RecommendationText}.
 *
 * @param k the recommended number of segments
 * @param bySilhouette byCalinskiHarabasz byDaviesBouldin byElbow: what each index alone would take
 * @param silhouette at the recommended K
 * @param referenceSilhouette what evenly spread data of the same shape reach at this K
 * @param holds whether every two segments have a gap between them
 * @param alsoHolds another K of which all segments lie apart, or null
 * @param passedOver a K with a higher silhouette that was not taken because of tiny segments, or null
 * @param madeBy a feature of two values that alone makes the gap beside a segment, see {@link Separation#maker}; or ""
 */
public record Recommendation(
        int k,
        Verdict verdict,
        int bySilhouette,
        int byCalinskiHarabasz,
        int byDaviesBouldin,
        int byElbow,
        double silhouette,
        double referenceSilhouette,
        boolean holds,
        @Nullable AlsoHolds alsoHolds,
        @Nullable PassedOver passedOver,
        String madeBy) {
    /**
     * Another K of which all segments lie apart.
     *
     * @param divided which segments of the smaller K are several of the larger one, by rising number
     */
    public record AlsoHolds(int k, List<Divided> divided) {
        public AlsoHolds {
            divided = List.copyOf(divided);
        }
    }

    /**
     * A segment that is several ones of a larger K.
     *
     * @param segment counted from 0
     * @param by the feature of whose variance within the segment the largest share lies between these
     */
    public record Divided(int segment, String by) {}

    /**
     * The K with the highest silhouette, which it owes to tiny segments.
     *
     * @param smallest size of its smallest segment
     * @param least how many customers a segment must hold not to be tiny
     * @param leftOut whether no index could take it; else its silhouette without the tiny segments is not higher
     * @param tinyToo whether the K that was taken has such segments, too, for every K has
     */
    public record PassedOver(int k, double silhouette, int smallest, int least, boolean leftOut, boolean tinyToo) {}

    /**
     * The same for segments that got other numbers.
     *
     * @param order the present numbers of the segments of the smaller K, in the new order
     */
    public Recommendation inOrder(int[] order) {
        if (alsoHolds == null) {
            return this;
        }
        List<Divided> divided = IntStream.range(0, order.length)
                .boxed()
                .flatMap(s -> alsoHolds.divided.stream()
                        .filter(d -> d.segment == order[s])
                        .map(d -> new Divided(s, d.by)))
                .toList();
        return new Recommendation(
                k,
                verdict,
                bySilhouette,
                byCalinskiHarabasz,
                byDaviesBouldin,
                byElbow,
                silhouette,
                referenceSilhouette,
                holds,
                new AlsoHolds(alsoHolds.k, divided),
                passedOver,
                madeBy);
    }
}
