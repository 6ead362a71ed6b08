// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.text.Font;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.portrait.i18n.Messages;
import org.portrait.ui.chart.HeatTable.Cell;
import org.portrait.ui.chart.HeatTable.Head;
import org.portrait.ui.chart.HeatTable.Line;
import org.portrait.ui.chart.HeatTable.Place;
import org.testfx.framework.junit5.ApplicationExtension;

/** Whatever the number of segments and columns, every cell has its place, wide enough to be read. */
@ExtendWith(ApplicationExtension.class)
class HeatLayoutTest {
    private static HeatLayout layout(double width, int segments, int lines, int features) {
        return HeatLayout.of(width, 500, table(segments, lines, features));
    }

    private static HeatTable table(int segments, int lines, int features) {
        List<Head> heads = IntStream.range(0, segments)
                .mapToObj(s -> new Head(s, s, "Bargain hunters, frequent visitors"))
                .toList();
        List<Cell> cells = Collections.nCopies(segments, new Cell(0, "1", "+0.0", false));
        List<Line> all = IntStream.range(0, lines)
                .mapToObj(l -> new Line("measure_" + l + "_of_the_last_year", "12.3", 0.5, cells))
                .toList();
        return new HeatTable(heads, all, features);
    }

    @Test
    void everyCellIsFoundWhereItStands() {
        for (int segments : new int[] {2, 5, 20, 50}) {
            HeatLayout at = layout(660, segments, 110, 100);
            for (int line = 0; line < 110; line++) {
                double y = at.head() + at.top(line);
                assertEquals(line, at.line(y));
                assertEquals(line, at.line(y + HeatLayout.LINE - 1));
            }
            for (int s = 0; s < segments; s++) {
                assertEquals(s, at.segment(at.left() + s * at.cell()));
                assertEquals(s, at.segment(at.left() + (s + 1) * at.cell() - 1));
            }
            assertEquals(-1, at.line(at.head() - 1));
            assertEquals(-1, at.line(at.head() + at.top(100) - 1)); // between features and others
            assertEquals(-1, at.line(at.head() + at.contentHeight()));
        }
    }

    @Test
    void fewSegmentsNeedNoScrollingInASmallWindow() {
        HeatLayout at = layout(450, 5, 8, 8);
        assertTrue(5 * at.cell() <= at.bodyWidth(), at.toString());
        assertTrue(layout(450, 20, 8, 8).cell() >= 44);
        assertEquals(0, at.gap());
    }

    @Test
    void textIsBrokenOrShortenedToItsRoom() {
        Font font = Font.font(12);
        assertEquals("Bonn", Lettering.fit("Bonn", font, 100));
        String cut = Lettering.fit("measure_of_the_last_year", font, 60);
        assertTrue(cut.startsWith("measu") && cut.endsWith("…"), cut);
        assertTrue(Lettering.width(cut, font) <= 60);
        assertEquals("", Lettering.fit("Bonn", font, 2));
        List<String> lines = Lettering.lines("Bargain hunters, frequent visitors", font, 62, 4);
        assertEquals(List.of("Bargain", "hunters,", "frequent", "visitors"), lines);
        List<String> two = Lettering.lines("Bargain hunters, frequent visitors", font, 62, 2);
        assertEquals("Bargain", two.getFirst());
        assertTrue(two.getLast().startsWith("hunt") && two.getLast().endsWith("…"), two.getLast());
        assertEquals(List.of("one"), Lettering.lines("one", font, 62, 2));
    }

    @Test
    void aTableOfMoreSegmentsIsDrawnByPlacesOfItsOwn() {
        var map = new ProfileHeatMap(new SimpleObjectProperty<>(new Messages(Messages.ENGLISH)));
        map.resize(660, 500);
        map.show(table(2, 10, 4), _ -> "", new Place(0, 0));
        map.layout();
        map.show(table(5, 10, 4), _ -> "", new Place(3, 4));
        assertEquals(new Place(3, 4), map.selected().getValue());
    }
}
