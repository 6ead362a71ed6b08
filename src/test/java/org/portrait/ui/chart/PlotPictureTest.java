// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.portrait.work.Progress;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class PlotPictureTest {
    /** A square in the middle of a plot of 300 × 200, without a figure to be drawn as vectors. */
    private final Plot square = new Plot() {
        @Override
        void draw(Sketch g, double width, double height) {
            g.rectangle(100, 50, 100, 100, foreground());
        }
    };

    @Start
    void start(Stage stage) {
        square.setPrefSize(300, 200);
        stage.setScene(new Scene(new Pane(square)));
        stage.getScene().getRoot().setStyle("-plot-foreground: yellow; -plot-paper: black;");
        stage.show();
    }

    /** Tiles meet without gaps: 1,800 × 1,200 pixels take several. */
    @Test
    void anyPlotIsDrawnAnewInTilesOnLightPaper() {
        Drawing drawing = WaitForAsyncUtils.waitForAsyncFx(5_000, () -> square.picture());
        PlotPicture picture = PlotPicture.of(drawing, 6, Platform::runLater, Progress.none());
        assertEquals(1_800, picture.width());
        assertEquals(1_800 * 1_200, picture.pixels().length);
        int ink = picture.pixels()[600 * 1_800 + 900];
        assertTrue((ink >> 16 & 0xFF) < 80, "dark, not yellow: " + Integer.toHexString(ink));
        for (int y = 0; y < 1_200; y++) {
            for (int x = 0; x < 1_800; x++) {
                boolean within = x >= 600 && x < 1_200 && y >= 300 && y < 900;
                assertEquals(within ? ink : 0xFFFFFFFF, picture.pixels()[y * 1_800 + x], x + ", " + y);
            }
        }
    }
}
