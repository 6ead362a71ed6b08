// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.TableColumnHeader;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.portrait.ui.Snapshots;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.theme.Themes;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The id of a customer is seen however far a table is scrolled sideways. */
@ExtendWith(ApplicationExtension.class)
class FrozenColumnTest {
    private static final double WIDTH = 120;

    private TableView<Integer> table;

    @Start
    void start(Stage stage) {
        table = new TableView<>();
        var rows = new TableRows<Integer>(new Words(Locale.ENGLISH), table, "data.rows");
        table.setFixedCellSize(30);
        FrozenColumn.keep(table, () -> "id");
        rows.show(
                List.of("a", "id", "b", "c", "d", "e", "f").stream()
                        .map(name -> Tables.<Integer>texts(name, WIDTH, row -> name + row))
                        .toList(),
                IntStream.range(0, 5).boxed().toList());
        var scene = new Scene(table, 400, 240);
        Themes.light(scene);
        stage.setScene(scene);
        stage.show();
    }

    private void scroll(double to) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> sideways().setValue(to));
        WaitForAsyncUtils.waitForFxEvents();
        WaitForAsyncUtils.waitForAsyncFx(
                10_000, () -> table.getScene().getRoot().layout());
    }

    private ScrollBar sideways() {
        return table.lookupAll(".scroll-bar").stream()
                .map(ScrollBar.class::cast)
                .filter(bar -> bar.getOrientation() == Orientation.HORIZONTAL)
                .findFirst()
                .orElseThrow();
    }

    private Set<Node> kept() {
        return table.lookupAll(".frozen-cell");
    }

    private double left(Node node) {
        return node.localToScene(0, 0).getX() - table.localToScene(0, 0).getX();
    }

    private Node heading() {
        return table.lookupAll(".column-header").stream()
                .filter(node -> node instanceof TableColumnHeader header
                        && header.getTableColumn() != null
                        && header.getTableColumn().getText().equals("id"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void itStaysAtTheLeftEdge() {
        assertEquals(Set.of(), kept());
        scroll(50);
        assertEquals(Set.of(), kept(), "it is still in view");
        scroll(300);
        assertEquals(
                Set.of("id0", "id1", "id2", "id3", "id4"),
                Set.copyOf(
                        kept().stream().map(cell -> ((Labeled) cell).getText()).toList()));
        assertTrue(kept().stream().allMatch(cell -> Math.abs(left(cell)) < 2), "at the left");
        assertEquals(0, left(heading()), 2);
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> Snapshots.save(table.getScene(), "frozen-column"));
        scroll(0);
        assertEquals(Set.of(), kept());
        assertEquals(WIDTH, left(heading()), 2);
    }
}
