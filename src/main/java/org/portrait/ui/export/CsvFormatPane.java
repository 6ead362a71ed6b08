// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.export;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import org.portrait.export.CsvFormat;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.kit.Choices;
import org.portrait.ui.state.CsvForms;

/** How CSV files are written: a line for those that Excel opens, one for those that are uploaded. */
final class CsvFormatPane extends GridPane {
    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');
    private static final List<Character> DECIMALS = List.of('.', ',');
    private static final List<Charset> ENCODINGS = List.of(
            StandardCharsets.UTF_8,
            StandardCharsets.UTF_16LE,
            Charset.forName("GB18030"),
            Charset.forName("Big5"),
            Charset.forName("windows-1252"),
            Charset.forName("windows-1250"));

    private final Words words;

    CsvFormatPane(Words words, CsvForms forms) {
        this.words = words;
        setHgap(14);
        setVgap(8);
        addRow(0, new Label(), heading("layout.delimiter"), heading("layout.decimalMark"), heading("layout.encoding"));
        line(1, "excel", forms.excel());
        line(2, "upload", forms.upload());
    }

    private Label heading(String key) {
        Label heading = words.label(key);
        heading.getStyleClass().add("note");
        return heading;
    }

    private void line(int row, String name, ObjectProperty<CsvFormat> format) {
        Label label = words.label("export.csv." + name);
        label.setMinWidth(Region.USE_PREF_SIZE);
        var mark = words.bind(new CheckBox(), "export.csv.mark");
        named(mark, name, "mark");
        words.hint(mark, "export.csv.mark.help");
        mark.setSelected(format.get().mark());
        mark.selectedProperty().subscribe((_, on) -> format.set(format.get().withMark(on)));
        mark.disableProperty().bind(format.map(f -> !f.unicode()));
        addRow(
                row,
                label,
                box(name, "delimiter", DELIMITERS, format, CsvFormat::delimiter, CsvFormat::withDelimiter),
                box(name, "decimalMark", DECIMALS, format, CsvFormat::decimal, CsvFormat::withDecimal),
                box(name, "encoding", ENCODINGS, format, CsvFormat::encoding, CsvFormat::withEncoding),
                mark);
    }

    private <T> ComboBox<T> box(
            String line,
            String name,
            List<T> values,
            ObjectProperty<CsvFormat> format,
            Function<CsvFormat, T> given,
            BiFunction<CsvFormat, T, CsvFormat> change) {
        var box = new ComboBox<T>();
        box.getItems().setAll(values);
        Choices.spell(box, words, this::spelled);
        box.setValue(given.apply(format.get()));
        box.valueProperty().subscribe((_, value) -> format.set(change.apply(format.get(), value)));
        box.accessibleTextProperty()
                .bind(words.text("layout." + name).concat(" – ").concat(words.text("export.csv." + line)));
        named(box, line, name);
        return box;
    }

    private static void named(Control control, String line, String name) {
        control.setId("csv-" + line + "-" + name);
    }

    private String spelled(Object value) {
        return switch (value) {
            case Character c when c == ',' -> words.now().text("export.csv.comma");
            case Character c when c == ';' -> words.now().text("export.csv.semicolon");
            case Character c when c == '\t' -> words.now().text("export.csv.tab");
            case Character c when c == '.' -> words.now().text("export.csv.point");
            case Character c -> c.toString();
            case Charset c when c == StandardCharsets.UTF_16LE -> "UTF-16";
            case Charset c -> c.name().replace("windows", "Windows");
            default -> value.toString();
        };
    }
}
