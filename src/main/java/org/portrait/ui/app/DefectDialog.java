// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.app;

import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.scene.control.Alert;
import org.portrait.ui.i18n.Words;

/** The one place where defects of ours end: logged once, and told with a short code instead of a stack trace. */
final class DefectDialog {
    private static final Logger LOG = Logger.getLogger(DefectDialog.class.getName());
    private final Words words;
    private boolean showing;

    DefectDialog(Words words) {
        this.words = words;
    }

    void show(Throwable defect) {
        String code = org.portrait.work.DefectCode.of(defect);
        LOG.log(Level.SEVERE, "defect " + code, defect);
        if (showing) {
            return;
        }
        showing = true;
        var alert = new Alert(Alert.AlertType.ERROR);
        alert.setTitle(words.now().text("app.defect.title"));
        alert.setHeaderText(words.now().text("app.defect.header"));
        alert.setContentText(words.now().text("app.defect.text", code));
        alert.setOnHidden(_ -> showing = false);
        alert.show();
    }
}
