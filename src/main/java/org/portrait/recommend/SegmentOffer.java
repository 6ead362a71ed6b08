// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.recommend;

/**
 * An item that is recommended to many customers of a segment.
 *
 * @param segment its number, from 0
 * @param customers of it to whom the item is among the recommendations
 * @param share of it
 * @param because the item that most often speaks most for it, or -1 where that is its popularity
 */
public record SegmentOffer(int segment, int item, int customers, double share, int because) {}
