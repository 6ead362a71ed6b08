// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.quality;

import java.util.List;

/**
 * Customers unlike their own segment, the most unlike first.
 *
 * @param perSegment K counts of them
 */
public record Unlike(List<Customer> customers, int[] perSegment) {
    /** The most causes of one customer. */
    public static final int CAUSES = 3;

    public Unlike {
        customers = List.copyOf(customers);
    }

    /**
     * @param row of the matrix
     * @param distance to the centroid of the own segment, in the scaled space
     * @param typical median of that distance in the segment
     * @param spreads how far beyond the third quartile of the distances in the segment, in their interquartile ranges
     * @param isolation score of the isolation forest, 0 to 1
     * @param causes the features that make up most of the distance, at most {@value #CAUSES}, the first most of all
     */
    public record Customer(
            int row,
            int segment,
            double distance,
            double typical,
            double spreads,
            double isolation,
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
