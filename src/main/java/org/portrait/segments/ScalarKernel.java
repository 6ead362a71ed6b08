// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.segments;

import java.util.Arrays;

/** The kernel in plain Java, for a Java without the Vector API. */
final class ScalarKernel implements NearestKernel {
    @Override
    public void nearest(float[] strips, int from, int count, int d, RoughCentroids centroids, Found found) {
        var score = new float[STRIP];
        var best = new float[STRIP];
        var next = new float[STRIP];
        var number = new float[STRIP];
        for (int s = 0; s < count; s++) {
            int at = from + s * (d + 1) * STRIP;
            Arrays.fill(best, RoughCentroids.NOWHERE);
            Arrays.fill(next, RoughCentroids.NOWHERE);
            Arrays.fill(number, 0);
            for (int k = 0; k < centroids.norms().length; k++) {
                score(strips, at, d, centroids, k, score);
                select(score, k, number, best, next);
            }
            for (int i = 0; i < STRIP; i++) {
                float norm = strips[at + d * STRIP + i];
                found.norms()[s * STRIP + i] = norm;
                found.nearest()[s * STRIP + i] = number[i];
                found.first()[s * STRIP + i] = best[i] + norm;
                found.second()[s * STRIP + i] = next[i] + norm;
            }
        }
    }

    private static void score(float[] x, int at, int d, RoughCentroids centroids, int k, float[] score) {
        Arrays.fill(score, centroids.norms()[k]);
        float[] packed = centroids.packed();
        int group = k / RoughCentroids.GROUP;
        int p = group * d * RoughCentroids.GROUP + k % RoughCentroids.GROUP;
        for (int j = 0; j < d; j++, p += RoughCentroids.GROUP) {
            float c = packed[p];
            int q = at + j * STRIP;
            for (int i = 0; i < STRIP; i++) {
                score[i] += x[q + i] * c;
            }
        }
    }

    private static void select(float[] score, int k, float[] number, float[] best, float[] next) {
        for (int i = 0; i < STRIP; i++) {
            float challenger = score[i];
            boolean nearer = challenger < best[i];
            next[i] = nearer ? best[i] : challenger < next[i] ? challenger : next[i];
            best[i] = nearer ? challenger : best[i];
            number[i] = nearer ? k : number[i];
        }
    }

    @Override
    public void slack(int rows, RoughCentroids centroids, Found found, float drift, float[] until, int at) {
        for (int i = 0; i < rows; i++) {
            float error = found.norms()[i] * centroids.slope() + centroids.floor();
            float near = (float) Math.sqrt(Math.max(0, found.first()[i]) + error);
            float far = (float) Math.sqrt(Math.max(0, found.second()[i] - error));
            float gap = far * Slack.DOWN - near * (2 - Slack.DOWN);
            until[at + i] = (gap + drift) * Slack.DOWN;
        }
    }

    @Override
    public int changing(float[] nearest, float[] own, float[] until, int at, float drift, int rows, int[] places) {
        int found = 0;
        for (int i = 0; i < rows; i++) {
            places[found] = i;
            found += nearest[i] != own[at + i] || !(until[at + i] > drift) ? 1 : 0;
        }
        return found;
    }

    @Override
    public int atMost(float[] values, int from, int count, float limit, int[] places) {
        int found = 0;
        for (int i = 0; i < count; i++) {
            places[found] = i;
            found += !(values[from + i] > limit) ? 1 : 0;
        }
        return found;
    }

    @Override
    public void pack(float[] strips, int[] places, int rows, int d, float[] packed) {
        int padded = Tiles.stripsOf(rows) * STRIP;
        Arrays.fill(places, rows, padded, places[rows - 1]);
        int width = (d + 1) * STRIP;
        for (int i = 0; i < padded; i++) {
            int to = i / STRIP * width + i % STRIP;
            for (int j = 0; j <= d; j++) {
                packed[to + j * STRIP] = strips[places[i] + j * STRIP];
            }
        }
    }

    @Override
    public void add(double[] values, int from, double[] sums, int to, int d) {
        for (int j = 0; j < d; j++) {
            sums[to + j] += values[from + j];
        }
    }

    @Override
    public void move(double[] values, int from, double[] sums, int left, int joined, int d) {
        for (int j = 0; j < d; j++) {
            sums[left + j] -= values[from + j];
            sums[joined + j] += values[from + j];
        }
    }

    @Override
    public void squares(double[] point, double[] columns, double[] squared) {
        Arrays.fill(squared, 0);
        for (int j = 0; j < point.length; j++) {
            double value = point[j];
            int from = j * squared.length;
            for (int c = 0; c < squared.length; c++) {
                double difference = value - columns[from + c];
                squared[c] += difference * difference;
            }
        }
    }

    @Override
    public void distances(float[] strips, int from, int count, int d, float[] point, float[] squared) {
        for (int s = 0; s < count; s++) {
            int out = s * STRIP;
            Arrays.fill(squared, out, out + STRIP, 0);
            for (int j = 0; j < d; j++) {
                float c = point[j];
                int q = from + (s * (d + 1) + j) * STRIP;
                for (int i = 0; i < STRIP; i++) {
                    float difference = strips[q + i] - c;
                    squared[out + i] += difference * difference;
                }
            }
        }
    }
}
