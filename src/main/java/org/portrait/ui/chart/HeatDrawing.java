// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.chart;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;
import org.portrait.i18n.Messages;
import org.portrait.ui.chart.HeatTable.Cell;
import org.portrait.ui.chart.HeatTable.Head;
import org.portrait.ui.chart.HeatTable.Line;
import org.portrait.ui.chart.HeatTable.Place;

/** Draws a {@link HeatTable}. */
final class HeatDrawing {
    /** What is seen of it: how far it is scrolled, and which cell is chosen. */
    record View(double across, double down, Place mark, boolean focused) {}

    /** The difference with the full colour, in standard deviations. */
    private static final double FULL = 2;

    private static final double STRIP = 150;
    private static final List<Font> VALUES = List.of(HeatLayout.BOLD, Font.font(null, FontWeight.BOLD, 12), Plot.SMALL);
    private static final Font COMPARED = Font.font(11);

    private final Plot plot;
    private final ObservableValue<Messages> messages;

    HeatDrawing(Plot plot, ObservableValue<Messages> messages) {
        this.plot = plot;
        this.messages = messages;
    }

    void draw(Sketch g, HeatTable table, HeatLayout at, View view) {
        heads(g, table, at, view);
        within(g, 0, at.head(), at.width() - HeatLayout.BAR, at.bodyHeight(), () -> {
            for (int line = 0; line < table.lines().size(); line++) {
                double y = at.head() + at.top(line) - view.down();
                if (y + HeatLayout.LINE > at.head() && y < at.bottom()) {
                    beside(
                            g,
                            table.lines().get(line),
                            at,
                            y,
                            line == view.mark().line());
                }
            }
            others(g, table, at, view);
        });
        within(g, at.left(), at.head(), at.bodyWidth(), at.bodyHeight(), () -> cells(g, table, at, view));
        scale(g, at);
    }

    private static void within(Sketch g, double x, double y, double width, double height, Runnable drawn) {
        g.clip(x, y, width, height);
        drawn.run();
        g.unclip();
    }

    private void heads(Sketch g, HeatTable table, HeatLayout at, View view) {
        Messages m = messages.getValue();
        double y = at.head() - 11;
        double all = at.names() + at.all();
        Color muted = plot.muted();
        g.text(m.text("profile.all"), all - 8, y, TextAlignment.RIGHT, Plot.SMALL, muted, at.all() - 8);
        String explained = m.text("profile.explained");
        g.text(explained, all + 2, y, TextAlignment.LEFT, Plot.SMALL, muted, at.explained() - 4);
        within(g, at.left(), 0, at.bodyWidth(), at.head(), () -> {
            for (int s = 0; s < table.heads().size(); s++) {
                double x = at.left() + s * at.cell() - view.across();
                head(g, table.heads().get(s), at, x);
            }
        });
    }

    private void head(Sketch g, Head head, HeatLayout at, double x) {
        double middle = x + at.cell() / 2;
        double y = 3 + HeatLayout.DISC / 2;
        g.circle(middle, y, HeatLayout.DISC / 2, SegmentPalette.color(head.colour()));
        Color on = SegmentPalette.textOn(head.colour());
        g.text(String.valueOf(head.segment() + 1), middle, y, TextAlignment.CENTER, HeatLayout.BOLD, on);
        List<String> lines = at.heads().isEmpty() ? List.of() : at.heads().get(head.segment());
        for (int i = 0; i < lines.size(); i++) {
            double down = HeatLayout.DISC + 13 + i * HeatLayout.TEXT;
            g.text(lines.get(i), middle, down, TextAlignment.CENTER, Plot.NORMAL, plot.foreground());
        }
    }

