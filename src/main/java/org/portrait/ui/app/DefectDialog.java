// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.app;

import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import javafx.util.Subscription;
import org.portrait.pipeline.Provenance;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.kit.Kit;
import org.portrait.ui.kit.Tables;
import org.portrait.work.DefectCode;
import org.portrait.work.DefectReport;

/** The one place where defects of ours end: logged once, and told with a report that can be copied and sent. */
final class DefectDialog {
    private static final Logger LOG = Logger.getLogger(DefectDialog.class.getName());
    private static final double WIDTH = 560;

    private final Words words;
    private final Window owner;
    private boolean showing;

    DefectDialog(Words words, Window owner) {
        this.words = words;
        this.owner = owner;
    }

    /**
     * Tells those of the thread that calls this, until another window comes to the front.
     *
     * @return ends that it listens to which window is in front
     */
    Subscription listen() {
        Thread thread = Thread.currentThread();
        Thread.UncaughtExceptionHandler told = (_, defect) -> show(defect);
        thread.setUncaughtExceptionHandler(told);
        return owner.focusedProperty().subscribe(focused -> {
            if (focused) {
                thread.setUncaughtExceptionHandler(told);
            }
        });
    }

    void show(Throwable defect) {
        String code = DefectCode.of(defect);
        LOG.log(Level.SEVERE, "defect " + code, defect);
        if (showing) {
            return;
        }
        showing = true;
        var m = words.now();
        String report = DefectReport.of(defect, Provenance.programVersion());
        var copy = new ButtonType(m.text("app.defect.copy"), ButtonData.LEFT);
        var close = new ButtonType(m.text("app.defect.close"), ButtonData.CANCEL_CLOSE);
        var alert = new Alert(Alert.AlertType.ERROR, "", copy, close);
        alert.getDialogPane().setId("defect");
        if (owner.isShowing()) {
            alert.initOwner(owner); // whose stylesheets are its own
        }
        alert.setTitle(m.text("app.defect.title"));
        alert.setHeaderText(m.text("app.defect.header"));
        alert.getDialogPane().setContent(content(m.text("app.defect.text", code), report, m.text("app.defect.report")));
        Tables.copyBy(
                alert.getDialogPane(),
                copy,
                "copy-report",
                () -> report,
                () -> words.now().text("app.defect.copied"));
        alert.setOnHidden(_ -> showing = false);
        alert.show();
    }

    private static VBox content(String said, String report, String name) {
        Label sentence = Kit.sentence(said);
        sentence.setId("defect-text");
        var text = new TextArea(report);
        text.setId("defect-report");
        text.setEditable(false);
        text.setPrefRowCount(12);
        text.setAccessibleText(name);
        var details = new ToggleButton(name);
        details.setId("defect-details");
        text.visibleProperty().bind(details.selectedProperty());
        text.managedProperty().bind(details.selectedProperty());
        details.setOnAction(_ -> text.getScene().getWindow().sizeToScene());
        var content = new VBox(12, sentence, details, text);
        content.setPrefWidth(WIDTH);
        return content;
    }
}
