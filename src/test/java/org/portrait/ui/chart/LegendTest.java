// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javafx.application.Application;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.portrait.i18n.Messages;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The legend takes the same room for any number of segments, and works all the same. */
@ExtendWith(ApplicationExtension.class)
class LegendTest {
    private final List<Integer> isolated = new ArrayList<>();
    private Legend legend;

    @Start
    void start(Stage stage) {
        legend = new Legend(new SimpleObjectProperty<>(new Messages(Messages.ENGLISH)));
        legend.setOnIsolate(isolated::add);
        Application.setUserAgentStylesheet(Application.STYLESHEET_MODENA); // whatever the tests before have set
        stage.setScene(new Scene(new VBox(legend), 600, 200));
        stage.show();
    }

    private List<Hyperlink> show(FxRobot robot, int k) {
        var names = IntStream.range(0, k).mapToObj(s -> "Frequent buyers").toList();
        var sizes = new int[k];
        Arrays.fill(sizes, 7);
        robot.interact(() -> legend.show(names, sizes, IntStream.range(0, k).toArray()));
        return robot.lookup(".hyperlink").queryAllAs(Hyperlink.class).stream().toList();
    }

    @Test
    void manySegmentsTakeNoMoreRoomThanFew(FxRobot robot) {
        show(robot, 2);
        double height = legend.getHeight();
        for (int k = 3; k <= 30; k++) {
            show(robot, k);
            assertEquals(height, legend.getHeight(), "K = " + k);
        }
    }

    @Test
    void namesAreShownWhereThereIsRoom(FxRobot robot) {
        assertEquals("8 Frequent buyers", show(robot, 8).getLast().getText());
        Hyperlink last = show(robot, 20).getLast();
        assertEquals("20", last.getText());
        assertTrue(last.getAccessibleHelp().startsWith("20 Frequent buyers · 5.0%"), last.getAccessibleHelp());
    }

    @Test
    void aClickOnANumberIsolatesItsSegmentAndAnotherBringsAllBack(FxRobot robot) {
        Hyperlink twelfth = show(robot, 20).get(11);
        robot.clickOn(twelfth).clickOn(twelfth);
        assertEquals(List.of(11, -1), isolated);
    }
}
