// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.segments;

/** Ways to divide customers, with their settings: K-Means and what it is compared with. */
public sealed interface Method {
    /** The segments as they are. */
    record KMeansSegments() implements Method {}

    /** Groups merged step by step so that the inertia rises least (Ward 1963), into a tree. */
    record Ward() implements Method {}

    /**
     * Gaussians with covariances of their own (EM; Dempster, Laird and Rubin 1977).
     *
     * @param highest K = 1 to this is fitted
     */
    record GaussianMixture(int highest) implements Method {}

    /**
     * Dense groups, and noise between them (Campello, Moulavi and Sander 2013).
     *
     * @param smallestShare of the customers that a group has at least, above 0, at most 0.5
     */
    record Hdbscan(double smallestShare) implements Method {
        public Hdbscan {
            if (!(smallestShare > 0 && smallestShare <= 0.5)) {
                throw new IllegalArgumentException("a share above 0 and up to a half");
            }
        }

        /** How many of {@code rows} a group has at least, never below 5. */
        public int smallest(int rows) {
            return Math.max(5, (int) Math.ceil(smallestShare * rows));
        }
    }

    /**
     * K-Means that splits a group until its members are spread as in a Gaussian (Hamerly and Elkan 2003).
     *
     * @param highest number of groups at which it stops
     */
    record GMeans(int highest) implements Method {}

    /** K-Means for numbers and categories (Huang 1998), for as many groups as there are segments. */
    record KPrototypes() implements Method {}
}
