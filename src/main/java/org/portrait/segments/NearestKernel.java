// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.segments;

import org.portrait.data.Vectors;

/**
 * The inner loops over rough values, {@value #STRIP} rows side by side. What {@link #distances} computes is the same,
 * bit for bit, in every kernel and on every machine: each row by the same operations in the same order, rounded to float
 * after each. {@link #nearest} may round differently, within its bound, for it only decides what needs no exact look.
 */
interface NearestKernel {
    /** Rows side by side. */
    int STRIP = 16;

    /**
     * What is found out about rows, one after the other.
     *
     * @param nearest numbers of the nearest centroids
     * @param first squared distances to them, in units of {@link Tiles}
     * @param second squared distances to the second-nearest
     * @param norms ‖x‖²
     */
    record Found(float[] nearest, float[] first, float[] second, float[] norms) {
        static Found ofStrips(int strips) {
            int rows = strips * STRIP;
            return new Found(new float[rows], new float[rows], new float[rows], new float[rows]);
        }
    }

    /**
     * Squared distances, in units of {@link Tiles}, to the nearest and the second-nearest centroid. They are computed as
     * {@code ‖x‖² + (‖c‖² - 2 x·c)} and off by at most {@code slope · ‖x‖² + floor} of {@link RoughCentroids}, so they may fall a little below 0.
     *
     * @param strips as {@link Tiles#strips} lays them out, the first at {@code from}
     * @param count of strips
     * @param d features
     * @param found filled in the order of the strips
     */
    void nearest(float[] strips, int from, int count, int d, RoughCentroids centroids, Found found);

    /**
     * The slack of rows: see {@link Slack}.
     *
     * @param until filled from {@code at} on with gap + drift, which is at most the drift where the gap is not certain
     */
    void slack(int rows, RoughCentroids centroids, Found found, float drift, float[] until, int at);

    /**
     * Finds the rows that may have to change their segment: those with another number or without slack.
     *
     * @param own the numbers they have, and {@code until} their slack, the first row's at {@code at}
     * @param places filled with their places, rising, the first row's 0
     * @return how many
     */
    int changing(float[] nearest, float[] own, float[] until, int at, float drift, int rows, int[] places);

    /**
     * Finds values that are at most so large, or no numbers.
     *
     * @param from the first of them
     * @param count how many to look through, whole strips
     * @param places filled with their places, rising, the first one's 0
     * @return how many
     */
    int atMost(float[] values, int from, int count, float limit, int[] places);

    /**
     * Puts some rows of a tile one after the other, in strips of their own.
     *
     * @param places where each row's first value is among the strips; room for whole strips, used up
     * @param packed filled with whole strips, the last of them filled up with copies of the last row
     */
    void pack(float[] strips, int[] places, int rows, int d, float[] packed);

    /** Adds d values of an array to d values of another. */
    void add(double[] values, int from, double[] sums, int to, int d);

    /** Takes d values of an array away from d values of another and adds them to d others of these. */
    void move(double[] values, int from, double[] sums, int left, int joined, int d);

    /** Squared distances to one point, in units of {@link Tiles}, summed up feature by feature. */
    void distances(float[] strips, int from, int count, int d, float[] point, float[] squared);

    /**
     * Squared distances from a point to points side by side, summed up value by value.
     *
     * @param columns the first values of all points, then the second ones and so on, as many as {@code squared} is long
     * @param squared as long as a multiple of {@value #STRIP}
     */
    void squares(double[] point, double[] columns, double[] squared);

    /** The fastest one that this Java can run. */
    static NearestKernel best() {
        return Vectors.AVAILABLE ? new VectorKernel() : new ScalarKernel();
    }
}
