// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.segments;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * The kernel on the Vector API (JEP 508). Two vectors of rows meet four centroids at a time, so that a value that was
 * loaded is used several times. Comparing and blending is more than twice as fast as {@code min} and {@code max}, which
 * Java defines for NaN and minus zero, too.
 */
final class VectorKernel implements NearestKernel {
    private static final VectorSpecies<Float> SPECIES =
            FloatVector.SPECIES_PREFERRED.length() <= STRIP ? FloatVector.SPECIES_PREFERRED : FloatVector.SPECIES_512;
    private static final int LANES = SPECIES.length();
    private static final VectorSpecies<Double> EXACT = DoubleVector.SPECIES_PREFERRED;
    private static final boolean FUSED = fused();

    /** Whether the processor multiplies and adds in one step; without, Java would do so very slowly. */
    private static boolean fused() {
        try {
            var machine = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
            return machine != null
                    && Boolean.parseBoolean(machine.getVMOption("UseFMA").getValue());
        } catch (IllegalArgumentException e) {
            return false; // another Java, which does not know that option
        }
    }

    @Override
    public void nearest(float[] strips, int from, int count, int d, RoughCentroids c, Found found) {
        int width = (d + 1) * STRIP;
        if (LANES == STRIP) {
            for (int s = 0; s < count; s += 2) {
                int beside = s + 1 < count ? 1 : 0;
                pair(
                        strips,
                        from + s * width,
                        from + (s + beside) * width,
                        d,
                        c,
                        found,
                        s * STRIP,
                        (s + beside) * STRIP);
            }
            return;
        }
        for (int s = 0; s < count; s++) {
            for (int lane = 0; lane < STRIP; lane += 2 * LANES) {
                int at = from + s * width + lane;
                int out = s * STRIP + lane;
                pair(strips, at, at + LANES, d, c, found, out, out + LANES);
            }
        }
    }

    private static FloatVector plusProduct(FloatVector sum, FloatVector x, float c) {
        return FUSED ? x.fma(FloatVector.broadcast(SPECIES, c), sum) : sum.add(x.mul(c));
    }

    // kernel: two vectors of rows against all centroids, in registers from the first to the last
    private static void pair(
            float[] x, int at, int besideAt, int d, RoughCentroids centroids, Found found, int out, int besideOut) {
        float[] c = centroids.packed();
        float[] norms = centroids.norms();
        var firstA = FloatVector.broadcast(SPECIES, RoughCentroids.NOWHERE);
        var secondA = firstA;
        var firstB = firstA;
        var secondB = firstA;
        var nearestA = FloatVector.zero(SPECIES);
        var nearestB = nearestA;
        int p = 0;
        for (int k = 0; k < norms.length; k += RoughCentroids.GROUP) {
            var a0 = FloatVector.broadcast(SPECIES, norms[k]);
            var a1 = FloatVector.broadcast(SPECIES, norms[k + 1]);
            var a2 = FloatVector.broadcast(SPECIES, norms[k + 2]);
            var a3 = FloatVector.broadcast(SPECIES, norms[k + 3]);
            var b0 = a0;
            var b1 = a1;
            var b2 = a2;
            var b3 = a3;
            for (int j = 0; j < d; j++, p += RoughCentroids.GROUP) {
                var xa = FloatVector.fromArray(SPECIES, x, at + j * STRIP);
                var xb = FloatVector.fromArray(SPECIES, x, besideAt + j * STRIP);
                a0 = plusProduct(a0, xa, c[p]);
                b0 = plusProduct(b0, xb, c[p]);
                a1 = plusProduct(a1, xa, c[p + 1]);
                b1 = plusProduct(b1, xb, c[p + 1]);
                a2 = plusProduct(a2, xa, c[p + 2]);
                b2 = plusProduct(b2, xb, c[p + 2]);
                a3 = plusProduct(a3, xa, c[p + 3]);
                b3 = plusProduct(b3, xb, c[p + 3]);
            }
            var nearer = a0.lt(firstA);
            secondA = secondA.blend(a0, a0.lt(secondA)).blend(firstA, nearer);
            firstA = firstA.blend(a0, nearer);
            nearestA = nearestA.blend(k, nearer);
            nearer = a1.lt(firstA);
            secondA = secondA.blend(a1, a1.lt(secondA)).blend(firstA, nearer);
            firstA = firstA.blend(a1, nearer);
            nearestA = nearestA.blend(k + 1, nearer);
            nearer = a2.lt(firstA);
            secondA = secondA.blend(a2, a2.lt(secondA)).blend(firstA, nearer);
            firstA = firstA.blend(a2, nearer);
            nearestA = nearestA.blend(k + 2, nearer);
            nearer = a3.lt(firstA);
            secondA = secondA.blend(a3, a3.lt(secondA)).blend(firstA, nearer);
            firstA = firstA.blend(a3, nearer);
            nearestA = nearestA.blend(k + 3, nearer);
            nearer = b0.lt(firstB);
            secondB = secondB.blend(b0, b0.lt(secondB)).blend(firstB, nearer);
            firstB = firstB.blend(b0, nearer);
            nearestB = nearestB.blend(k, nearer);
            nearer = b1.lt(firstB);
            secondB = secondB.blend(b1, b1.lt(secondB)).blend(firstB, nearer);
            firstB = firstB.blend(b1, nearer);
            nearestB = nearestB.blend(k + 1, nearer);
            nearer = b2.lt(firstB);
            secondB = secondB.blend(b2, b2.lt(secondB)).blend(firstB, nearer);
            firstB = firstB.blend(b2, nearer);
            nearestB = nearestB.blend(k + 2, nearer);
            nearer = b3.lt(firstB);
            secondB = secondB.blend(b3, b3.lt(secondB)).blend(firstB, nearer);
            firstB = firstB.blend(b3, nearer);
            nearestB = nearestB.blend(k + 3, nearer);
        }
        var normA = FloatVector.fromArray(SPECIES, x, at + d * STRIP);
        var normB = FloatVector.fromArray(SPECIES, x, besideAt + d * STRIP);
        normA.intoArray(found.norms(), out);
        normB.intoArray(found.norms(), besideOut);
        nearestA.intoArray(found.nearest(), out);
        nearestB.intoArray(found.nearest(), besideOut);
        firstA.add(normA).intoArray(found.first(), out);
        firstB.add(normB).intoArray(found.first(), besideOut);
        secondA.add(normA).intoArray(found.second(), out);
        secondB.add(normB).intoArray(found.second(), besideOut);
    }

