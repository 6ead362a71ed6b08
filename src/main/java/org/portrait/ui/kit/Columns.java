// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.kit;

import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

/** Cards side by side, as many as fit, all of the same width. */
public final class Columns extends FlowPane {
    private static final double GAP = 14;
    private final double narrowest;

    /** @param narrowest width of a card with which another column is worth it */
    public Columns(double narrowest, Node... cards) {
        super(GAP, GAP);
        this.narrowest = narrowest;
        setMinWidth(0); // the width decides about the cards, not the cards about the width
        widthProperty().subscribe(this::fit);
        getChildren().addListener((ListChangeListener<Node>) _ -> fit());
        getChildren().addAll(cards);
    }

    private void fit() {
        double width = getWidth();
        int columns = Math.max(1, (int) ((width + GAP) / (narrowest + GAP)));
        double each = Math.floor((width - (columns - 1) * GAP) / columns);
        for (Node card : getChildren()) {
            ((Region) card).setPrefWidth(each);
        }
    }
}
