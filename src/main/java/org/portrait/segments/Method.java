// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.segments;

/** Ways to divide customers, with their settings: K-Means and what it is compared with. */
public sealed interface Method {
    /** A short name, for keys and tables. */
    default String code() {
        return switch (this) {
            case KMeansSegments _ -> "kmeans";
            case Ward _ -> "ward";
            case GaussianMixture _ -> "mixture";
            case Hdbscan _ -> "hdbscan";
            case GMeans _ -> "gmeans";
            case KPrototypes _ -> "prototypes";
        };
    }

    /** The segments as they are. */
    record KMeansSegments() implements Method {}

    /** Another one than K-Means. */
    sealed interface Other extends Method {}

    /**
     * Groups merged step by step so that the inertia rises least (Ward 1963), into a tree.
     *
     * @param highest K that is proposed
     */
    record Ward(int highest) implements Other {}

    /**
     * Gaussians with covariances of their own (EM; Dempster, Laird and Rubin 1977).
     *
     * @param highest K = 1 to this is fitted
     */
    record GaussianMixture(int highest) implements Other {}

    /**
     * Dense groups, and noise between them (Campello, Moulavi and Sander 2013).
     *
     * @param smallestShare of the customers that a group has at least, above 0, at most 0.5
     */
    record Hdbscan(double smallestShare) implements Other {
        /** Where nobody has said another share. */
        public static final double USUAL = 0.02;

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
    record GMeans(int highest) implements Other {}

    /** K-Means for numbers and categories (Huang 1998), for as many groups as there are segments. */
    record KPrototypes() implements Other {}
}
