// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.pipeline;

import org.portrait.quality.Gap;
import org.portrait.quality.Stability;

/**
 * What takes longer to know about each K than the indices of a sweep.
 *
 * @param minSize the limit to the sizes that they keep in proportion to the rows they look at; 0 for none
 */
public record ByK(Gap gap, Stability stability, int minSize) {}
