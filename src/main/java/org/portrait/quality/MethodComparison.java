// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.quality;

import org.portrait.segments.Grouping;
import org.portrait.segments.Method;
import org.portrait.segments.MethodResult;

/**
 * A method beside the segments.
 *
 * @param quality of its groups, for as many of them as there are segments where it does not say itself how many
 * @param segments of the same rows
 * @param customers of whom {@code quality.rows()} were looked at
 */
public record MethodComparison(
        Method method, MethodResult result, GroupingQuality quality, Grouping segments, int customers) {}
