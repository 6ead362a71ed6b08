// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.chart;

import java.util.Locale;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;

/** As elements of SVG 1.1; one unit is a point of the screen. */
final class SvgSketch implements Sketch {
    private static final String FONTS =
            "system-ui, 'Segoe UI', 'Noto Sans', 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', sans-serif";
    /** From the middle of a line of words to its base, in sizes of the font. */
    private static final double TO_BASE = 0.35;

    private final StringBuilder out = new StringBuilder();
    private int clips;

    @Override
    public void line(double x1, double y1, double x2, double y2, Color colour, double width) {
        element("<line x1='%s' y1='%s' x2='%s' y2='%s' %s/>", n(x1), n(y1), n(x2), n(y2), stroke(colour, width));
    }

    @Override
    public void polygon(double[] x, double[] y, Color colour, double width, boolean dashed) {
        var points = new StringBuilder();
        for (int i = 0; i < x.length; i++) {
            points.append(i == 0 ? "" : " ").append(n(x[i])).append(',').append(n(y[i]));
        }
        String dashes = dashed ? " stroke-dasharray='5 3'" : "";
        element("<polygon points='%s' fill='none' %s%s/>", points, stroke(colour, width), dashes);
    }

    @Override
    public void rectangle(double x, double y, double width, double height, Color fill) {
        element("<rect x='%s' y='%s' width='%s' height='%s' %s/>", n(x), n(y), n(width), n(height), fill(fill));
    }

    @Override
    public void circle(double x, double y, double radius, Color fill) {
        element("<circle cx='%s' cy='%s' r='%s' %s/>", n(x), n(y), n(radius), fill(fill));
    }

    @Override
    public void text(String text, double x, double y, TextAlignment align, Lettered how, boolean turned, double room) {
        String anchor = switch (align) {
            case CENTER -> "middle";
            case RIGHT -> "end";
            default -> "start";
        };
        Font font = Font.font(null, how.bold() ? FontWeight.BOLD : FontWeight.NORMAL, how.size());
        String pressed = Lettering.width(text, font) > room
                ? " textLength='" + n(room) + "' lengthAdjust='spacingAndGlyphs'"
                : "";
        element(
                "<text %s text-anchor='%s' font-size='%s'%s %s%s>%s</text>",
                place(x, y, how.size() * TO_BASE, turned),
                anchor,
                n(how.size()),
                how.bold() ? " font-weight='bold'" : "",
                fill(how.colour()),
                pressed,
                escaped(text));
    }

    private static String place(double x, double y, double toBase, boolean turned) {
        return turned
                ? "transform='translate(%s %s) rotate(-90)' x='0' y='%s'".formatted(n(x), n(y), n(toBase))
                : "x='%s' y='%s'".formatted(n(x), n(y + toBase));
    }

    @Override
    public void clip(double x, double y, double width, double height) {
        clips++;
        element(
                "<clipPath id='clip%d'><rect x='%s' y='%s' width='%s' height='%s'/></clipPath>",
                clips, n(x), n(y), n(width), n(height));
        element("<g clip-path='url(#clip%d)'>", clips);
    }

    @Override
    public void unclip() {
        element("</g>");
    }

    /** @param png in Base64 */
    void image(String png, double x, double y, double width, double height) {
        element(
                "<image x='%s' y='%s' width='%s' height='%s' preserveAspectRatio='none' xlink:href='data:image/png;base64,%s'/>",
                n(x), n(y), n(width), n(height), png);
    }

    /** @param title what it shows, for who does not see it */
    String document(double width, double height, String title) {
        return """
                <?xml version='1.0' encoding='UTF-8'?>
                <svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' \
                width='%s' height='%s' viewBox='0 0 %s %s' font-family="%s">
                <title>%s</title>
                %s</svg>
                """.formatted(n(width), n(height), n(width), n(height), FONTS, escaped(title), out);
    }

    private void element(String pattern, Object... values) {
        out.append(pattern.formatted(values)).append('\n');
    }

    private static String stroke(Color colour, double width) {
        return "stroke='%s' stroke-opacity='%s' stroke-width='%s'"
                .formatted(rgb(colour), n(colour.getOpacity()), n(width));
    }

    private static String fill(Color colour) {
        return "fill='%s' fill-opacity='%s'".formatted(rgb(colour), n(colour.getOpacity()));
    }

    private static String rgb(Color c) {
        return "#%02x%02x%02x"
                .formatted(Math.round(c.getRed() * 255), Math.round(c.getGreen() * 255), Math.round(c.getBlue() * 255));
    }

    /** With at most two decimals. */
    private static String n(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        return text.replaceAll("\\.?0+$", "");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