    private void beside(Sketch g, Line line, HeatLayout at, double y, boolean chosen) {
        double middle = y + HeatLayout.LINE / 2 - 1;
        Font font = chosen ? HeatLayout.BOLD : HeatLayout.NAME;
        Color words = plot.foreground();
        g.text(Lettering.fit(line.name(), font, at.names() - 10), 2, middle, TextAlignment.LEFT, font, words);
        String all = Lettering.fit(line.all(), Plot.NORMAL, at.all() - 8);
        g.text(all, at.names() + at.all() - 8, middle, TextAlignment.RIGHT, Plot.NORMAL, words);
        double x = at.names() + at.all() + 2;
        double whole = at.explained() - 12;
        String share = messages.getValue().percent(line.explained(), 0);
        g.text(share, x, middle - 6, TextAlignment.LEFT, COMPARED, plot.muted());
        g.rectangle(x, middle + 5, whole, 4, plot.grid());
        g.rectangle(x, middle + 5, whole * line.explained(), 4, plot.muted());
    }

    private void others(Sketch g, HeatTable table, HeatLayout at, View view) {
        if (table.lines().size() > table.features()) {
            double y = at.head() + at.top(table.features()) - view.down() - 9;
            String others = messages.getValue().text("profile.others");
            g.text(others, 2, y, TextAlignment.LEFT, Plot.SMALL, plot.muted());
        }
    }

    private void cells(Sketch g, HeatTable table, HeatLayout at, View view) {
        for (int line = 0; line < table.lines().size(); line++) {
            double y = at.head() + at.top(line) - view.down();
            if (y + HeatLayout.LINE <= at.head() || y >= at.bottom()) {
                continue;
            }
            for (int s = 0; s < table.heads().size(); s++) {
                double x = at.left() + s * at.cell() - view.across();
                if (x + at.cell() > at.left() && x < at.left() + at.bodyWidth()) {
                    cell(g, table.lines().get(line).cells().get(s), x, y, at.cell());
                }
            }
        }
        if (view.mark() != Place.NONE) {
            mark(g, at, view);
        }
    }

    private void cell(Sketch g, Cell cell, double x, double y, double width) {
        Color colour = plot.diverging(cell.difference() / FULL);
        g.rectangle(x, y, width - 2, HeatLayout.LINE - 2, colour);
        Color on = SegmentPalette.textOn(colour);
        double middle = x + width / 2 - 1;
        Font font = font(cell, width - 6);
        String value = Lettering.fit(cell.value(), font, width - 6);
        if (!value.isEmpty() && (cell.words() || value.equals(cell.value()))) {
            g.text(value, middle, y + 13, TextAlignment.CENTER, font, on);
            g.text(cell.compared(), middle, y + 28, TextAlignment.CENTER, COMPARED, on, width - 6);
        } else {
            double centre = y + HeatLayout.LINE / 2 - 1;
            g.text(cell.compared(), middle, centre, TextAlignment.CENTER, Plot.NORMAL, on, width - 4);
        }
    }

    /** The largest in which the value fits. */
    private static Font font(Cell cell, double room) {
        return VALUES.stream()
                .filter(font -> Lettering.width(cell.value(), font) <= room)
                .findFirst()
                .orElse(VALUES.getFirst());
    }

    private void mark(Sketch g, HeatLayout at, View view) {
        double x = at.left() + view.mark().segment() * at.cell() - view.across();
        double y = at.head() + at.top(view.mark().line()) - view.down();
        Color colour = view.focused() ? plot.accent() : plot.foreground();
        g.frame(x + 1, y + 1, at.cell() - 4, HeatLayout.LINE - 4, colour, view.focused() ? 3 : 2);
    }

    private void scale(Sketch g, HeatLayout at) {
        Messages m = messages.getValue();
        double x = at.left();
        double y = at.height() - HeatLayout.SCALE + 6;
        double strip = Math.min(STRIP, at.bodyWidth() - 10);
        for (int i = 0; i < strip; i++) {
            g.rectangle(x + i, y, 1.5, 9, plot.diverging(2 * i / strip - 1));
        }
        Color muted = plot.muted();
        g.text("≤ " + m.fixed(-FULL, 0), x, y + 17, TextAlignment.LEFT, Plot.SMALL, muted);
        g.text("0", x + strip / 2, y + 17, TextAlignment.CENTER, Plot.SMALL, muted);
        g.text("≥ " + m.signed(FULL, 0), x + strip, y + 17, TextAlignment.RIGHT, Plot.SMALL, muted);
        g.text(m.text("profile.scale"), x - 10, y + 5, TextAlignment.RIGHT, Plot.SMALL, muted, x - 12);
    }
}
