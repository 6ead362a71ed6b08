// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.deep;

import java.util.List;

/**
 * How an embedding is learnt.
 *
 * @param size numbers of the embedding, 2 to 8
 * @param hidden units of the layers between features and embedding; the decoder has them the other way round
 * @param rows that are learnt from, at most; a uniform sample stands for more
 * @param epochs at most
 * @param patience the network has learnt when so many epochs have not made its loss on the held-out rows better by 0.5 %
 * @param rate of learning
 * @param noise standard deviation of what is added to rows before they are to be reproduced, by that of a feature: so
 *     customers who are alike come to lie together (Vincent, Larochelle, Bengio and Manzagol 2008)
 */
public record DeepSettings(
        int size, List<Integer> hidden, int rows, int epochs, int patience, double rate, double noise, long seed) {
    public static final int LOWEST_SIZE = 2;
    public static final int HIGHEST_SIZE = 8;
    public static final DeepSettings DEFAULT = new DeepSettings(4, List.of(64, 32), 20_000, 200, 10, 4e-3, 0.5, 1);

    public DeepSettings {
        hidden = List.copyOf(hidden);
        if (size < LOWEST_SIZE || size > HIGHEST_SIZE) {
            throw new IllegalArgumentException("an embedding has 2 to 8 numbers");
        }
    }

    public DeepSettings withSize(int changed) {
        return new DeepSettings(changed, hidden, rows, epochs, patience, rate, noise, seed);
    }

    public DeepSettings withSeed(long changed) {
        return new DeepSettings(size, hidden, rows, epochs, patience, rate, noise, changed);
    }

    public DeepSettings withHidden(List<Integer> changed) {
        return new DeepSettings(size, changed, rows, epochs, patience, rate, noise, seed);
    }

    public DeepSettings withEpochs(int changed) {
        return new DeepSettings(size, hidden, rows, changed, patience, rate, noise, seed);
    }
}
