// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.app;

import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.stage.Window;
import org.portrait.ui.i18n.Words;

/** Asks before something goes that is in no project. */
final class UnsavedQuestion {
    private final Words words;
    private final Projects projects;
    private final Window owner;

    UnsavedQuestion(Words words, Projects projects, Window owner) {
        this.words = words;
        this.projects = projects;
        this.owner = owner;
    }

    /** @param go done once it is saved, or need not be; not if the analyst thinks better of it */
    void ask(Runnable go) {
        var m = words.now();
        var save = new ButtonType(m.text("app.save"), ButtonData.YES);
        var leave = new ButtonType(m.text("project.leave"), ButtonData.NO);
        var stay = new ButtonType(m.text("project.stay"), ButtonData.CANCEL_CLOSE);
        var alert = new Alert(Alert.AlertType.CONFIRMATION, m.text("project.unsaved.text"), save, leave, stay);
        alert.getDialogPane().setId("unsaved");
        alert.initOwner(owner); // whose stylesheets are its own
        alert.setTitle("Portrait");
        alert.setHeaderText(m.text("project.unsaved", projects.name()));
        alert.setOnHidden(_ -> {
            if (alert.getResult() == save) {
                projects.save(go);
            } else if (alert.getResult() == leave) {
                go.run();
            }
        });
        alert.show();
    }
}
