// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.bench;

import java.util.Arrays;
import java.util.stream.IntStream;

/** How fast this machine reads memory: sums 1 GB of longs on one thread and on two; prints both, in GB/s. */
final class Bandwidth {
    private static final int LONGS = 1 << 27;
    private static final int TRIES = 12;

    private Bandwidth() {}

    public static void main(String[] arguments) throws InterruptedException {
        var array = new long[LONGS];
        Arrays.setAll(array, i -> i);
        System.out.println(best(array, 1) + " " + best(array, 2));
    }

    private static double best(long[] array, int threads) throws InterruptedException {
        double best = 0;
        for (int t = 0; t < TRIES; t++) {
            var sums = new long[threads];
            int share = LONGS / threads;
            var readers = IntStream.range(0, threads)
                    .mapToObj(r -> new Thread(() -> sums[r] = sum(array, r * share, (r + 1) * share)))
                    .toList();
            long start = System.nanoTime();
            readers.forEach(Thread::start);
            for (Thread reader : readers) {
                reader.join();
            }
            double seconds = Peer.since(start);
            if (Arrays.stream(sums).sum() != (LONGS - 1L) * LONGS / 2) {
                throw new IllegalStateException("wrong sum");
            }
            best = Math.max(best, 8.0 * LONGS / seconds / 1e9);
        }
        return best;
    }

    /** Eight sums, so that none waits for the one before; in calls of few rows, so that all are compiled. */
    private static long sum(long[] array, int from, int to) {
        long sum = 0;
        for (int block = from; block < to; block += 1 << 16) {
            sum += block(array, block, block + (1 << 16));
        }
        return sum;
    }

    private static long block(long[] array, int from, int to) {
        long a = 0;
        long b = 0;
        long c = 0;
        long d = 0;
        long e = 0;
        long f = 0;
        long g = 0;
        long h = 0;
        for (int i = from; i < to; i += 8) {
            a += array[i];
            b += array[i + 1];
            c += array[i + 2];
            d += array[i + 3];
            e += array[i + 4];
            f += array[i + 5];
            g += array[i + 6];
            h += array[i + 7];
        }
        return a + b + c + d + e + f + g + h;
    }
}
