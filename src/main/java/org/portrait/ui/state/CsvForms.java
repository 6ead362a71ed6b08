// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.state;

import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.portrait.export.CsvFormat;

/**
 * How the window writes CSV.
 *
 * @param excel every such file but lists for upload
 * @param upload segment lists for upload, and campaigns
 */
public record CsvForms(ObjectProperty<CsvFormat> excel, ObjectProperty<CsvFormat> upload) {
    /** As spreadsheets of this region read it, and as other systems do. */
    public CsvForms() {
        this(
                new SimpleObjectProperty<>(CsvFormat.excel(Locale.getDefault(Locale.Category.FORMAT))),
                new SimpleObjectProperty<>(CsvFormat.UPLOAD));
    }
}
