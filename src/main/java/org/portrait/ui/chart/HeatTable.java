// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.chart;

import java.util.List;

/**
 * What a {@link ProfileHeatMap} shows: a line per column, a cell per segment.
 *
 * @param features how many lines at the top are features
 */
public record HeatTable(List<Head> heads, List<Line> lines, int features) {
    public HeatTable {
        heads = List.copyOf(heads);
        lines = List.copyOf(lines);
    }

    /**
     * A segment.
     *
     * @param segment counted from 0
     * @param colour a number of {@link SegmentPalette}
     */
    public record Head(int segment, int colour, String name) {}

    /**
     * A column.
     *
     * @param all what holds among all customers
     * @param explained share of its variance that lies between segments
     */
    public record Line(String name, String all, double explained, List<Cell> cells) {}

    /**
     * A column in a segment.
     *
     * @param difference from all customers in standard deviations, its colour
     * @param value in original units
     * @param compared the value against all customers, in few letters
     * @param words whether the value can be shortened, for the beginning of a number would be another number
     */
    public record Cell(double difference, String value, String compared, boolean words) {}

    /** A cell of the table, both counted from 0. */
    public record Place(int line, int segment) {
        static final Place NONE = new Place(-1, -1);
    }
}
