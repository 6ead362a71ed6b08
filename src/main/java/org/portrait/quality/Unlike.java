// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.quality;

import java.util.List;

/**
 * Customers unlike their own segment or unlike all others, those farthest beyond their segment first.
 *
 * @param perSegment K counts of them
 * @param isolationLimit the score above which a customer is isolated
 */
public record Unlike(List<Customer> customers, int[] perSegment, double isolationLimit) {
    /** The most causes of one customer. */
    public static final int CAUSES = 3;

    public Unlike {
        customers = List.copyOf(customers);
    }

    /** What puts a customer on the list. */
    public enum By {
        DISTANCE,
        ISOLATION,
        BOTH
    }

    /**
     * @param row of the matrix
     * @param distance to the centroid of the own segment, in the scaled space
     * @param typical median of that distance in the segment
     * @param spreads how far beyond the third quartile of the distances in the segment, in their interquartile ranges
     * @param isolation score of the isolation forest, 0 to 1
     * @param by what put the customer on the list
     * @param causes the features that make up most of the distance, at most {@value #CAUSES}, the first most of all
     */
    public record Customer(
            int row,
            int segment,
            double distance,
            double typical,
            double spreads,
            double isolation,
            By by,
            List<Cause> causes) {
        public Customer {
            causes = List.copyOf(causes);
        }
    }

    /**
     * @param feature its number in the matrix
     * @param value of the customer, in original units
     * @param centroid of the segment in the same units
     * @param share of the squared distance, 0 to 1
     */
    public record Cause(int feature, double value, double centroid, double share) {}
}
