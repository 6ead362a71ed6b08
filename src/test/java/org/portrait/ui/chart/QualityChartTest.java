// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.portrait.i18n.Messages;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The K slider answers to mouse and keyboard, also where no result is there yet. */
@ExtendWith(ApplicationExtension.class)
class QualityChartTest {
    private final QualityChart chart = new QualityChart(new SimpleObjectProperty<>(new Messages(Messages.ENGLISH)));

    @Start
    void start(Stage stage) {
        chart.setRange(2, 12);
        var inertia = new double[] {Double.NaN, Double.NaN, 10, 5, 4};
        chart.setCurves(Map.of(
                QualityChart.Index.INERTIA, new QualityChart.Curve(inertia, new double[5], new double[0], 0),
                QualityChart.Index.SILHOUETTE,
                        new QualityChart.Curve(
                                new double[] {Double.NaN, Double.NaN, 0.4}, new double[] {0, 0, 0.02}, inertia, 2)));
        stage.setScene(new Scene(new StackPane(chart), 500, 260));
        stage.show();
    }

    private Point2D at(int k) {
        return chart.localToScreen(chart.x(k), chart.getHeight() / 2);
    }

    @Test
    void draggingChoosesAnyNumberOfTheRange(FxRobot robot) {
        robot.moveTo(at(3)).press(javafx.scene.input.MouseButton.PRIMARY);
        assertEquals(3, chart.kProperty().get());
        robot.moveTo(at(9)).release(javafx.scene.input.MouseButton.PRIMARY);
        assertEquals(9, chart.kProperty().get());
    }

    /** Left of the axis there is nothing in the colour of the line, unless a row takes a K that is not on it. */
    private long leftOfTheAxis(FxRobot robot, int best) {
        var values = new double[] {Double.NaN, Double.NaN, 0.1, 0.2, 0.3};
        robot.interact(() -> {
            chart.setIndex(QualityChart.Index.ALL);
            chart.setCurves(
                    Map.of(QualityChart.Index.GAP, new QualityChart.Curve(values, new double[5], new double[0], best)));
        });
        int left = (int) chart.x(2);
        return blue(robot, left - 20, left - 5);
    }

    private static boolean blue(Color colour) {
        return colour.getSaturation() > 0.5 && colour.getOpacity() > 0.5;
    }

    @Test
    void aKBeforeTheAxisHasItsDotBesideIt(FxRobot robot) {
        assertEquals(0, leftOfTheAxis(robot, 3));
        assertTrue(leftOfTheAxis(robot, 1) > 20);
    }

    /** Of the gap statistic alone K = 1 is on the axis, and even there it cannot be chosen. */
    @Test
    void oneSegmentCanBeSeenButNotChosen(FxRobot robot) {
        var values = new double[] {Double.NaN, 0.3, 0.1, 0.2, 0.3};
        robot.interact(() -> {
            chart.setCurves(
                    Map.of(QualityChart.Index.GAP, new QualityChart.Curve(values, new double[5], new double[0], 1)));
            chart.setIndex(QualityChart.Index.GAP);
        });
        assertEquals(chart.x(3) - chart.x(2), chart.x(2) - chart.x(1), 1e-9);
        int first = (int) chart.x(1);
        assertTrue(blue(robot, first - 3, first + 4) > 10, "the value of K = 1");
        robot.clickOn(at(1));
        assertEquals(2, chart.kProperty().get());
    }

    /** How many pixels above the axis have the colour of the line. */
    private long blue(FxRobot robot, int from, int to) {
        var picture = new AtomicReference<WritableImage>();
        robot.interact(() -> picture.set(chart.snapshot(null, null)));
        var pixels = picture.get().getPixelReader();
        return IntStream.range(from, to)
                .mapToLong(column -> IntStream.range(0, (int) chart.getHeight() - 40)
                        .filter(y -> blue(pixels.getColor(column, y)))
                        .count())
                .sum();
    }

    @Test
    void keysStepAndJump(FxRobot robot) {
        robot.clickOn(at(5));
        robot.type(KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.LEFT);
        assertEquals(6, chart.kProperty().get());
        robot.type(KeyCode.END);
        assertEquals(12, chart.kProperty().get());
        robot.type(KeyCode.RIGHT);
        assertEquals(12, chart.kProperty().get(), "the end of the range");
        robot.type(KeyCode.HOME);
        assertEquals(2, chart.kProperty().get());
    }
}
