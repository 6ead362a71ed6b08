// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.quality;

import java.util.Arrays;

/**
 * How large the dip of n evenly spread values is by chance: even spread is the unimodal distribution with the largest
 * dips (Hartigan and Hartigan 1985). Quantiles of √n · dip, made with R 4 and {@code diptest::dip(runif(n))}, seed n,
 * 400,000 samples up to n = 500, 200,000 for 1,000, 100,000 above. Read as {@code diptest::dip.test} reads its table:
 * linear in n and in √n · dip; above the largest n as there.
 */
final class DipTable {
    /** The smallest p value that the table tells. */
    static final double LEAST = 0.0001;

    private static final double[] BELOW = {
        0.01, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.98, 0.99, 0.995, 0.998, 0.999, 0.9995, 1 - LEAST
    };
    private static final int[] N = {4, 5, 6, 7, 8, 9, 10, 15, 20, 30, 50, 100, 200, 500, 1000, 2000, 5000};
    private static final double[][] ROOT_N_DIP = {
        {
            0.2500, 0.2500, 0.2500, 0.2500, 0.2500, 0.2896, 0.3756, 0.4149, 0.4479, 0.4638, 0.4745, 0.4844, 0.4890,
            0.4920, 0.4963
        },
        {
            0.2236, 0.2236, 0.2236, 0.2236, 0.2723, 0.3445, 0.3951, 0.4167, 0.4330, 0.4395, 0.4431, 0.4455, 0.4463,
            0.4468, 0.4471
        },
        {
            0.2041, 0.2041, 0.2041, 0.2411, 0.3017, 0.3552, 0.3898, 0.4035, 0.4395, 0.4707, 0.4965, 0.5222, 0.5378,
            0.5508, 0.5730
        },
        {
            0.1890, 0.1926, 0.2166, 0.2620, 0.3118, 0.3532, 0.3818, 0.4231, 0.4643, 0.4870, 0.5053, 0.5231, 0.5337,
            0.5422, 0.5555
        },
        {
            0.1768, 0.2089, 0.2319, 0.2722, 0.3141, 0.3476, 0.4017, 0.4361, 0.4698, 0.4894, 0.5056, 0.5268, 0.5487,
            0.5675, 0.6028
        },
        {
            0.1840, 0.2201, 0.2413, 0.2768, 0.3125, 0.3523, 0.4091, 0.4395, 0.4710, 0.4924, 0.5180, 0.5467, 0.5651,
            0.5810, 0.6099
        },
        {
            0.1927, 0.2274, 0.2465, 0.2782, 0.3092, 0.3609, 0.4124, 0.4411, 0.4767, 0.5047, 0.5288, 0.5543, 0.5717,
            0.5873, 0.6179
        },
        {
            0.2112, 0.2362, 0.2488, 0.2789, 0.3236, 0.3721, 0.4263, 0.4598, 0.4984, 0.5267, 0.5524, 0.5804, 0.6035,
            0.6220, 0.6628
        },
        {
            0.2123, 0.2358, 0.2539, 0.2866, 0.3280, 0.3810, 0.4349, 0.4707, 0.5121, 0.5403, 0.5666, 0.5980, 0.6220,
            0.6411, 0.6791
        },
        {
            0.2169, 0.2433, 0.2597, 0.2925, 0.3366, 0.3902, 0.4464, 0.4829, 0.5266, 0.5562, 0.5843, 0.6187, 0.6416,
            0.6639, 0.7037
        },
        {
            0.2220, 0.2496, 0.2667, 0.3002, 0.3457, 0.4009, 0.4593, 0.4973, 0.5424, 0.5741, 0.6035, 0.6380, 0.6640,
            0.6877, 0.7370
        },
        {
            0.2283, 0.2563, 0.2741, 0.3082, 0.3547, 0.4116, 0.4717, 0.5113, 0.5580, 0.5916, 0.6214, 0.6598, 0.6861,
            0.7133, 0.7723
        },
        {
            0.2335, 0.2619, 0.2798, 0.3146, 0.3617, 0.4193, 0.4803, 0.5205, 0.5675, 0.6009, 0.6332, 0.6727, 0.7007,
            0.7265, 0.7803
        },
        {
            0.2379, 0.2671, 0.2851, 0.3204, 0.3684, 0.4270, 0.4892, 0.5310, 0.5807, 0.6148, 0.6463, 0.6851, 0.7158,
            0.7435, 0.8100
        },
        {
            0.2403, 0.2696, 0.2876, 0.3228, 0.3712, 0.4305, 0.4933, 0.5351, 0.5858, 0.6204, 0.6510, 0.6927, 0.7209,
            0.7521, 0.8114
        },
        {
            0.2429, 0.2719, 0.2898, 0.3252, 0.3736, 0.4328, 0.4953, 0.5374, 0.5874, 0.6204, 0.6512, 0.6947, 0.7208,
            0.7501, 0.8000
        },
        {
            0.2434, 0.2733, 0.2914, 0.3270, 0.3757, 0.4353, 0.4983, 0.5403, 0.5925, 0.6272, 0.6590, 0.6978, 0.7317,
            0.7606, 0.8297
        }
    };

    private DipTable() {}

    /** The probability of at least this dip, {@link #LEAST} to 1; 1 for fewer than four values. */
    static double pValue(double dip, int n) {
        if (n < N[0]) {
            return 1;
        }
        int at = Arrays.binarySearch(N, n);
        int lower = Math.min(at >= 0 ? at : -at - 2, N.length - 2);
        double share = Math.clamp((double) (n - N[lower]) / (N[lower + 1] - N[lower]), 0, 1);
        double wanted = Math.sqrt(n) * dip;
        double before = quantile(lower, 0, share);
        if (wanted <= before) {
            return 1 - BELOW[0];
        }
        for (int q = 1; q < BELOW.length; q++) {
            double after = quantile(lower, q, share);
            if (wanted < after) {
                return 1 - BELOW[q - 1] - (wanted - before) / (after - before) * (BELOW[q] - BELOW[q - 1]);
            }
            before = after;
        }
        return LEAST;
    }

    private static double quantile(int row, int q, double share) {
        return ROOT_N_DIP[row][q] + share * (ROOT_N_DIP[row + 1][q] - ROOT_N_DIP[row][q]);
    }
}
