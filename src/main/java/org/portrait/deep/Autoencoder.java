// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.deep;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.portrait.data.ScaledMatrix;
import org.portrait.work.Activity;
import org.portrait.work.Progress;

/**
 * Learns a few numbers from which the scaled features can be told again (Hinton and Salakhutdinov 2006), in mini-batches
 * on one thread, in an order that the seed decides. Of all epochs the one counts that does best on the rows held out.
 */
public final class Autoencoder {
    /** Less than this share of the loss is no progress: the last digits of the loss cost most epochs. */
    private static final double GAIN = 0.005;

    private final DeepSettings settings;

    public Autoencoder(DeepSettings settings) {
        this.settings = settings;
    }

    /** @param learning told after every epoch, on the calling thread */
    public FittedEmbedding fit(ScaledMatrix matrix, Consumer<EpochLoss> learning, Progress progress) {
        progress.report(Activity.LEARNING, 0);
        var random = new SplittableRandom(settings.seed());
        Split split = Split.of(matrix, settings.rows(), random);
        var coding = Coding.of(matrix.picked(split.learnt()));
        List<Layer> start = start(matrix.dimensions(), random);
        var network = new Network(start);
        int middle = start.size() / 2;
        List<Layer> best = start;
        double least = Double.POSITIVE_INFINITY;
        int since = 0;
        for (int epoch = 1; epoch <= settings.epochs() && since < settings.patience(); epoch++) {
            Split.shuffle(split.learnt(), random);
            double training = epoch(network, coding, matrix, split, random, progress);
            List<Layer> now = network.layers();
            double validation = loss(now, coding, matrix, split.heldOut());
            if (validation < least * (1 - GAIN)) {
                since = 0;
                least = validation;
                best = now;
            } else {
                since++;
            }
            learning.accept(new EpochLoss(EpochLoss.Step.RECONSTRUCTION, epoch, training, validation));
            progress.report(Activity.LEARNING, (double) epoch / settings.epochs());
        }
        var learnt = new FittedEmbedding(coding, best.subList(0, middle), best.subList(middle, best.size()));
        progress.report(Activity.LEARNING, 1);
        return Standardised.of(learnt, matrix.picked(split.learnt()));
    }

    /** The decoder mirrors the encoder; embedding and output are not bent. */
    private List<Layer> start(int d, SplittableRandom random) {
        var widths = new ArrayList<Integer>();
        widths.add(d);
        widths.addAll(settings.hidden());
        widths.add(settings.size());
        widths.addAll(settings.hidden().reversed());
        widths.add(d);
        int middle = settings.hidden().size();
        var layers = new ArrayList<Layer>();
        for (int l = 0; l + 1 < widths.size(); l++) {
            boolean bent = l != middle && l + 2 < widths.size();
            layers.add(Dense.random(widths.get(l), widths.get(l + 1), bent, random));
        }
        return layers;
    }

    private double epoch(
            Network network,
            Coding coding,
            ScaledMatrix matrix,
            Split split,
            SplittableRandom random,
            Progress progress) {
        int[] rows = split.learnt();
        double sum = 0;
        for (int from = 0; from < rows.length; from += split.batch()) {
            progress.checkCancelled();
            int count = Math.min(split.batch(), rows.length - from);
            double[] inputs = coding.inputs(matrix, rows, from, count);
            var gradient = new double[inputs.length];
            sum += count * coding.loss(inputs, network.forward(blurred(inputs, random), count), gradient);
            network.backward(gradient, count);
            network.step(settings.rate());
        }
        return sum / rows.length;
    }

    /** With evenly spread noise; what is to be reproduced is without. */
    private double[] blurred(double[] inputs, SplittableRandom random) {
        double reach = settings.noise() * Math.sqrt(3);
        var blurred = new double[inputs.length];
        for (int i = 0; i < inputs.length; i++) {
            blurred[i] = inputs[i] + reach * (2 * random.nextDouble() - 1);
        }
        return blurred;
    }

    /** The mean loss of some rows. */
    static double loss(List<Layer> layers, Coding coding, ScaledMatrix matrix, int[] rows) {
        double[] inputs = coding.inputs(matrix, rows, 0, rows.length);
        double[] outputs = Layer.through(layers, inputs, rows.length);
        return coding.loss(inputs, outputs, new double[inputs.length]);
    }
}
