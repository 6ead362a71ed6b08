// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.segments;

import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.portrait.quality.Quality;
import org.portrait.segments.Segmentation;
import org.portrait.ui.chart.PlotExport;
import org.portrait.ui.chart.SilhouetteChart;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.kit.Kit;
import org.portrait.ui.state.Session;
import org.portrait.ui.state.Stage;

/** How the silhouette widths of the segments on screen are spread, with the number of rows that were looked at. */
final class SilhouettePane extends VBox {
    private final Words words;
    private final Session session;
    private final SilhouetteChart chart;
    private final Label rows = Kit.told("");

    SilhouettePane(Words words, Session session, PlotExport.Outlet outlet) {
        super(6);
        this.words = words;
        this.session = session;
        chart = new SilhouetteChart(words.messages());
        chart.setId("silhouette-chart");
        rows.setId("silhouette-rows");
        setVgrow(chart, Priority.ALWAYS);
        var picture = PlotExport.on(chart, outlet, Stage.SEGMENTS, "silhouette");
        getChildren().addAll(picture, rows, Kit.note(words, "segments.silhouette.note"));
        session.sweep().subscribe(this::show);
        session.segmentation().subscribe(this::show);
        words.messages().subscribe(this::show);
    }

    private void show() {
        Segmentation shown = session.segmentation().get();
        Quality quality = shown == null || session.preliminary().get() ? null : measured(shown);
        chart.show(quality, quality == null || shown == null ? new int[0] : shown.colours());
        var m = words.now();
        rows.setText(
                quality == null
                        ? m.text("segments.measuring")
                        : m.text(
                                "segments.silhouette.rows",
                                m.fixed(quality.silhouette(), 2),
                                m.number(quality.silhouetteRows(), 0)));
    }

    private @Nullable Quality measured(Segmentation shown) {
        return session.sweep().get().quality(shown.k()).orElse(null);
    }
}
