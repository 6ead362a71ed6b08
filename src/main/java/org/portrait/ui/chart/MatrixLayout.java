// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.chart;

/**
 * Where the cells of a scatter matrix lie.
 *
 * @param features d, as many as rows and columns
 * @param left room for the values of the rows
 * @param cellWidth cellHeight: of a cell
 */
record MatrixLayout(int features, double left, double cellWidth, double cellHeight) {
    static final double TOP = 4;
    static final double BOTTOM = 18;
    static final double RIGHT = 4;
    private static final double GAP = 4;

    static MatrixLayout of(int features, double left, double width, double height) {
        double gaps = GAP * (features - 1);
        return new MatrixLayout(
                features,
                left,
                Math.max(1, Math.floor((width - left - RIGHT - gaps) / features)),
                Math.max(1, Math.floor((height - TOP - BOTTOM - gaps) / features)));
    }

    double x(int column) {
        return left + column * (cellWidth + GAP);
    }

    double y(int row) {
        return TOP + row * (cellHeight + GAP);
    }

    double width() {
        return x(features - 1) + cellWidth - left;
    }

    double height() {
        return y(features - 1) + cellHeight - TOP;
    }

    /** @return which column a place is in, or -1 */
    int column(double x) {
        return within((x - left) / (cellWidth + GAP));
    }

    int row(double y) {
        return within((y - TOP) / (cellHeight + GAP));
    }

    private int within(double cell) {
        return cell >= 0 && cell < features ? (int) cell : -1;
    }
}
