// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.pipeline;

import org.portrait.quality.Gap;
import org.portrait.quality.Stability;

/** What takes longer to know about each K than the indices of a sweep. */
public record ByK(Gap gap, Stability stability) {}
