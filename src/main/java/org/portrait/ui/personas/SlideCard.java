// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.personas;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.portrait.quality.SegmentTrust.Light;
import org.portrait.ui.chart.DifferenceBar;
import org.portrait.ui.chart.SegmentNumber;
import org.portrait.ui.chart.SegmentPalette;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.kit.Kit;

/** One segment on a board, to be read from the back of the room. */
final class SlideCard extends VBox {
    private static final double BAR = 12;
    private static final double LINE = 16;
    private static final double GAP = 8;
    /** The least share of its width that a sentence is given so that its lines are of one length. */
    private static final double NARROWEST = 0.8;

    private final Words words;
    private final SlideModel.Card card;
    private final Label name = new Label();
    private final VBox facts = new VBox();
    private final List<Label> labels = new ArrayList<>();
    private final List<Label> values = new ArrayList<>();
    private final Label sentence = new Label();
    private final HBox said;

    /** @param light null while it is not known */
    SlideCard(Words words, SlideModel.Card card, @Nullable Light light, SlideBoard.Room room) {
        this.words = words;
        this.card = card;
        setId("slide-" + card.number());
        getStyleClass().add("slide-card");
        setStyle("-slide-colour: " + SegmentPalette.css(card.colour()) + ";");
        name.setText(card.name());
        name.getStyleClass().add("slide-name");
        name.setWrapText(true);
        name.setMaxWidth(Double.MAX_VALUE);
        name.setAlignment(Pos.TOP_LEFT);
        name.setTextOverrun(OverrunStyle.WORD_ELLIPSIS);
        said = said();
        var number = new SegmentNumber(card.number() - 1, card.colour());
        if (room.wide()) {
            var head = new HBox(GAP, number, name);
            HBox.setHgrow(name, Priority.ALWAYS);
            getChildren().add(lit(head, light));
            getChildren().add(figures(true));
        } else {
            getChildren().addAll(lit(new HBox(number, Kit.spacer()), light), name, figures(false));
        }
        var rest = new Region();
        VBox.setVgrow(rest, Priority.ALWAYS);
        rest.managedProperty().bind(said.visibleProperty());
        getChildren().addAll(facts(room.narrow()), rest, said);
        words.hint(this, "slide.card.help");
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(told(light));
    }

    private HBox lit(HBox head, @Nullable Light light) {
        head.setAlignment(Pos.TOP_LEFT);
        if (light != null) {
            Label shape = TrustLight.word(words, light);
            shape.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            head.getChildren().add(shape);
        }
        return head;
    }

