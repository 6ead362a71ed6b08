// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.data;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.portrait.i18n.ReasonText;
import org.portrait.load.LoadReport;
import org.portrait.load.LoadReport.RejectedRow;
import org.portrait.load.Loaded;
import org.portrait.load.Preview;
import org.portrait.load.RawLines;
import org.portrait.load.RecordEnd;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.kit.Kit;
import org.portrait.ui.state.Session;
import org.portrait.ui.state.Stage;
import org.portrait.ui.task.Worker;

/** The parse receipt: what was understood of the file, and what could not be read. */
final class ImportPanel extends ScrollPane {
    private static final int SHOWN_REJECTS = 20;
    /** So many lines are shown before and after one that could not be read. */
    private static final int BESIDE = 2;

    private final Words words;
    private final VBox body = new VBox(8);
    private final ImportModel model;
    private final Session session;
    private final Worker worker;
    private final Runnable change;

    /** @param change opens what changes how the file is read */
    ImportPanel(Words words, Session session, Worker worker, Runnable change) {
        this.words = words;
        this.model = new ImportModel(session);
        this.session = session;
        this.worker = worker;
        this.change = change;
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
        body.getChildren().add(heading);
        field("data.receipt.format", report.format().name());
        boolean text = !report.delimiter().isEmpty();
        if (text) {
            dialect(report);
        } else if (report.sheets().size() > 1) {
            sheets(report);
        }
        if (text || report.format() == LoadReport.Format.XLSX) {
            Button button = Kit.button(words, "layout.change", change);
            button.setId("data-layout");
            button.setWrapText(true);
            body.getChildren().add(button);
        }
        rows(report);
        body.getChildren().add(new ReadingsBox(words, model, report.readings()));
    }

    private void dialect(LoadReport report) {
        field("layout.encoding", report.encoding());
        field("layout.delimiter", LayoutWords.spelled(words.now(), "delimiter", report.delimiter()));
        field("layout.quote", LayoutWords.spelled(words.now(), "quote", report.quote()));
        if (!report.escape().equals(report.quote())) {
            field("layout.escape", LayoutWords.spelled(words.now(), "escape", report.escape()));
        }
        field("layout.lineEnd", words.now().text("layout.lineEnd", report.lineEnd()));
        LoadReport.Place place = report.place();
        field("layout.headerLines", words.now().text("layout.headerLines.at", place.headerLines(), place.firstLine()));
        field("layout.decimalMark", LayoutWords.spelled(words.now(), "decimalMark", report.decimalMark()));
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
        counted("data.receipt.rows", report.rowsRead());
        rows(report, "data.receipt.rejected", report.rejectedCount(), report.rejected());
        if (report.repairedCount() > 0) {
            rows(report, "data.receipt.repaired", report.repairedCount(), report.repaired());
        }
        undecodable(report);
        if (report.unreadableCount() > 0) {
            counted("data.receipt.unreadable", report.unreadableCount());
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

    /** Bytes that mean no character in the encoding. */
    private void undecodable(LoadReport report) {
        if (report.undecodableCount() > 0) {
            counted("data.receipt.undecodable", report.undecodableCount());
            report.undecodable().stream()
                    .limit(SHOWN_REJECTS)
                    .map(bytes -> new RejectedRow(
                            bytes.line(),
                            (bytes.file().isEmpty() ? "" : bytes.file() + ": ")
                                    + words.now().text("data.receipt.bytes." + bytes.reason(), bytes.bytes()),
                            ""))
                    .forEach(row -> rejected(report, row));
        }
    }

    private void rows(LoadReport report, String key, long count, List<RejectedRow> listed) {
        counted(key, count);
        listed.stream().limit(SHOWN_REJECTS).forEach(row -> rejected(report, row));
    }

    /** A click shows the line as it stands in the file, where that is known. */
    private void rejected(LoadReport report, RejectedRow row) {
        String said = words.now()
                .text("data.receipt.line", words.now().number(row.line(), 0), ReasonText.of(row.reason(), words.now()));
        if (row.text().isEmpty() && !oneText(report)) {
            Label line = Kit.sentence(said);
            body.getChildren().add(line);
            return;
        }
        var link = new Hyperlink(said);
        link.getStyleClass().add("receipt-line");
        link.setWrapText(true);
        link.setMinHeight(USE_PREF_SIZE);
        link.setId("data-line-" + row.line());
        link.setOnAction(_ -> raw(link, row));
        body.getChildren().add(link);
    }

    private void raw(Hyperlink link, RejectedRow row) {
        Path file = session.source().get();
        Loaded loaded = session.loaded().get();
        if (file == null || loaded == null) {
            return;
        }
        LoadReport report = loaded.report();
        if (!oneText(report)) {
            RawLinesPopup.show(words, link, row.line(), List.of(new Preview.Line((int) row.line(), row.text())));
            return;
        }
        RecordEnd end = session.recipe().get().data().recordEnd();
        worker.run(
                "raw lines",
                (progress, _) -> RawLines.around(file, report, end, row.line(), BESIDE, progress),
                lines -> RawLinesPopup.show(words, link, row.line(), lines),
                refused -> session.failed(Stage.DATA, refused));
    }

    /** Whether all lines are of one text, in which they can be looked up. */
    private boolean oneText(LoadReport report) {
        return !report.encoding().isEmpty()
                && report.files().size() == 1
                && session.recipe().get().joins().isEmpty();
    }

    private Label field(String key, String value) {
        var shown = new Label(value);
        shown.setWrapText(true);
        body.getChildren().add(new VBox(2, Kit.note(words, key), shown));
        return shown;
    }

    /** A number, which {@code key.help} explains. */
    private void counted(String key, long count) {
        words.hint(field(key, words.now().number(count, 0)), key + ".help");
    }

    private void sheets(LoadReport report) {
        var box = new ComboBox<String>();
        box.getItems().setAll(report.sheets());
        box.setValue(report.sheet());
        box.setId("data-sheet");
        box.setMaxWidth(Double.MAX_VALUE);
        box.setOnAction(_ -> model.sheet(box.getValue()));
        Label name = words.label("data.sheet");
        name.getStyleClass().add("note");
        name.setLabelFor(box);
        body.getChildren().add(new VBox(2, name, box));
    }
}
