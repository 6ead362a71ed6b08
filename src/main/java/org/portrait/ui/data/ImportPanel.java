// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.data;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.portrait.load.LoadReport;
import org.portrait.load.LoadReport.RejectedRow;
import org.portrait.load.Loaded;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.kit.Choices;
import org.portrait.ui.kit.Kit;
import org.portrait.ui.state.Session;

/** The parse receipt: what was detected, each part of it correctable, and what could not be read. */
final class ImportPanel extends ScrollPane {
    private static final List<String> ENCODINGS = List.of(
            "UTF-8",
            "GB18030",
            "UTF-16LE",
            "UTF-16BE",
            "Big5",
            "Shift_JIS",
            "EUC-JP",
            "EUC-KR",
            "windows-1252",
            "windows-1251",
            "ISO-8859-1");
    private static final List<String> DELIMITERS = List.of(",", ";", "\t", "|");
    private static final List<String> DECIMAL_MARKS = List.of(".", ",");
    private static final List<String> HEADER = List.of("true", "false");
    private static final int SHOWN_REJECTS = 20;

    private final Words words;
    private final VBox body = new VBox(8);
    private final ImportModel model;

    ImportPanel(Words words, Session session) {
        this.words = words;
        this.model = new ImportModel(session);
        body.getStyleClass().add("card");
        setContent(body);
        setFitToWidth(true);
        getStyleClass().add("plain");
        Runnable show = () -> show(session.loaded().get());
        session.loaded().subscribe(show);
        words.messages().subscribe(show);
    }

    private void show(@Nullable Loaded loaded) {
        body.getChildren().clear();
        if (loaded == null) {
            return;
        }
        LoadReport report = loaded.report();
        Label heading = words.label("data.receipt");
        heading.getStyleClass().add("card-heading");
        body.getChildren().addAll(heading, Kit.note(words, "data.receipt.note"));
        field("data.receipt.format", new Label(report.format().name()));
        if (report.sheets().size() > 1) {
            choice("data.sheet", report.sheets(), report.sheet(), model::sheet);
        }
        if (!report.delimiter().isEmpty()) {
            choice("data.encoding", ENCODINGS, report.encoding(), model::encoding);
            choice("data.delimiter", DELIMITERS, report.delimiter(), model::delimiter);
            choice("data.header", HEADER, String.valueOf(report.header()), v -> model.header(Boolean.valueOf(v)));
            choice("data.decimalMark", DECIMAL_MARKS, report.decimalMark(), model::decimalMark);
        }
        rows(report);
        body.getChildren().add(new ReadingsBox(words, model, report.readings()));
    }

    /** How many were read, and what was not. */
    private void rows(LoadReport report) {
        if (report.files().size() > 1) {
            report.files()
                    .forEach(file -> body.getChildren()
                            .add(Kit.note(
                                    words,
                                    "data.receipt.file",
                                    file.name(),
                                    words.now().number(file.rows(), 0))));
        }
        field("data.receipt.rows", new Label(words.now().number(report.rowsRead(), 0)));
        rows("data.receipt.rejected", report.rejectedCount(), report.rejected());
        if (report.repairedCount() > 0) {
            rows("data.receipt.repaired", report.repairedCount(), report.repaired());
        }
        if (report.unreadableCount() > 0) {
            field("data.receipt.unreadable", new Label(words.now().number(report.unreadableCount(), 0)));
            report.unreadable().stream()
                    .limit(SHOWN_REJECTS)
                    .forEach(cell -> body.getChildren()
                            .add(Kit.note(
                                    words,
                                    "data.receipt.cell",
                                    words.now().number(cell.row(), 0),
                                    cell.column(),
                                    cell.text())));
        }
    }

    private void rows(String key, long count, List<RejectedRow> listed) {
        field(key, new Label(words.now().number(count, 0)));
        listed.stream().limit(SHOWN_REJECTS).forEach(this::rejected);
    }

    private void rejected(RejectedRow row) {
        body.getChildren().add(Kit.note(words, "data.receipt.line", words.now().number(row.line(), 0), row.reason()));
    }

    private void field(String key, Label value) {
        body.getChildren().add(new VBox(2, Kit.note(words, key), value));
    }

    private void choice(String key, List<String> values, String detected, Consumer<String> change) {
        var all = new ArrayList<>(values);
        if (!all.contains(detected)) {
            all.addFirst(detected);
        }
        all.removeIf(v -> key.equals("data.encoding") && !Charset.isSupported(v));
        var box = new ComboBox<String>();
        box.getItems().setAll(all);
        box.setValue(detected);
        box.setId(key.replace('.', '-'));
        Choices.spell(box, value -> spelled(key, value));
        box.setMaxWidth(Double.MAX_VALUE);
        box.setOnAction(_ -> change.accept(box.getValue()));
        Label name = words.label(key);
        name.getStyleClass().add("note");
        name.setLabelFor(box);
        body.getChildren().add(new VBox(2, name, box));
    }

    private String spelled(String key, String value) {
        return switch (key + "|" + value) {
            case "data.delimiter|," -> words.now().text("data.delimiter.comma");
            case "data.delimiter|;" -> words.now().text("data.delimiter.semicolon");
            case "data.delimiter|\t" -> words.now().text("data.delimiter.tab");
            case "data.delimiter||" -> words.now().text("data.delimiter.pipe");
            case "data.header|true" -> words.now().text("data.header.yes");
            case "data.header|false" -> words.now().text("data.header.no");
            case "data.decimalMark|." -> words.now().text("data.decimalMark.point");
            case "data.decimalMark|," -> words.now().text("data.decimalMark.comma");
            default -> value;
        };
    }
}