    @Override
    public void slack(int rows, RoughCentroids centroids, Found found, float drift, float[] until, int at) {
        for (int i = 0; i < rows; i += LANES) {
            var error = FloatVector.fromArray(SPECIES, found.norms(), i)
                    .mul(centroids.slope())
                    .add(centroids.floor());
            var near = FloatVector.fromArray(SPECIES, found.first(), i)
                    .max(0)
                    .add(error)
                    .sqrt();
            var far = FloatVector.fromArray(SPECIES, found.second(), i)
                    .sub(error)
                    .max(0)
                    .sqrt();
            var gap = far.mul(Slack.DOWN).sub(near.mul(2 - Slack.DOWN));
            gap.add(drift).mul(Slack.DOWN).intoArray(until, at + i);
        }
    }

    @Override
    public int changing(float[] nearest, float[] own, float[] until, int at, float drift, int rows, int[] places) {
        int found = 0;
        for (int i = 0; i < rows; i += LANES) {
            long mask = FloatVector.fromArray(SPECIES, nearest, i)
                    .compare(VectorOperators.NE, FloatVector.fromArray(SPECIES, own, at + i))
                    .or(FloatVector.fromArray(SPECIES, until, at + i)
                            .compare(VectorOperators.GT, drift)
                            .not())
                    .toLong();
            for (; mask != 0; mask &= mask - 1) {
                int place = i + Long.numberOfTrailingZeros(mask);
                places[found] = place;
                found += place < rows ? 1 : 0;
            }
        }
        return found;
    }

    @Override
    public int atMost(float[] values, int from, int count, float limit, int[] places) {
        int found = 0;
        for (int i = 0; i < count; i += LANES) {
            long mask = FloatVector.fromArray(SPECIES, values, from + i)
                    .compare(VectorOperators.GT, limit)
                    .not()
                    .toLong();
            for (; mask != 0; mask &= mask - 1) {
                places[found++] = i + Long.numberOfTrailingZeros(mask);
            }
        }
        return found;
    }

    @Override
    public void pack(float[] strips, int[] places, int rows, int d, float[] packed) {
        int padded = Tiles.stripsOf(rows) * STRIP;
        Arrays.fill(places, rows, padded, places[rows - 1]);
        int width = (d + 1) * STRIP;
        for (int i = 0; i < padded; i += LANES) {
            int to = i / STRIP * width + i % STRIP;
            for (int j = 0; j <= d; j++) {
                FloatVector.fromArray(SPECIES, strips, j * STRIP, places, i).intoArray(packed, to + j * STRIP);
            }
        }
    }

    @Override
    public void add(double[] values, int from, double[] sums, int to, int d) {
        int j = 0;
        for (; j + EXACT.length() <= d; j += EXACT.length()) {
            DoubleVector.fromArray(EXACT, sums, to + j)
                    .add(DoubleVector.fromArray(EXACT, values, from + j))
                    .intoArray(sums, to + j);
        }
        for (; j < d; j++) {
            sums[to + j] += values[from + j];
        }
    }

    @Override
    public void move(double[] values, int from, double[] sums, int left, int joined, int d) {
        int j = 0;
        for (; j + EXACT.length() <= d; j += EXACT.length()) {
            var value = DoubleVector.fromArray(EXACT, values, from + j);
            DoubleVector.fromArray(EXACT, sums, left + j).sub(value).intoArray(sums, left + j);
            DoubleVector.fromArray(EXACT, sums, joined + j).add(value).intoArray(sums, joined + j);
        }
        for (; j < d; j++) {
            sums[left + j] -= values[from + j];
            sums[joined + j] += values[from + j];
        }
    }

    @Override
    public void squares(double[] point, double[] columns, double[] squared) {
        for (int c = 0; c < squared.length; c += EXACT.length()) {
            var sum = DoubleVector.zero(EXACT);
            for (int j = 0; j < point.length; j++) {
                var difference = DoubleVector.broadcast(EXACT, point[j])
                        .sub(DoubleVector.fromArray(EXACT, columns, j * squared.length + c));
                sum = sum.add(difference.mul(difference));
            }
            sum.intoArray(squared, c);
        }
    }

    @Override
    public void distances(float[] strips, int from, int count, int d, float[] point, float[] squared) {
        int width = (d + 1) * STRIP;
        for (int s = 0; s < count; s++) {
            for (int lane = 0; lane < STRIP; lane += LANES) {
                var sum = FloatVector.zero(SPECIES);
                for (int j = 0, q = from + s * width + lane; j < d; j++, q += STRIP) {
                    var difference = FloatVector.fromArray(SPECIES, strips, q).sub(point[j]);
                    sum = sum.add(difference.mul(difference));
                }
                sum.intoArray(squared, s * STRIP + lane);
            }
        }
    }
}
