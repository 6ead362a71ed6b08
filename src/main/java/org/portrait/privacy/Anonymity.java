// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.privacy;

import java.util.List;

/**
 * How many customers share what may say together who somebody is: k-anonymity (Sweeney 2002, k-anonymity: a model for
 * protecting privacy) for every combination of up to three columns. No value of a customer is in it.
 *
 * @param columns that were combined
 * @param k how many customers are to share each combination
 * @param rows customers that were counted
 * @param exposed customers in a group of fewer than k by at least one combination
 * @param smallest customers in the smallest group of all
 * @param combinations those with groups of fewer than k that tell more than their parts do, the worst first
 * @param cures what leaving out one column would do, the best first
 */
public record Anonymity(
        List<String> columns,
        int k,
        int rows,
        int exposed,
        int smallest,
        List<Combination> combinations,
        List<Cure> cures) {
    public Anonymity {
        columns = List.copyOf(columns);
        combinations = List.copyOf(combinations);
        cures = List.copyOf(cures);
    }

    /**
     * Columns that put customers into groups of fewer than k.
     *
     * @param exposed customers in such groups
     * @param smallest customers in the smallest of them
     * @param example row of one of these
     */
    public record Combination(List<String> columns, int exposed, int smallest, int example) {
        public Combination {
            columns = List.copyOf(columns);
        }
    }

    /**
     * @param column that is left out
     * @param exposed customers who would still be in groups of fewer than k
     */
    public record Cure(String column, int exposed) {}
}
