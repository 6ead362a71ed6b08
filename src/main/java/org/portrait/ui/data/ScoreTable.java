// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.data;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.portrait.aggregate.RfmScore;
import org.portrait.i18n.Messages;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.kit.Kit;

/**
 * RFM scores: a row for each score from 5 to 1, of each feature the values that have it and how many customers. A mark on
 * the bar of their number shows a fifth, from which ties make some groups differ.
 */
final class ScoreTable extends VBox {
    private static final double SCORE = 64;
    private static final double FEATURE = 100;
    /** The length of the longest bar. */
    private static final double BAR = 64;

    private final Messages words;
    private final List<RfmScore> scores;
    private final int largest;

    /** @param words of one language; the table is made anew for another */
    ScoreTable(Messages words, List<RfmScore> scores) {
        super(8);
        this.words = words;
        this.scores = scores;
        largest = scores.stream()
                .flatMapToInt(score -> Arrays.stream(score.counts()))
                .max()
                .orElse(1);
        setId("orders-score-table");
        double fifth = scores.isEmpty() ? 0 : fifth(scores.getFirst());
        var below = new VBox(
                2,
                Kit.told(words.text("orders.score.cuts", words.number(fifth, 1))),
                Kit.told(words.text("orders.score.ties")));
        scores.stream()
                .filter(score -> groups().anyMatch(score::uneven))
                .forEach(score -> below.getChildren().add(Kit.told(uneven(score))));
        getChildren().addAll(table(), below);
    }

    private static IntStream groups() {
        return IntStream.rangeClosed(1, RfmScore.QUINTILES);
    }

    private static double fifth(RfmScore score) {
        return (double) score.customers() / RfmScore.QUINTILES;
    }

    private GridPane table() {
        var grid = new GridPane();
        grid.getStyleClass().add("score-table");
        grid.getColumnConstraints().add(new ColumnConstraints(SCORE));
        grid.add(head(words.text("orders.score.score"), ""), 0, 0);
        groups().forEach(group -> grid.add(number(group), 0, row(group)));
        for (int column = 1; column <= scores.size(); column++) {
            RfmScore score = scores.get(column - 1);
            grid.getColumnConstraints()
                    .add(new ColumnConstraints(0, FEATURE, Double.MAX_VALUE, Priority.ALWAYS, HPos.LEFT, true));
            grid.add(head(words.text("orders.score.of." + score.feature()), score.feature()), column, 0);
            for (int group = RfmScore.QUINTILES; group >= 1; group--) {
                grid.add(cell(score, group), column, row(group));
            }
        }
        return grid;
    }

    private static int row(int group) {
        return RfmScore.QUINTILES + 1 - group;
    }

    private static VBox head(String name, String feature) {
        Label label = Kit.sentence(name);
        label.getStyleClass().add("card-heading");
        var head = new VBox(label);
        if (!feature.isEmpty()) {
            head.getChildren().add(Kit.told(feature));
        }
        head.setAlignment(Pos.BOTTOM_LEFT);
        head.getStyleClass().addAll("score-cell", "score-head");
        return head;
    }

    private static Label number(int group) {
        var label = new Label(String.valueOf(group));
        label.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        label.getStyleClass().addAll("score-cell", "score-number");
        return label;
    }

    private VBox cell(RfmScore score, int group) {
        int count = score.counts()[group - 1];
        Label range = Kit.sentence(count == 0 ? words.text("orders.score.nobody") : range(score, group));
        Label customers = Kit.told(words.number(count, 0));
        customers.setMinWidth(USE_PREF_SIZE);
        var counted = new HBox(6, bar(score, count), customers);
        counted.setAlignment(Pos.CENTER_LEFT);
        var cell = new VBox(2, range, counted);
        cell.setAlignment(Pos.CENTER_LEFT);
        cell.getStyleClass().add("score-cell");
        String told = range.getText() + ": " + words.text("orders.score.customers", words.number(count, 0));
        cell.setAccessibleText(told);
        Words.explain(cell, told);
        return cell;
    }

    private StackPane bar(RfmScore score, int count) {
        var bar = new Region();
        bar.getStyleClass().add("score-bar");
        bar.setMaxWidth(BAR * count / largest);
        var mark = new Region();
        mark.getStyleClass().add("score-mark");
        mark.setTranslateX(BAR * fifth(score) / largest);
        var both = new StackPane(bar, mark);
        both.setAlignment(Pos.CENTER_LEFT);
        both.setMinWidth(BAR);
        both.setMaxWidth(BAR);
        return both;
    }

    private String range(RfmScore score, int group) {
        String from = value(score, score.lowest()[group - 1]);
        String to = value(score, score.highest()[group - 1]);
        return from.equals(to) ? from : from + " – " + to;
    }

    private String value(RfmScore score, double value) {
        return score.feature().equals("monetary") ? words.fixed(value, 2) : words.number(value, 0);
    }

    private String uneven(RfmScore score) {
        return words.text(
                "orders.score.uneven",
                words.text("orders.score.of." + score.feature()),
                words.number(Arrays.stream(score.counts()).min().orElse(0), 0),
                words.number(Arrays.stream(score.counts()).max().orElse(0), 0));
    }
}
