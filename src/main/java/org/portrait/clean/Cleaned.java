// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.clean;

import java.util.Set;
import org.portrait.data.Dataset;

/**
 * The outcome of cleaning.
 *
 * @param dataset what is left, with values filled
 * @param fitted what was learned (fill values, caps), to be applied to new customers
 * @param leftOut columns that are not to become features
 */
public record Cleaned(Dataset dataset, FittedCleaning fitted, Set<String> leftOut, CleanReport report) {}
