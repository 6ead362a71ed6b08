// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.segments;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import org.jspecify.annotations.Nullable;
import org.portrait.i18n.Messages;
import org.portrait.quality.Quality;
import org.portrait.ui.i18n.Words;

/** The indices of the segments on screen, each of which explains itself when pointed at. */
final class IndicesLine extends FlowPane {
    private final Words words;

    IndicesLine(Words words) {
        super(4, 2);
        this.words = words;
        setId("indices");
    }

    /** @param quality null for nothing */
    void show(@Nullable Quality quality) {
        if (quality == null) {
            getChildren().clear();
            return;
        }
        Messages m = words.now();
        List<Label> indices = new ArrayList<>();
        indices.add(index("quality.inertia", m.number(quality.inertia())));
        indices.add(index("quality.silhouette", silhouette(quality, m)));
        indices.add(index("quality.calinskiHarabasz", m.number(quality.calinskiHarabasz())));
        indices.add(index("quality.daviesBouldin", m.fixed(quality.daviesBouldin(), 3)));
        for (int i = 1; i < indices.size(); i++) {
            indices.get(i).setText("· " + indices.get(i).getText());
        }
        getChildren().setAll(indices);
    }

    private Label index(String key, String value) {
        var index = new Label(words.now().text(key) + " " + value);
        index.getStyleClass().add("note");
        words.hint(index, key + ".help");
        return index;
    }

    private static String silhouette(Quality q, Messages m) {
        String value = m.fixed(q.silhouette(), 3);
        return q.silhouetteError() == 0
                ? value
                : m.text("quality.estimated", value, m.fixed(q.silhouetteError(), 3), m.number(q.silhouetteRows(), 0));
    }
}
