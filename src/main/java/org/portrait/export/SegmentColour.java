// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.export;

import java.util.Locale;

/**
 * The colour that a segment has everywhere. The first eight are Okabe and Ito's (2008), told apart with any colour vision,
 * their yellow darkened so that it shows on white. The next 22 continue them as Glasbey, van der Heijden, Toh and Gray do
 * ("Colour displays for categorical images", Color Research and Application 32, 2007): each is, among the colours that show
 * on white and on nearly black (relative luminance 0.12 to 0.45) and are about as strong as the first eight (chroma 15 to
 * 76), the one farthest in CIELAB from all before it. Further ones walk round the colour circle by the golden angle.
 *
 * @param fill six hexadecimal digits: red, green, blue
 * @param ink of what is written on it, as {@code fill}
 */
public record SegmentColour(String fill, String ink) {
    private static final int[] CHOSEN = {
        0x0072B2, 0xE69F00, 0x009E73, 0xCC79A7, 0x56B4E9, 0xD55E00, 0xB5A400, 0x7A5FB5, 0x74603C, 0xD40048,
        0x68C844, 0xB80490, 0xF49C80, 0x48700C, 0x286C70, 0xA4B8A0, 0xF088FC, 0xA04448, 0x705C74, 0x946400,
        0x007CFC, 0x00C4CC, 0xA4BC68, 0xFC549C, 0xB8ACC8, 0xA0A8F8, 0xFC6858, 0xD8AC5C, 0x943CB8, 0x00CC78
    };
    private static final int WHITE = 0xFFFFFF;
    private static final int DARK = 0x0D1117;
    private static final double GOLDEN_ANGLE = 137.508;

    /** @param index any number from 0; the same number always gives the same colour */
    public static SegmentColour of(int index) {
        int fill = index < CHOSEN.length
                ? CHOSEN[index]
                : hsb(index * GOLDEN_ANGLE % 360 / 60, 0.62, 0.62 + 0.12 * (index % 3));
        return new SegmentColour(hex(fill), hex(inkOn(fill)));
    }

    /**
     * White or nearly black, whichever stands out more: by at least 4.5 to 1 on the first 30 (WCAG 2, level AA).
     *
     * @param background 0xRRGGBB
     */
    public static int inkOn(int background) {
        double behind = luminance(background) + 0.05;
        return 1.05 / behind > behind / (luminance(DARK) + 0.05) ? WHITE : DARK;
    }

    /** 0xRRGGBB. */
    public int rgb() {
        return Integer.parseInt(fill, 16);
    }

    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
    }

    private static double linear(int channel) {
        double share = (channel & 0xFF) / 255.0;
        return share <= 0.04045 ? share / 12.92 : StrictMath.pow((share + 0.055) / 1.055, 2.4);
    }

    /** @param sixth of the colour circle, 0 to 6 */
    private static int hsb(double sixth, double saturation, double brightness) {
        return channel(sixth + 5, saturation, brightness) << 16
                | channel(sixth + 3, saturation, brightness) << 8
                | channel(sixth + 1, saturation, brightness);
    }

    private static int channel(double turned, double saturation, double brightness) {
        double k = turned % 6;
        double off = Math.clamp(Math.min(k, 4 - k), 0.0, 1.0);
        return (int) Math.round(255 * brightness * (1 - saturation * off));
    }

    private static String hex(int rgb) {
        return String.format(Locale.ROOT, "%06x", rgb);
    }
}
