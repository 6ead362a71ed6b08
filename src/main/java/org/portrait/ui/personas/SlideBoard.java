// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.personas;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.portrait.quality.SegmentTrust.Light;
import org.portrait.quality.Trust;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.kit.Kit;

/**
 * Personas on a slide of 960 × 540 points, which is that of PowerPoint and WPS in 16:9, whatever the size it is shown
 * at. {@link #fit} belongs to it once it stands in a scene.
 */
final class SlideBoard extends VBox {
    static final double WIDTH = 960;
    static final double HEIGHT = 540;
    private static final double GAP = 16;
    /** Between figures and features, where there is room. */
    private static final double ABOVE = 16;

    /** How much room a card has, and so how large its letters are; the style class is the same. */
    enum Room {
        ROOMY(3, 3, false, 24, 22, 20, 18),
        TALL(5, 3, false, 20, 18, 16, 14, 13),
        COMPACT(8, 3, true, 16, 15, 14, 13, 12);

        private final int most;
        private final int lines;
        private final boolean wide;
        private final double[] sizes;

        Room(int most, int lines, boolean wide, double... sizes) {
            this.most = most;
            this.lines = lines;
            this.wide = wide;
            this.sizes = sizes;
        }

        static Room of(int cards) {
            for (Room room : values()) {
                if (cards <= room.most) {
                    return room;
                }
            }
            return COMPACT;
        }

        /** Whether a card is less high than wide, so that its head stands in one row. */
        boolean wide() {
            return wide;
        }

        /** Whether a card is so narrow that the figures of a feature stand below its name. */
        boolean narrow() {
            return this == TALL;
        }
    }

    private final Room room;
    private final List<SlideCard> cards = new ArrayList<>();
    private final int columns;
    private final Pane grid = new Pane();
    private final Label suggested = new Label();

    /** @param trust null while it is not known */
    SlideBoard(Words words, SlideModel.Board board, @Nullable Trust trust) {
        room = Room.of(board.cards().size());
        columns = room.wide ? (board.cards().size() + 1) / 2 : board.cards().size();
        getStyleClass().addAll("slide", room.name().toLowerCase(Locale.ROOT));
        setMinSize(WIDTH, HEIGHT);
        setPrefSize(WIDTH, HEIGHT);
        setMaxSize(WIDTH, HEIGHT);
        var lights = EnumSet.noneOf(Light.class);
        for (SlideModel.Card card : board.cards()) {
            Light light = trust == null
                    ? null
                    : trust.segments().get(card.number() - 1).light();
            if (light != null) {
                lights.add(light);
            }
            cards.add(new SlideCard(words, card, light, room));
        }
        grid.getChildren().addAll(cards);
        VBox.setVgrow(grid, Priority.ALWAYS);
        getChildren().addAll(head(board), grid, foot(words, lights));
    }

    private static HBox head(SlideModel.Board board) {
        var title = new Label(board.title());
        title.setId("slide-title");
        title.getStyleClass().add("slide-title");
        title.setMinWidth(USE_PREF_SIZE);
        var source = new Label(board.source());
        source.setId("slide-source");
        source.getStyleClass().add("slide-source");
        source.setWrapText(true);
        var head = new HBox(GAP, title, Kit.spacer(), source);
        head.setAlignment(Pos.BASELINE_LEFT);
        return head;
    }

    private HBox foot(Words words, EnumSet<Light> lights) {
        suggested.setText(words.now().text("slide.foot.suggestion"));
        var foot = new HBox(GAP, new Label(words.now().text("slide.foot.bars")), suggested, Kit.spacer());
        foot.getStyleClass().add("slide-foot");
        foot.setAlignment(Pos.CENTER_LEFT);
        lights.forEach(light -> foot.getChildren().add(TrustLight.word(words, light)));
        return foot;
    }

    /** Makes the cards alike: names, figures and bars of one size, suggestions on all of them or on none. */
    void fit() {
        resize(WIDTH, HEIGHT);
        applyCss();
        layout();
        int rows = (cards.size() + columns - 1) / columns;
        double width = Math.floor((grid.getWidth() - GAP * (columns - 1)) / columns);
        double height = Math.floor((grid.getHeight() - GAP * (rows - 1)) / rows);
        double values = cards.stream().mapToDouble(SlideCard::valueWidth).max().orElse(0);
        cards.forEach(card -> card.setValueWidth(values));
        if (!named(width, height)) {
            cards.forEach(SlideCard::withoutSuggestion);
            if (!named(width, height)) {
                cards.forEach(card -> card.shorten(width, height));
            }
            cut(width, height);
        }
        double above = Math.clamp(least(width, height), 0, ABOVE);
        cards.forEach(card -> card.setAbove(above));
        cards.forEach(card -> card.balance(width));
        suggested.setVisible(cards.stream().anyMatch(SlideCard::suggests));
        for (int c = 0; c < cards.size(); c++) {
            cards.get(c).setPrefSize(width, height);
            cards.get(c).relocate(c % columns * (width + GAP), Math.floorDiv(c, columns) * (height + GAP));
        }
        layout();
    }

    /** The last resort for names and features that are too long to be shown whole. */
    private void cut(double width, double height) {
        if (least(width, height) < 0) {
            cards.forEach(card -> card.cutName(room.lines));
        }
        if (least(width, height) < 0) {
            cards.forEach(SlideCard::cutFeatures);
        }
    }

    private double least(double width, double height) {
        return cards.stream()
                .mapToDouble(card -> card.left(width, height))
                .min()
                .orElse(0);
    }

    /** Names in the largest letters in which all can be read whole and leave room for the rest, else in the smallest. */
    private boolean named(double width, double height) {
        double narrowest =
                cards.stream().mapToDouble(card -> card.nameWidth(width)).min().orElse(0);
        for (double size : room.sizes) {
            var names =
                    cards.stream().map(card -> card.setName(size, narrowest)).toList();
            double highest = cards.stream()
                    .mapToDouble(card -> card.nameHeight(narrowest))
                    .max()
                    .orElse(0);
            cards.forEach(card -> card.setNameHeight(highest));
            if (names.stream().allMatch(name -> name.whole(room.lines)) && least(width, height) >= 0) {
                return true;
            }
        }
        return false;
    }
}
