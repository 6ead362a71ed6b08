// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.chart;

import java.util.Base64;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;
import org.portrait.export.PictureFile;

/** As elements of SVG 1.1; one unit is a point of the screen. */
final class SvgSketch implements Sketch {
    /** Those of the systems by their names first, as not every program that shows the file knows {@code system-ui}. */
    private static final String FONTS = "'Segoe UI', 'Helvetica Neue', 'DejaVu Sans', 'Noto Sans', "
            + "'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', system-ui, sans-serif";

    /** From the middle of a line of words to its base, in sizes of the font. */
    private static final double TO_BASE = 0.35;

    /** Of pictures within, per point: a million customers are small so. */
    private static final int PIXELS = 2;

    private final StringBuilder out = new StringBuilder();
    private int clips;

    @Override
    public void line(double x1, double y1, double x2, double y2, Color colour, double width, boolean dashed) {
        String dashes = dashed ? " stroke-dasharray='4 3'" : "";
        element(
                "<line x1='%s' y1='%s' x2='%s' y2='%s' %s%s/>",
                n(x1), n(y1), n(x2), n(y2), stroke(colour, width), dashes);
    }

    @Override
    public void path(double[] x, double[] y, Color colour, double width) {
        element("<polyline points='%s' fill='none' %s/>", points(x, y), stroke(colour, width));
    }

    @Override
    public void polygon(double[] x, double[] y, Color colour, double width, boolean dashed) {
        String dashes = dashed ? " stroke-dasharray='5 3'" : "";
        element("<polygon points='%s' fill='none' %s%s/>", points(x, y), stroke(colour, width), dashes);
    }

    @Override
    public void area(double[] x, double[] y, Color fill) {
        element("<polygon points='%s' %s/>", points(x, y), fill(fill));
    }

    private static String points(double[] x, double[] y) {
        return IntStream.range(0, x.length)
                .mapToObj(i -> n(x[i]) + "," + n(y[i]))
                .collect(Collectors.joining(" "));
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
    public void ring(double x, double y, double radius, Color colour, double width) {
        element("<circle cx='%s' cy='%s' r='%s' fill='none' %s/>", n(x), n(y), n(radius), stroke(colour, width));
    }

    @Override
    public void text(String text, double x, double y, TextAlignment align, Lettered how, boolean turned, double room) {
        String anchor = switch (align) {
            case CENTER -> "middle";
            case RIGHT -> "end";
            default -> "start";
        };
        Font font = Font.font(null, how.bold() ? FontWeight.BOLD : FontWeight.NORMAL, how.size());
        double wide = Lettering.width(text, font);
        double size = wide > room ? how.size() * Math.max(1, room) / wide : how.size(); // few programs know textLength
        element(
                "<text %s text-anchor='%s' font-size='%s'%s %s>%s</text>",
                place(x, y, size * TO_BASE, turned),
                anchor,
                n(size),
                how.bold() ? " font-weight='bold'" : "",
                fill(how.colour()),
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

    @Override
    public void pixels(double x, double y, double width, double height, Pixels of) {
        int across = (int) Math.round(width * PIXELS);
        int[] drawn = of.draw(across, (int) Math.round(height * PIXELS), PIXELS);
        String png = Base64.getEncoder().encodeToString(PictureFile.transparent(across, drawn));
        element(
                "<image x='%s' y='%s' width='%s' height='%s' preserveAspectRatio='none' xlink:href='data:image/png;base64,%s'/>",
                n(x), n(y), n(width), n(height), png);
    }

    static String of(Drawing drawing) {
        var sketch = new SvgSketch();
        sketch.rectangle(0, 0, drawing.width(), drawing.height(), drawing.paper());
        drawing.layers().forEach(layer -> layer.draw(sketch));
        return sketch.document(drawing.width(), drawing.height(), drawing.told());
    }

    /** @param title what it shows, for who does not see it */
    private String document(double width, double height, String title) {
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

    /** Without signs that XML does not know, which names of columns can hold. */
    private static String escaped(String text) {
        return text.replaceAll("[^\\x20-\\uFFFD\\x{10000}-\\x{10FFFF}]", " ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
