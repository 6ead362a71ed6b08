// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.personas;

import java.util.List;

/**
 * A rule for each segment, and the decision tree they come from.
 *
 * @param rules by segment
 * @param depth conditions on the longest way through the tree
 * @param rows all that were segmented
 * @param grown rows that tree and rules were grown from
 * @param heldOut rows that they were measured on, none of them grown from
 * @param reproduced held-out rows that the tree puts into their segment
 */
public record RuleSet(List<SegmentRule> rules, int depth, int rows, int grown, int heldOut, int reproduced) {
    public RuleSet {
        rules = List.copyOf(rules);
    }

    /** The share of held-out rows that the tree puts into their segment. */
    public double fidelity() {
        return (double) reproduced / heldOut;
    }
}
