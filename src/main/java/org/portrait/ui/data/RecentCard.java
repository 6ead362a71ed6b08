// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.data;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.binding.StringBinding;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.OverrunStyle;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.portrait.ui.chart.SegmentPalette;
import org.portrait.ui.i18n.Words;
import org.portrait.workspace.RecentFile;

/** A file that was opened before: its segments as a bar of their colours and sizes, its name, and how many they are. */
final class RecentCard extends Button {
    /** Four beside each other. */
    private static final double WIDTH = 196;

    private static final double NARROWEST = 120;

    /** As wide as its customers are many. */
    private static final class Bar extends Region {
        private static final double HEIGHT = 24;
        private static final double GAP = 1;

        private final List<Integer> sizes;

        Bar(RecentFile recent) {
            sizes = recent.sizes();
            getStyleClass().add("recent-bar");
            setMinHeight(HEIGHT);
            for (int colour : recent.colours()) {
                var segment = new Region();
                segment.setStyle("-fx-background-color: " + SegmentPalette.css(colour) + ";");
                getChildren().add(segment);
            }
        }

        @Override
        protected void layoutChildren() {
            double all = sizes.stream().mapToDouble(size -> size).sum();
            double from = 0;
            for (int s = 0; s < sizes.size(); s++) {
                double to = from + sizes.get(s) / all * getWidth();
                double left = snapPositionX(from);
                double width = Math.max(GAP, snapPositionX(to) - left - GAP);
                getChildren().get(s).resizeRelocate(left, 0, width, getHeight());
                from = to;
            }
        }
    }

    RecentCard(Words words, RecentFile recent, Runnable open, Runnable forget) {
        Path file = Path.of(recent.file());
        var name = new Label(file.getFileName().toString());
        name.getStyleClass().add("sample-title");
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        var folder = new Label(String.valueOf(file.getParent()));
        folder.getStyleClass().add("note");
        folder.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        int customers = recent.sizes().stream().mapToInt(size -> size).sum();
        var told = text(words, customers, recent, "data.recent.segments");
        var segments = new Label();
        segments.getStyleClass().add("note");
        segments.textProperty().bind(text(words, customers, recent, "data.recent.short"));
        setGraphic(new VBox(new Bar(recent), name, folder, segments));
        getStyleClass().addAll("sample", "recent");
        setMinWidth(NARROWEST);
        setPrefWidth(WIDTH);
        Words.explain(this, told.map(text -> file + "\n" + text));
        accessibleTextProperty().bind(told.map(text -> file.getFileName() + ", " + text));
        setOnAction(_ -> open.run());
        var forgetting = new MenuItem();
        forgetting.textProperty().bind(words.text("data.recent.forget"));
        forgetting.setOnAction(_ -> forget.run());
        setContextMenu(new ContextMenu(forgetting));
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DELETE) {
                forget.run();
                event.consume();
            }
        });
    }

    private static StringBinding text(Words words, int customers, RecentFile recent, String key) {
        return customers == 0
                ? words.text("data.recent.none")
                : words.text(key, customers, recent.sizes().size());
    }
}
