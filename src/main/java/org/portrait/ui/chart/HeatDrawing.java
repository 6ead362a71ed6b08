// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.chart;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
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

    void draw(GraphicsContext g, HeatTable table, HeatLayout at, View view) {
        g.setTextBaseline(VPos.CENTER);
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

    private static void within(GraphicsContext g, double x, double y, double width, double height, Runnable drawn) {
        g.save();
        g.beginPath();
        g.rect(x, y, width, height);
        g.clip();
        drawn.run();
        g.restore();
    }

    private void heads(GraphicsContext g, HeatTable table, HeatLayout at, View view) {
        Messages m = messages.getValue();
        double y = at.head() - 11;
        g.setFont(Plot.SMALL);
        g.setFill(plot.muted());
        g.setTextAlign(TextAlignment.RIGHT);
        g.fillText(m.text("profile.all"), at.names() + at.all() - 8, y, at.all() - 8);
        g.setTextAlign(TextAlignment.LEFT);
        g.fillText(m.text("profile.explained"), at.names() + at.all() + 2, y, at.explained() - 4);
        within(g, at.left(), 0, at.bodyWidth(), at.head(), () -> {
            for (int s = 0; s < table.heads().size(); s++) {
                double x = at.left() + s * at.cell() - view.across();
                head(g, table.heads().get(s), at, x);
            }
        });
    }

    private void head(GraphicsContext g, Head head, HeatLayout at, double x) {
        double middle = x + at.cell() / 2;
        g.setFill(SegmentPalette.color(head.colour()));
        g.fillOval(middle - HeatLayout.DISC / 2, 3, HeatLayout.DISC, HeatLayout.DISC);
        g.setFill(SegmentPalette.textOn(head.colour()));
        g.setFont(HeatLayout.BOLD);
        g.setTextAlign(TextAlignment.CENTER);
        g.fillText(String.valueOf(head.segment() + 1), middle, 3 + HeatLayout.DISC / 2);
        g.setFill(plot.foreground());
        g.setFont(Plot.NORMAL);
        List<String> lines = at.heads().isEmpty() ? List.of() : at.heads().get(head.segment());
        for (int i = 0; i < lines.size(); i++) {
            g.fillText(lines.get(i), middle, HeatLayout.DISC + 13 + i * HeatLayout.TEXT);
        }
    }

    private void beside(GraphicsContext g, Line line, HeatLayout at, double y, boolean chosen) {
        double middle = y + HeatLayout.LINE / 2 - 1;
        Font font = chosen ? HeatLayout.BOLD : HeatLayout.NAME;
        g.setFont(font);
        g.setFill(plot.foreground());
        g.setTextAlign(TextAlignment.LEFT);
        g.fillText(Lettering.fit(line.name(), font, at.names() - 10), 2, middle);
        g.setFont(Plot.NORMAL);
        g.setTextAlign(TextAlignment.RIGHT);
        g.fillText(Lettering.fit(line.all(), Plot.NORMAL, at.all() - 8), at.names() + at.all() - 8, middle);
        double x = at.names() + at.all() + 2;
        double whole = at.explained() - 12;
        g.setTextAlign(TextAlignment.LEFT);
        g.setFill(plot.muted());
        g.setFont(COMPARED);
        g.fillText(messages.getValue().percent(line.explained(), 0), x, middle - 6);
        g.setFill(plot.grid());
        g.fillRect(x, middle + 5, whole, 4);
        g.setFill(plot.muted());
        g.fillRect(x, middle + 5, whole * line.explained(), 4);
    }

    private void others(GraphicsContext g, HeatTable table, HeatLayout at, View view) {
        if (table.lines().size() > table.features()) {
            double y = at.head() + at.top(table.features()) - view.down() - 9;
            g.setTextAlign(TextAlignment.LEFT);
            g.setFont(Plot.SMALL);
            g.setFill(plot.muted());
            g.fillText(messages.getValue().text("profile.others"), 2, y);
        }
    }

    private void cells(GraphicsContext g, HeatTable table, HeatLayout at, View view) {
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
        mark(g, at, view);
    }

    private void cell(GraphicsContext g, Cell cell, double x, double y, double width) {
        Color colour = plot.diverging(cell.difference() / FULL);
        g.setFill(colour);
        g.fillRect(x, y, width - 2, HeatLayout.LINE - 2);
        g.setFill(SegmentPalette.textOn(colour));
        g.setTextAlign(TextAlignment.CENTER);
        double middle = x + width / 2 - 1;
        Font font = font(cell, width - 6);
        String value = Lettering.fit(cell.value(), font, width - 6);
        if (!value.isEmpty() && (cell.words() || value.equals(cell.value()))) {
            g.setFont(font);
            g.fillText(value, middle, y + 13);
            g.setFont(COMPARED);
            g.fillText(cell.compared(), middle, y + 28, width - 6);
        } else {
            g.setFont(Plot.NORMAL);
            g.fillText(cell.compared(), middle, y + HeatLayout.LINE / 2 - 1, width - 4);
        }
    }

    /** The largest in which the value fits. */
    private static Font font(Cell cell, double room) {
        return VALUES.stream()
                .filter(font -> Lettering.width(cell.value(), font) <= room)
                .findFirst()
                .orElse(VALUES.getFirst());
    }

    private void mark(GraphicsContext g, HeatLayout at, View view) {
        double x = at.left() + view.mark().segment() * at.cell() - view.across();
        double y = at.head() + at.top(view.mark().line()) - view.down();
        g.setStroke(view.focused() ? plot.accent() : plot.foreground());
        g.setLineWidth(view.focused() ? 3 : 2);
        g.strokeRect(x + 1, y + 1, at.cell() - 4, HeatLayout.LINE - 4);
    }

    private void scale(GraphicsContext g, HeatLayout at) {
        Messages m = messages.getValue();
        double x = at.left();
        double y = at.height() - HeatLayout.SCALE + 6;
        double strip = Math.min(STRIP, at.bodyWidth() - 10);
        for (int i = 0; i < strip; i++) {
            g.setFill(plot.diverging(2 * i / strip - 1));
            g.fillRect(x + i, y, 1.5, 9);
        }
        g.setFont(Plot.SMALL);
        g.setFill(plot.muted());
        g.setTextAlign(TextAlignment.LEFT);
        g.fillText("≤ " + m.fixed(-FULL, 0), x, y + 17);
        g.setTextAlign(TextAlignment.CENTER);
        g.fillText("0", x + strip / 2, y + 17);
        g.setTextAlign(TextAlignment.RIGHT);
        g.fillText("≥ " + m.signed(FULL, 0), x + strip, y + 17);
        g.fillText(m.text("profile.scale"), x - 10, y + 5, x - 12);
    }
}
