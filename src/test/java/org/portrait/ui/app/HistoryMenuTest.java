// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.portrait.clean.CleanSettings;
import org.portrait.clean.CleaningRule;
import org.portrait.features.FeatureDefinition;
import org.portrait.pipeline.Recipe;
import org.portrait.scale.Scaling;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Everything that was changed is in the list, and any of its states is one click away. */
class HistoryMenuTest extends WindowTest {
    @Start
    void start(Stage window) {
        open(window);
    }

    private HistoryMenu menu(FxRobot robot) {
        return robot.lookup("#history").query();
    }

    private List<String> said(FxRobot robot) {
        fx(menu(robot)::show);
        return menu(robot).getItems().stream().map(MenuItem::getText).toList();
    }

    private String chosen(FxRobot robot) {
        return menu(robot).getItems().stream()
                .filter(item -> ((RadioMenuItem) item).isSelected())
                .map(MenuItem::getText)
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
    }

    private void go(FxRobot robot, int item) throws Exception {
        fx(menu(robot).getItems().get(item)::fire);
        fx(menu(robot)::hide);
        waitUntilDone();
    }

    private void work() {
        change(recipe -> {
            var rules = new ArrayList<>(recipe.clean().rules());
            rules.add(new CleaningRule.DropDuplicates(false));
            return recipe.withClean(new CleanSettings(rules));
        });
        change(recipe -> recipe.withFeatures(recipe.features().withScaling(Scaling.ROBUST)));
        for (List<String> columns :
                List.of(List.of("orders", "visits"), List.of("orders", "visits", "age"), List.of("orders", "age"))) {
            change(recipe -> recipe.withFeatures(recipe.features()
                    .withDefinitions(columns.stream()
                            .map(c -> (FeatureDefinition) new FeatureDefinition.Numeric(c))
                            .toList())));
        }
        fx(() -> session().changeK(3));
        fx(() -> session().changeK(4));
    }

    @Test
    void everyStateIsOneClickAway(FxRobot robot) throws Exception {
        assertTrue(menu(robot).isDisabled());
        press(robot, "sample-shop");
        waitUntilDone();
        Recipe opened = session().recipe().get();
        work();
        waitUntilDone();
        Recipe worked = session().recipe().get();
        List<String> all = List.of(
                "4 segments",
                "Feature visits left out",
                "Feature age",
                "Features",
                "Scaling: Robust",
                "Cleaning: duplicate rows",
                "As it was opened");
        assertEquals(all, said(robot));
        assertEquals("4 segments", chosen(robot));
        picture("history-en-light");
        go(robot, 4);
        assertEquals(Scaling.ROBUST, session().recipe().get().features().scaling());
        assertEquals(opened.segments().k(), session().recipe().get().segments().k());
        assertEquals(all, said(robot), "what was undone can be done again");
        assertEquals("Scaling: Robust", chosen(robot));
        go(robot, 6);
        assertEquals(opened, session().recipe().get());
        said(robot);
        go(robot, 0);
        assertEquals(worked, session().recipe().get());
        fx(session()::undo);
        change(recipe -> recipe.withSegments(recipe.segments().withMinSize(100)));
        assertEquals("Smallest segment: 100", said(robot).getFirst());
        assertFalse(said(robot).contains("4 segments"), "another way was taken");
        fx(menu(robot)::hide);
    }
}
