// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.portrait.clean.CleanReport.Reason;
import org.portrait.clean.CleanReport.RemovedRow;
import org.portrait.clean.CleaningRule;
import org.portrait.quality.Unlike;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Customers unlike their segment: seen, set aside, listed with all that were left out, and taken back. */
class UnlikeTest extends WindowTest {
    @Start
    void start(Stage window) {
        open(window);
    }

    @SuppressWarnings("unchecked")
    private static TableView<Unlike.Customer> table(FxRobot robot) {
        return (TableView<Unlike.Customer>) find(robot, "unlike-customers");
    }

    private long setAside() {
        return Objects.requireNonNull(session().prepared().get()).cleaned().report().removed().stream()
                .filter(removed -> removed.reason() == Reason.SET_ASIDE)
                .count();
    }

    @Test
    @SuppressWarnings("unchecked")
    void theyAreSetAsideAndTakenBack(FxRobot robot) throws Exception {
        press(robot, "sample-shop");
        waitUntilDone();
        press(robot, "stage-personas");
        press(robot, "unlike-show");
        waitFor(
                "the customers",
                () -> robot.lookup("#unlike-customers").tryQuery().isPresent());
        assertTrue(find(robot, "unlike-set-aside").isDisabled());
        pictures("unlike", robot);
        // the most isolated first
        var isolation = table(robot).getColumns().get(3);
        fx(() -> {
            isolation.setSortType(TableColumn.SortType.DESCENDING);
            table(robot).getSortOrder().setAll(List.of(isolation));
        });
        List<Double> scores =
                table(robot).getItems().stream().map(Unlike.Customer::isolation).toList();
        assertEquals(scores.stream().sorted(Comparator.reverseOrder()).toList(), scores);
        assertTrue(table(robot).getItems().stream().anyMatch(c -> c.by() == Unlike.By.ISOLATION));
        fx(() -> table(robot).getSortOrder().clear());
        // one mean for a feature of a segment, however far from it the customers are
        var means = new TreeMap<String, Set<String>>();
        for (int row = 0; row < table(robot).getItems().size(); row++) {
            int segment = table(robot).getItems().get(row).segment();
            String causes = (String) table(robot).getColumns().getLast().getCellData(row);
            var cause = Pattern.compile("(\\w+) [0-9,.−]+ \\(segment's mean ([^)]+)\\)")
                    .matcher(causes);
            while (cause.find()) {
                means.computeIfAbsent(segment + " " + cause.group(1), _ -> new TreeSet<>())
                        .add(cause.group(2));
            }
        }
        assertTrue(means.size() > 5, means.toString());
        assertTrue(means.values().stream().allMatch(told -> told.size() == 1), means.toString());

        fx(() -> table(robot).getSelectionModel().selectRange(0, 2));
        String first = table(robot).getColumns().getFirst().getCellData(0).toString();
        press(robot, "unlike-set-aside");
        waitFor("two to be set aside", () -> setAside() >= 2); // some are in the file twice
        waitUntilDone();
        CleaningRule.SetAside rule = session()
                .recipe()
                .get()
                .clean()
                .find(CleaningRule.SetAside.class)
                .orElseThrow();
        assertEquals("customer_id", rule.column());
        assertEquals(2, rule.customers().size());
        var made = new CleaningRule.SetAside("customer_id", Set.of(first));
        assertTrue(
                rule.customers().containsAll(made.customers()), rule.customers().toString());
        long two = setAside();

        // what is found anew belongs to the new segments
        waitFor(
                "the customers",
                () -> robot.lookup("#unlike-customers").tryQuery().isPresent());
        fx(() -> table(robot).getSelectionModel().select(0));
        press(robot, "unlike-set-aside");
        waitFor("a third", () -> setAside() > two);
        press(robot, "stage-clean");
        waitFor("the rule", () -> find(robot, "clean-chosen").isVisible());
        picture("clean-chosen-en-light");
        long three = setAside();
        var rows = (TableView<RemovedRow>) find(robot, "removed-rows");
        assertTrue(find(robot, "removed-put-back").isDisabled());
        fx(() -> {
            for (RemovedRow row : rows.getItems()) {
                if (row.reason() == Reason.SET_ASIDE) {
                    rows.getSelectionModel().clearAndSelect(rows.getItems().indexOf(row));
                    break;
                }
            }
        });
        picture("clean-put-back-en-light");
        press(robot, "removed-put-back");
        waitFor("one to be back", () -> setAside() < three);
        assertTrue(setAside() > 0);
        press(robot, "clean-chosen");
        waitFor("nobody to be set aside", () -> setAside() == 0);
        assertEquals(
                Set.of(),
                session()
                        .recipe()
                        .get()
                        .clean()
                        .find(CleaningRule.SetAside.class)
                        .map(CleaningRule.SetAside::customers)
                        .orElse(Set.of()));
    }
}
