// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.help;

import org.portrait.ui.state.Stage;

/** The stops of the tour, in order. Their words are {@code tour.NAME.title} and {@code tour.NAME.text}. */
enum TourStop {
    STAGES(Stage.DATA, ".rail", ""),
    COLUMNS(Stage.DATA, "#columns", ""),
    FEATURES(Stage.FEATURES, "#features", "#selection-show"),
    K(Stage.SEGMENTS, "#quality-chart", "#segments-show"),
    MAP(Stage.SEGMENTS, "#map", "#segments-show"),
    CARD(Stage.PERSONAS, "#persona-1", "#card-show"),
    EXPORT(Stage.EXPORT, "#export-workbook", "");

    private final Stage page;
    private final String control;
    private final String view;

    TourStop(Stage page, String control, String view) {
        this.page = page;
        this.control = control;
        this.view = view;
    }

    Stage page() {
        return page;
    }

    /** Selects what it points at. */
    String control() {
        return control;
    }

    /** Selects the button of the view that has the control, where the page has several; else "". */
    String view() {
        return view;
    }
}
