// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.clean;

import java.util.Map;

/**
 * What cleaning learned from the training rows. Applied to new rows it fills, trims and caps, and removes none.
 *
 * @param fills per column the value that replaces a missing one, as text
 * @param lower per column the lower cap, in original units
 * @param upper per column the upper cap
 */
public record FittedCleaning(
        CleanSettings settings, Map<String, String> fills, Map<String, Double> lower, Map<String, Double> upper) {}