    private Node figures(boolean wide) {
        var share = new Label(card.share());
        share.getStyleClass().add("slide-share");
        share.setMinWidth(USE_PREF_SIZE);
        var customers = new Label(card.customers());
        var both = new VBox(customers);
        if (!card.valueShare().isEmpty()) {
            both.getChildren().add(new Label(card.valueShare()));
        }
        both.getChildren().forEach(line -> {
            line.getStyleClass().add("slide-size");
            Kit.whole((Label) line);
        });
        both.setAlignment(Pos.CENTER_LEFT);
        if (!wide) {
            return new VBox(share, both);
        }
        var row = new HBox(GAP, share, both);
        HBox.setHgrow(both, Priority.ALWAYS);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Node facts(boolean narrow) {
        facts.getStyleClass().add("slide-facts");
        if (card.small()) {
            Label small = Kit.sentence(words.now().text("slide.small"));
            small.getStyleClass().add("slide-sentence");
            facts.getChildren().add(small);
        }
        for (SlideModel.Fact fact : card.facts()) {
            Label label = Kit.sentence(fact.label());
            Words.explain(label, fact.feature());
            label.setTextOverrun(OverrunStyle.WORD_ELLIPSIS);
            labels.add(label);
            Label own = value(fact.own(), narrow ? Pos.CENTER_LEFT : Pos.CENTER_RIGHT, "slide-own");
            Label all = value(words.now().text("slide.overall", fact.overall()), Pos.CENTER_RIGHT, "slide-overall");
            var bar = new DifferenceBar(fact.difference(), card.colour());
            bar.setMinSize(0, BAR);
            bar.setPrefSize(0, BAR);
            bar.setMaxSize(Double.MAX_VALUE, BAR);
            HBox.setHgrow(bar, Priority.ALWAYS);
            HBox.setHgrow(label, Priority.ALWAYS);
            label.setMaxWidth(Double.MAX_VALUE);
            facts.getChildren()
                    .add(
                            narrow
                                    ? new VBox(label, row(Pos.BASELINE_LEFT, own, Kit.spacer(), all), bar)
                                    : new VBox(row(Pos.TOP_LEFT, label, own), row(Pos.CENTER_LEFT, bar, all)));
        }
        return facts;
    }

    private static HBox row(Pos at, Node... nodes) {
        var row = new HBox(GAP, nodes);
        row.setAlignment(at);
        return row;
    }

    private Label value(String text, Pos at, String style) {
        var value = new Label(text);
        value.getStyleClass().add(style);
        value.setAlignment(at);
        value.setMaxWidth(Double.MAX_VALUE);
        value.setMinWidth(USE_PREF_SIZE);
        values.add(value);
        return value;
    }

    private HBox said() {
        sentence.setText(card.note().isEmpty() ? card.suggestion() : card.note());
        sentence.setWrapText(true);
        sentence.setTextOverrun(OverrunStyle.WORD_ELLIPSIS);
        Words.explain(sentence, sentence.getText());
        sentence.getStyleClass().add("slide-sentence");
        var said = new HBox(4, sentence);
        if (card.note().isEmpty()) {
            var arrow = new Label("→");
            arrow.getStyleClass().add("slide-sentence");
            arrow.setMinWidth(USE_PREF_SIZE);
            said.getChildren().addFirst(arrow);
        }
        said.managedProperty().bind(said.visibleProperty());
        said.setVisible(!sentence.getText().isEmpty());
        return said;
    }

    private String told(@Nullable Light light) {
        var m = words.now();
        var parts = new ArrayList<>(List.of(card.share(), card.customers()));
        if (!card.valueShare().isEmpty()) {
            parts.add(card.valueShare());
        }
        card.facts().forEach(f -> parts.add(m.text("slide.fact", f.label(), f.own(), f.overall())));
        if (card.small()) {
            parts.add(m.text("slide.small"));
        }
        if (!sentence.getText().isEmpty()) {
            parts.add(card.note().isEmpty() ? m.text("slide.suggestion", card.suggestion()) : card.note());
        }
        if (light != null) {
            parts.add(m.text("slide.trust", m.text("trust.light", light)));
        }
        return m.text("slide.card", card.number(), card.name(), String.join(m.text("slide.semicolon"), parts));
    }

    // ---- what the board asks so that all cards are alike; after their style is known

    /** How wide the name can be in a card of this width. */
    double nameWidth(double width) {
        Insets around = getInsets();
        double room = width - around.getLeft() - around.getRight();
        for (Node other : getChildren().contains(name) ? List.<Node>of() : ((HBox) name.getParent()).getChildren()) {
            room -= other == name ? 0 : Math.max(other.minWidth(-1), other.prefWidth(-1)) + GAP;
        }
        return Math.floor(room);
    }

    /** Shows the name in letters of this size, in lines of at most this width. */
    SlideName setName(double size, double width) {
        name.setStyle("-fx-font-size: " + size + "px;");
        name.applyCss();
        var lines = new SlideName(card.name(), name.getFont(), width);
        name.setText(lines.broken());
        return lines;
    }

    double nameHeight(double width) {
        return Math.ceil(name.prefHeight(width));
    }

    void setNameHeight(double height) {
        name.setMinHeight(height);
    }

    /** Shows no more of a long name than so many lines. */
    void cutName(int lines) {
        double most = Math.ceil(lines * SlideName.line(name.getFont())) + 1;
        name.setMinHeight(Math.min(name.getMinHeight(), most));
        name.setMaxHeight(name.getMinHeight());
        Words.explain(name, card.name());
    }

    /** Shows no more of a long feature than one line. */
    void cutFeatures() {
        labels.forEach(label -> label.setWrapText(false));
    }

    /** Of the figures at the right of the bars. */
    double valueWidth() {
        return values.stream().mapToDouble(v -> v.prefWidth(-1)).max().orElse(0);
    }

    void setValueWidth(double width) {
        values.forEach(v -> v.setMinWidth(width));
    }

    /** What is left of a height; less than 0 where there is no room for all that is said. */
    double left(double width, double height) {
        return height - prefHeight(width);
    }

    /** Room above the features. */
    void setAbove(double room) {
        VBox.setMargin(facts, new Insets(room, 0, 0, 0));
    }

    /** No single last word: lines of about one length, and no more of them. */
    void balance(double width) {
        double room = width - getInsets().getLeft() - getInsets().getRight();
        if (said.getChildren().size() > 1) {
            room -= said.getChildren().getFirst().prefWidth(-1) + said.getSpacing();
        }
        double lines = sentence.prefHeight(room);
        double narrower = Math.floor(room);
        while (narrower > NARROWEST * room && sentence.prefHeight(narrower - 2) <= lines) {
            narrower -= 2;
        }
        sentence.setMaxWidth(narrower);
    }

    boolean suggests() {
        return said.isVisible() && card.note().isEmpty();
    }

    void withoutSuggestion() {
        said.setVisible(said.isVisible() && !suggests());
    }

    /** Of a note, only what there is room for. */
    void shorten(double width, double height) {
        if (said.isVisible() && left(width, height) < 0) {
            said.setVisible(false);
            double room = Math.floor((left(width, height) - 2 * getSpacing()) / LINE) * LINE;
            said.setVisible(room >= LINE);
            sentence.setMaxHeight(Math.max(LINE, room));
        }
    }
}
