// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.personas;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.portrait.i18n.Messages;
import org.portrait.personas.ColumnProfile;
import org.portrait.personas.ColumnProfile.Numbers;
import org.portrait.personas.ColumnProfile.Values;
import org.portrait.personas.Measure;
import org.portrait.ui.chart.DistributionPlot;
import org.portrait.ui.chart.NodePicture;
import org.portrait.ui.chart.PlotExport;
import org.portrait.ui.chart.SegmentNumber;
import org.portrait.ui.chart.ShareBars;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.kit.Kit;
import org.portrait.ui.state.Stage;

/** One column in every segment, below each other. */
final class DistributionsPane extends VBox {
    private final ProfilesModel model;
    private final Messages words;
    private final ColumnProfile column;
    private final List<Node> segments = new ArrayList<>();

    DistributionsPane(ProfilesModel model, Messages words, ColumnProfile column, PlotExport.Outlet outlet) {
        this(model, words, column);
        var picture = new NodePicture(
                this,
                () -> new DistributionsPane(model, words, column),
                () -> DistributionTable.of(column, model.names(), words));
        var heading = (Label) getChildren().removeFirst();
        getChildren().addFirst(new PlotExport(outlet, Stage.PERSONAS, picture, "distributions").beside(heading));
    }

    private DistributionsPane(ProfilesModel model, Messages words, ColumnProfile column) {
        super(10);
        this.model = model;
        this.words = words;
        this.column = column;
        var heading = new Label(column.column());
        heading.getStyleClass().add("profile-column");
        heading.setWrapText(true);
        String key = column instanceof Numbers ? "profile.explained.numbers" : "profile.explained.values";
        getChildren()
                .addAll(
                        heading,
                        Kit.told(words.text(key, words.percent(column.explained(), 0))),
                        Kit.told(words.text("profile.use", column.use())));
        List<String> notes = switch (column) {
            case Numbers numbers -> new NumbersText(numbers, words).notes();
            case Values values -> new ValuesText(values, words).notes();
        };
        getChildren().add(Kit.told(String.join(" ", notes)));
        for (int s = 0; s < model.names().size(); s++) {
            segments.add(segment(s));
        }
        getChildren().addAll(segments);
        setMinWidth(0);
        getStyleClass().add("profile-distributions");
    }

    /** Where a segment stands, to scroll to. */
    Node of(int segment) {
        return segments.get(segment);
    }

    private VBox segment(int s) {
        var name = new Label(model.names().get(s));
        Words.explain(name, name.getText());
        name.getStyleClass().add("card-heading");
        var head = new HBox(8, new SegmentNumber(s, model.colour(s)), name, Kit.spacer());
        head.setAlignment(Pos.CENTER_LEFT);
        var box = new VBox(4, head);
        switch (column) {
            case Numbers numbers -> {
                var text = new NumbersText(numbers, words);
                var mean = new Label(words.text("profile.mean", text.mean(s), text.difference(s)));
                mean.setMinWidth(Region.USE_PREF_SIZE);
                Words.explain(mean, words.text("profile.mean.help"));
                head.getChildren().add(mean);
                box.getChildren().add(picture(numbers, s));
                text.facts(s).forEach(fact -> box.getChildren().add(fact(fact)));
            }
            case Values values -> {
                var text = new ValuesText(values, words);
                box.getChildren().add(new ShareBars(words, text.bars(s), model.colour(s), text.largest()));
                text.facts(s).forEach(fact -> box.getChildren().add(fact(fact)));
            }
        }
        return box;
    }

    private Label fact(String told) {
        Label fact = Kit.told(told);
        Words.explain(fact, words.text("profile.facts.help"));
        return fact;
    }

    private Node picture(Numbers numbers, int s) {
        if (numbers.measure() != Measure.SHARE) {
            return new DistributionPlot(numbers, s, model.colour(s), words);
        }
        double share = numbers.segments().get(s).summary().mean();
        double overall = numbers.all().mean();
        double lift = overall == 0 ? 1 : share / overall;
        String text = words.text("profile.lift", words.percent(share, 0), words.fixed(lift, 1));
        return new ShareBars(
                words, List.of(new ShareBars.Bar(numbers.column(), share, overall, text)), model.colour(s), 1);
    }
}
