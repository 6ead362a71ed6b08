// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.recommend;

import java.util.List;

/**
 * Association rules between items of the same order, those with the highest lift first.
 *
 * @param orders how many were looked at
 * @param support in how many of them at least the items of a rule are together
 */
public record ItemRules(List<ItemRule> rules, int orders, int support) {
    public ItemRules {
        rules = List.copyOf(rules);
    }
}
