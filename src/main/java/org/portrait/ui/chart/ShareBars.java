// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.chart;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.portrait.i18n.Messages;

/** Shares of the customers of a segment as bars in its colour; a mark on each says how large it is among all. */
public final class ShareBars extends Plot {
    /**
     * @param share of the segment, 0 to 1
     * @param overall of all customers
     * @param text at the right
     */
    public record Bar(String name, double share, double overall, String text) {}

    private static final double LINE = 20;
    private static final double NAME = 0.32;
    private static final double TEXT = 96;

    private final List<Bar> bars;
    private final Color colour;
    private final double full;

    /**
     * @param colour a number of {@link SegmentPalette}
     * @param full the share that is as long as there is room
     */
    public ShareBars(Messages words, List<Bar> bars, int colour, double full) {
        this.bars = List.copyOf(bars);
        this.colour = SegmentPalette.color(colour);
        this.full = full;
        setAccessibleText(
                bars.isEmpty()
                        ? words.text("chart.shares.none")
                        : bars.stream()
                                .map(bar -> words.text(
                                        "chart.shares", bar.name(), bar.text(), words.percent(bar.overall(), 0)))
                                .collect(Collectors.joining("\n")));
        setMinSize(120, bars.size() * LINE);
        setPrefSize(220, bars.size() * LINE);
    }

    @Override
    void draw(Sketch g, double width, double height) {
        double from = Math.floor(width * NAME);
        double room = Math.max(10, width - from - TEXT);
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            double y = i * LINE;
            double middle = y + LINE / 2;
            String name = Lettering.fit(bar.name(), NORMAL, from - 8);
            g.text(name, 0, middle, TextAlignment.LEFT, NORMAL, foreground());
            g.text(bar.text(), width - 2, middle, TextAlignment.RIGHT, NORMAL, foreground(), TEXT - 6);
            g.rectangle(from, y + 4, room, LINE - 8, grid());
            g.rectangle(from, y + 4, room * Math.min(1, bar.share() / full), LINE - 8, colour);
            double overall = from + room * Math.min(1, bar.overall() / full) - 1;
            g.rectangle(overall, y + 1, 2.5, LINE - 2, foreground());
        }
    }
}
