// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.load;

import org.portrait.data.Dataset;

/**
 * Some rows of a file, understood as all the others are.
 *
 * @param settings by which they were read: those that were given, and what all rows have shown
 * @param decimalMark as in {@link LoadReport}
 */
public record LoadedPart(Dataset dataset, LoadSettings settings, String decimalMark) {}
