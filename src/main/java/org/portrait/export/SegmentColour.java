// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.export;

/**
 * The colour that a segment has everywhere.
 *
 * @param fill six hexadecimal digits: red, green, blue
 * @param ink of what is written on it, as {@code fill}
 */
public record SegmentColour(String fill, String ink) {}
