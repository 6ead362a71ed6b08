// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.portrait.i18n.Messages;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What screen readers say of the charts. */
@ExtendWith(ApplicationExtension.class)
class SpokenTest {
    private static final Messages ENGLISH = new Messages(Messages.ENGLISH);
    private static final Messages CHINESE = new Messages(Messages.CHINESE);
    private static final List<String> KEYS =
            List.of("chart.convergence", "chart.k", "chart.dendrogram", "chart.correlations");

    private final ObjectProperty<Messages> messages = new SimpleObjectProperty<>(ENGLISH);
    private List<Plot> charts = List.of();
    private final VBox place = new VBox();

    @Start
    void start(Stage stage) {
        charts = List.of(
                new SeriesChart(messages, "chart.convergence", "chart.iteration"),
                new QualityChart(messages),
                new DendrogramChart(messages),
                new CorrelationHeatmap(messages));
        stage.setScene(new Scene(place, 500, 600));
        stage.show();
    }

    private List<String> said() {
        return charts.stream().map(Node::getAccessibleText).toList();
    }

    private static List<String> words(Messages language) {
        return KEYS.stream().map(language::text).toList();
    }

    private void fx(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, action);
    }

    @Test
    void fromTheBeginningAndInEveryLanguage() {
        assertEquals(words(ENGLISH), said());
        fx(() -> place.getChildren().setAll(charts));
        fx(() -> messages.set(CHINESE));
        assertEquals(words(CHINESE), said());
    }

    @Test
    void aChartThatIsGoneNoLongerListens() {
        fx(() -> place.getChildren().setAll(charts));
        fx(() -> place.getChildren().clear());
        fx(() -> messages.set(CHINESE));
        assertEquals(words(ENGLISH), said(), "the language does not hold it");
        fx(() -> place.getChildren().setAll(charts));
        assertEquals(words(CHINESE), said());
    }
}
