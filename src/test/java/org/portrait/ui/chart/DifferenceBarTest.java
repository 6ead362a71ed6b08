// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import javafx.scene.shape.Polygon;
import org.junit.jupiter.api.Test;

/** On a bar of 102 by 12 pixels the middle is at 51, and two standard deviations are 50 long. */
class DifferenceBarTest {
    private static List<Double> points(double difference) {
        var bar = new DifferenceBar(difference, 0);
        bar.resize(102, 12);
        bar.layout();
        return bar.getChildrenUnmodifiable().stream()
                .filter(Polygon.class::isInstance)
                .map(Polygon.class::cast)
                .findFirst()
                .orElseThrow()
                .getPoints();
    }

    @Test
    void aDifferenceIsABarFromTheMiddle() {
        assertEquals(List.of(51.0, 2.0, 76.0, 2.0, 76.0, 6.0, 76.0, 10.0, 51.0, 10.0), points(1));
        assertEquals(List.of(51.0, 2.0, 26.0, 2.0, 26.0, 6.0, 26.0, 10.0, 51.0, 10.0), points(-1));
    }

    @Test
    void whatIsBeyondEndsInAPoint() {
        assertEquals(List.of(51.0, 2.0, 96.0, 2.0, 101.0, 6.0, 96.0, 10.0, 51.0, 10.0), points(3));
    }
}
