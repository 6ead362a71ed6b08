// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.export;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.portrait.export.ReportSettings;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.kit.Kit;

/** Asks what a report may tell. */
final class ReportPane extends VBox {
    ReportPane(Words words, Consumer<ReportSettings> write) {
        super(10);
        var typical = new CheckBox();
        typical.setId("report-typical");
        typical.textProperty().bind(words.text("export.report.typical"));
        words.hint(typical, "export.report.typical.help");
        Button save = Kit.button(words, "export.save", () -> write.accept(new ReportSettings(typical.isSelected())));
        save.setId("export-report");
        save.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().setAll(Kit.note(words, "export.report.help"), Kit.row(typical, Kit.spacer(), save));
    }
}
