// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.personas;

/**
 * How rules for segments are looked for.
 *
 * @param depth the most conditions in a row that the tree may ask
 * @param heldOut the share of each segment's customers that rules are measured on and not grown from
 * @param sample the most rows that the tree grows on
 * @param leaf the fewest rows of a leaf; as few as the smallest segment has, where that is less
 * @param seed decides which rows are held out, and which are in the sample
 */
public record RuleSettings(int depth, double heldOut, int sample, int leaf, long seed) {
    public static final RuleSettings DEFAULT = new RuleSettings(4, 0.3, 50_000, 5, 1);

    public RuleSettings {
        if (depth < 1 || sample < 1 || leaf < 1 || !(heldOut > 0 && heldOut < 1)) {
            throw new IllegalArgumentException("depth, sample and leaf at least 1, heldOut between 0 and 1");
        }
    }

    public RuleSettings withSample(int changed) {
        return new RuleSettings(depth, heldOut, changed, leaf, seed);
    }

    public RuleSettings withSeed(long changed) {
        return new RuleSettings(depth, heldOut, sample, leaf, changed);
    }
}
