// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.segments;

import java.util.List;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.portrait.deep.EpochLoss;
import org.portrait.deep.EpochLoss.Step;
import org.portrait.ui.chart.PlotExport;
import org.portrait.ui.chart.SeriesChart;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.kit.Kit;
import org.portrait.ui.state.Learning;
import org.portrait.ui.state.Stage;

/** How a network learns: its loss after every epoch, as it comes. */
final class LearningPane extends VBox {
    private final SeriesChart reconstruction;
    private final SeriesChart clustering;
    private final VBox refining;

    LearningPane(Words words, Learning learning, PlotExport.Outlet outlet) {
        super(8);
        getStyleClass().add("card");
        reconstruction = chart(words, "space.loss.reconstruction");
        clustering = chart(words, "space.loss.clustering");
        VBox first = captioned(words, "space.loss.reconstruction", reconstruction, outlet, "reconstruction");
        refining = captioned(words, "space.loss.clustering", clustering, outlet, "refinement");
        refining.managedProperty().bind(refining.visibleProperty());
        var heading = words.label("space.learning");
        heading.getStyleClass().add("card-heading");
        getChildren().addAll(heading, Kit.note(words, "space.learning.note"), new HBox(12, first, refining));
        learning.losses().subscribe(this::show);
    }

    private static SeriesChart chart(Words words, String key) {
        var chart = new SeriesChart(words.messages(), key, "space.epoch").named("space.validation", "space.training");
        chart.setPrefHeight(230);
        return chart;
    }

    private static VBox captioned(Words words, String key, SeriesChart chart, PlotExport.Outlet outlet, String name) {
        VBox box = PlotExport.captioned(Kit.note(words, key), chart, outlet, Stage.SEGMENTS, name);
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    private void show(List<EpochLoss> losses) {
        draw(reconstruction, losses, Step.RECONSTRUCTION);
        draw(clustering, losses, Step.CLUSTERING);
        refining.setVisible(losses.stream().anyMatch(loss -> loss.step() == Step.CLUSTERING));
    }

    /** The dot is where customers who were not learnt from are told best. */
    private static void draw(SeriesChart chart, List<EpochLoss> losses, Step step) {
        List<EpochLoss> of = losses.stream().filter(loss -> loss.step() == step).toList();
        double[] validation = of.stream().mapToDouble(EpochLoss::validation).toArray();
        int best = 1;
        for (int i = 1; i < validation.length; i++) {
            best = validation[i] < validation[best - 1] ? i + 1 : best;
        }
        chart.setValues(
                validation, best, of.stream().mapToDouble(EpochLoss::training).toArray());
    }
}
