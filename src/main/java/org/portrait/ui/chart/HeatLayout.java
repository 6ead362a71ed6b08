// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.chart;

import java.util.List;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import org.portrait.ui.chart.HeatTable.Line;

/**
 * Where the parts of a {@link ProfileHeatMap} stand, in pixels.
 *
 * @param names width of the names of columns, beside which stand all customers and what the segments explain
 * @param cell width of a cell
 * @param head names of segments in lines that fit above the cells, empty where there is no room
 * @param gap below the features, 0 without other columns
 */
record HeatLayout(
        double width,
        double height,
        double names,
        double all,
        double explained,
        double cell,
        List<List<String>> heads,
        int features,
        int lines,
        double gap) {
    static final double LINE = 40;
    static final double BAR = 12;
    static final double SCALE = 30;
    static final double DISC = 22;
    static final double TEXT = 15;
    static final Font NAME = Font.font(13);
    static final Font BOLD = Font.font(null, FontWeight.BOLD, 13);
    private static final double GAP = 26;
    private static final double NARROW = 520;
    private static final double NARROWEST = 44;
    /** Width of the names, which take no more where all cells fit then. */
    private static final double LEAST = 96;

    private static final double WIDEST = 170;
    /** Narrower, a name in the head would be cut after few letters. */
    private static final double NAMED = 62;

    private static final int NAME_LINES = 4;

    static HeatLayout of(double width, double height, HeatTable table) {
        int segments = Math.max(1, table.heads().size());
        double longest = table.lines().stream()
                .map(Line::name)
                .mapToDouble(name -> Lettering.width(name, BOLD) + 14)
                .max()
                .orElse(0);
        double widest = table.lines().stream()
                .map(Line::all)
                .mapToDouble(all -> Lettering.width(all, Plot.NORMAL) + 12)
                .max()
                .orElse(0);
        double all = Math.clamp(widest, 46, Math.max(54, width * 0.13));
        double explained = width < NARROW ? 54 : 62;
        double spared = width - all - explained - BAR - NARROWEST * segments;
        double most = Math.max(LEAST, width * 0.24);
        double names = Math.clamp(longest, LEAST, spared < LEAST ? most : Math.min(most, spared));
        double room = width - names - all - explained - BAR;
        double cell = Math.clamp(Math.floor(room / segments), NARROWEST, WIDEST);
        List<List<String>> heads = cell < NAMED
                ? List.of()
                : table.heads().stream()
                        .map(head -> Lettering.lines(head.name(), Plot.NORMAL, cell - 4, NAME_LINES))
                        .toList();
        int lines = table.lines().size();
        double gap = lines > table.features() ? GAP : 0;
        return new HeatLayout(width, height, names, all, explained, cell, heads, table.features(), lines, gap);
    }

    /** The same parts with more or less room for the cells. */
    HeatLayout in(double wide, double high) {
        return new HeatLayout(wide, high, names, all, explained, cell, heads, features, lines, gap);
    }

    /** Height of the names of segments. */
    double head() {
        int most = heads.stream().mapToInt(List::size).max().orElse(0);
        return DISC + 12 + most * TEXT;
    }

    double left() {
        return names + all + explained;
    }

    double bodyWidth() {
        return Math.max(0, width - left() - BAR);
    }

    /** Of the cells; what is below is the scroll bar and the scale of colours. */
    double bottom() {
        return Math.max(head(), height - SCALE - BAR);
    }

    double bodyHeight() {
        return bottom() - head();
    }

    double contentHeight() {
        return lines * LINE + gap;
    }

    /** Of a line, from the top of all lines. */
    double top(int line) {
        return line * LINE + (line >= features ? gap : 0);
    }

    /** @param y as if nothing were scrolled; -1 for none */
    int line(double y) {
        double inside = y - head();
        int line = (int) Math.floor((inside < top(features) ? inside : inside - gap) / LINE);
        boolean between = inside >= features * LINE && inside < top(features);
        return line < 0 || line >= lines || between ? -1 : line;
    }

    /** @param x as if nothing were scrolled */
    int segment(double x) {
        return (int) Math.floor((x - left()) / cell);
    }
}
