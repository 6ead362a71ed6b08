// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.deep;

import java.util.Arrays;
import org.portrait.data.ScaledMatrix;

/**
 * How a row of scaled features enters a network, and how it is told what came out. Columns keep their proportions, which
 * are the analyst's; a column whose values are all 0 or 1 before scaling is a question, of which the network gives the
 * probability of a 1.
 *
 * @param mean d means in the scaled space
 * @param scale the root of the mean variance: what enters is (scaled - mean) / scale
 * @param question per column whether it is one
 * @param no d scaled values that stand for 0, of questions
 * @param yes d scaled values that stand for 1, of questions
 * @param weight d factors of the losses: 1 for numbers; for a question its variance by its entropy, so that a column of
 *     whose values only the mean is known adds its variance to the loss, be it numbers or a question
 */
public record Coding(double[] mean, double scale, boolean[] question, double[] no, double[] yes, double[] weight) {
    static Coding of(ScaledMatrix matrix) {
        int d = matrix.dimensions();
        var mean = new double[d];
        var variance = new double[d];
        double total = 0;
        for (int j = 0; j < d; j++) {
            double[] column = matrix.column(j);
            for (double value : column) {
                mean[j] += value;
            }
            mean[j] /= column.length;
            for (double value : column) {
                variance[j] += (value - mean[j]) * (value - mean[j]);
            }
            variance[j] /= column.length;
            total += variance[j];
        }
        double scale = total > 0 ? Math.sqrt(total / d) : 1;
        var question = new boolean[d];
        var no = new double[d];
        var yes = new double[d];
        var weight = new double[d];
        Arrays.fill(weight, 1);
        for (int j = 0; j < d; j++) {
            question[j] = variance[j] > 0 && isQuestion(matrix.features().columns()[j]);
            if (question[j]) {
                no[j] = (0 - matrix.offset()[j]) * matrix.factor()[j];
                yes[j] = (1 - matrix.offset()[j]) * matrix.factor()[j];
                weight[j] = variance[j] / (scale * scale) / entropy((mean[j] - no[j]) / (yes[j] - no[j]));
            }
        }
        return new Coding(mean, scale, question, no, yes, weight);
    }

    private static boolean isQuestion(double[] values) {
        return Arrays.stream(values).allMatch(value -> value == 0 || value == 1);
    }

    private static double entropy(double share) {
        return -share * StrictMath.log(share) - (1 - share) * StrictMath.log(1 - share);
    }

    int dimensions() {
        return mean.length;
    }

    /** Some rows as they enter: count × d. */
    double[] inputs(ScaledMatrix matrix, int[] rows, int from, int count) {
        return Embedding.Encoder.inputs(matrix, mean, scale, rows, from, count);
    }

    /**
     * The mean loss of rows, per column: the squared error of numbers, the weighted cross-entropy of questions. 1 is what
     * knowing nothing but the means costs, if these are the rows that were learnt from.
     *
     * @param inputs what entered @param outputs what came out, both rows × d
     * @param gradient rows × d, by the outputs, overwritten
     */
    double loss(double[] inputs, double[] outputs, double[] gradient) {
        int d = mean.length;
        double sum = 0;
        double per = 1.0 / inputs.length;
        for (int i = 0; i < inputs.length; i++) {
            int j = i % d;
            if (question[j]) {
                double target = target(inputs[i], j);
                double probability = probability(outputs[i]);
                // -t ln p - (1 - t) ln(1 - p), with p = 1 / (1 + e⁻ˣ), without large exponentials
                double least = Math.max(outputs[i], 0) - outputs[i] * target;
                sum += weight[j] * (least + StrictMath.log1p(StrictMath.exp(-Math.abs(outputs[i]))));
                gradient[i] = weight[j] * (probability - target) * per;
            } else {
                double error = outputs[i] - inputs[i];
                sum += error * error;
                gradient[i] = 2 * error * per;
            }
        }
        return sum * per;
    }

    /** 0 or 1 where what entered is one of the two. */
    private double target(double input, int j) {
        return (input * scale + mean[j] - no[j]) / (yes[j] - no[j]);
    }

    private static double probability(double output) {
        return 1 / (1 + StrictMath.exp(-output));
    }

    /** What came out as a value of the scaled space; of a question the expected one. */
    double scaled(double output, int j) {
        return question[j] ? no[j] + probability(output) * (yes[j] - no[j]) : output * scale + mean[j];
    }
}
