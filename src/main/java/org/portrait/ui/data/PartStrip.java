// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.data;

import java.util.ArrayList;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.portrait.load.LoadReport;
import org.portrait.load.Loaded;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.state.Session;

/** Says that not all columns or rows of the file were read. */
final class PartStrip extends Label {
    private final Words words;
    private final Session session;

    PartStrip(Words words, Session session) {
        this.words = words;
        this.session = session;
        setId("data-part");
        setWrapText(true);
        setMinHeight(Region.USE_PREF_SIZE);
        getStyleClass().add("warning-text");
        managedProperty().bind(visibleProperty());
        session.loaded().subscribe(this::show);
        words.messages().subscribe(this::show);
    }

    private void show() {
        Loaded loaded = session.loaded().get();
        var sentences = new ArrayList<String>();
        if (loaded != null) {
            LoadReport report = loaded.report();
            if (report.everyNth() != null) {
                sentences.add(words.now().text("load.sample", words.now().number(report.everyNth(), 0)));
            }
            if (!report.only().isEmpty()) {
                sentences.add(words.now()
                        .text("data.part.only", words.now().number(report.only().size(), 0)));
            }
        }
        setText(String.join(" ", sentences));
        setVisible(!sentences.isEmpty());
    }
}
