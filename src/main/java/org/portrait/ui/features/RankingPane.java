// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.features;

import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.portrait.features.Ranking;
import org.portrait.features.RankingText;
import org.portrait.ui.chart.NodePicture;
import org.portrait.ui.chart.PlotExport;
import org.portrait.ui.chart.PlotTable;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.kit.FindingBox;
import org.portrait.ui.kit.Kit;
import org.portrait.ui.state.Finding;
import org.portrait.ui.state.Session;
import org.portrait.ui.state.Stage;

/** Which features carry the segments, in words and as a table. */
final class RankingPane extends StackPane {
    private final Words words;
    private final PlotExport.Outlet outlet;

    RankingPane(Words words, Session session, Finding<Ranking> finding, PlotExport.Outlet outlet) {
        this.words = words;
        this.outlet = outlet;
        setId("ranking");
        var box = new FindingBox<>(words, finding, this::found, words.messages());
        box.getStyleClass().add("card");
        var empty = Kit.empty(words, "ranking", session);
        session.run().subscribe(run -> getChildren().setAll(run == null ? empty : box));
        sceneProperty().subscribe(scene -> finding.want(scene != null));
    }

    private VBox found(Ranking ranking) {
        var text = new RankingText(ranking, words.now());
        var shown = new VBox(6);
        for (String sentence : text.headline()) {
            Label told = Kit.sentence(sentence);
            words.hint(told, "ranking.headline.help");
            shown.getChildren().add(told);
        }
        shown.getChildren().getFirst().setId("ranking-headline");
        var table = new RankingTable(words, ranking);
        VBox.setVgrow(table, Priority.ALWAYS);
        Label rows = Kit.sentence(text.rows());
        rows.getStyleClass().add("note");
        var picture = new NodePicture(
                table,
                () -> new RankingTable(words, ranking).whole(),
                () -> PlotTable.of(words.now().text("ranking.table"), table));
        var export = new PlotExport(outlet, Stage.FEATURES, picture, "importance");
        shown.getChildren().addAll(table.finder(), table, export.beside(rows));
        return shown;
    }
}
