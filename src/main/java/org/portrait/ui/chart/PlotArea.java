// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.chart;

/**
 * Where a part of the data lies on the screen.
 *
 * @param left top width height: of the area of the points within the plot
 */
record PlotArea(ViewPort view, double left, double top, double width, double height) {
    double screenX(double x) {
        return left + (x - view.left()) / view.width() * width;
    }

    double screenY(double y) {
        return top + (view.top() - y) / view.height() * height;
    }

    double dataX(double screenX) {
        return view.left() + (screenX - left) / width * view.width();
    }

    double dataY(double screenY) {
        return view.top() - (screenY - top) / height * view.height();
    }

    double right() {
        return left + width;
    }

    double bottom() {
        return top + height;
    }
}
