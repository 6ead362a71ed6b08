// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.data;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.portrait.load.LoadReport;
import org.portrait.load.LoadSettings;
import org.portrait.load.Preview;
import org.portrait.load.RecordEnd;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.kit.Choices;
import org.portrait.ui.kit.Kit;

/** Every part of how a file is read: what was detected, or what the analyst says instead. */
final class LayoutForm extends FollowingForm {
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
                    "ISO-8859-1")
            .stream()
            .filter(Charset::isSupported)
            .toList();
    private static final List<String> DELIMITERS = List.of(",", ";", "\t", "|", ", ", "||", " ");
    private static final List<String> QUOTES = List.of("\"", "'", "");
    private static final List<String> ESCAPES = List.of("\"", "\\");
    private static final List<String> RECORD_ENDS =
            Stream.of(RecordEnd.values()).map(Enum::name).toList();
    private static final List<String> DECIMAL_MARKS = List.of(".", ",");
    private static final List<Integer> HEADER_LINES = List.of(0, 1, 2, 3);
    private static final int MOST_LINES = 10_000;
    private static final int MOST_FOOTERS = 100;

    private final LayoutModel model;

    LayoutForm(Words words, LayoutModel model) {
        super(words, "layout.");
        this.model = model;
        getChildren()
                .addAll(
                        ofSheet(sheet()),
                        ofText(choice(
                                "encoding",
                                ENCODINGS,
                                LoadReport::encoding,
                                LoadSettings::encoding,
                                LoadSettings::withEncoding)),
                        ofText(delimiter()),
                        ofText(choice(
                                "quote", QUOTES, LoadReport::quote, LoadSettings::quote, LoadSettings::withQuote)),
                        ofText(choice(
                                "escape", ESCAPES, LoadReport::escape, LoadSettings::escape, LoadSettings::withEscape)),
                        ofText(choice(
                                "lineEnd",
                                RECORD_ENDS,
                                found -> found.lineEnd().name(),
                                LayoutForm::recordEnd,
                                LayoutForm::withRecordEnd)),
                        firstLine(),
                        headerLines(),
                        footerLines(),
                        ofText(choice(
                                "decimalMark",
                                DECIMAL_MARKS,
                                LoadReport::decimalMark,
                                LoadSettings::decimalMark,
                                LoadSettings::withDecimalMark)),
                        missing());
        model.preview().subscribe(this::follow);
        model.raw().subscribe(this::follow);
        model.settings().subscribe(this::follow);
        words.messages().subscribe(this::follow);
    }

    private static @Nullable String recordEnd(LoadSettings now) {
        RecordEnd chosen = now.recordEnd();
        return chosen == null ? null : chosen.name();
    }

    /** That there are several kinds, or none, is found only. */
    private static LoadSettings withRecordEnd(LoadSettings now, @Nullable String end) {
        return now.withRecordEnd(end == null || !RECORD_ENDS.contains(end) ? null : RecordEnd.valueOf(end));
    }

    private boolean sheets() {
        return !model.raw().get().sheets().isEmpty();
    }

    private Node ofText(Node field) {
        return only(field, () -> !sheets());
    }

    private Node ofSheet(Node field) {
        return only(field, this::sheets);
    }

    private Node only(Node field, BooleanSupplier when) {
        onFollow(() -> {
            field.setVisible(when.getAsBoolean());
            field.setManaged(field.isVisible());
        });
        return field;
    }

    private Node sheet() {
        return field(
                "sheet",
                box(
                        "sheet",
                        () -> model.raw().get().sheets(),
                        _ -> model.raw().get().sheet(),
                        sheet -> model.change(now -> LayoutModel.ofSheet(now, sheet))),
                LoadSettings::sheet);
    }

    private Node choice(
            String name,
            List<String> values,
            Function<LoadReport, String> found,
            Function<LoadSettings, @Nullable String> given,
            BiFunction<LoadSettings, @Nullable String, LoadSettings> change) {
        return field(name, box(name, values, found, given, change), given);
    }

    private ComboBox<String> box(
            String name,
            List<String> values,
            Function<LoadReport, String> found,
            Function<LoadSettings, @Nullable String> given,
            BiFunction<LoadSettings, @Nullable String, LoadSettings> change) {
        Supplier<@Nullable String> shown = () -> {
            String chosen = given.apply(model.settings().get());
            return chosen != null ? chosen : shown(now -> found.apply(now.understood()));
        };
        ComboBox<String> box = box(
                name,
                () -> with(values, shown.get()),
                _ -> shown.get(),
                value -> model.change(s -> change.apply(s, value)));
        box.promptTextProperty().bind(words.text("layout.text.detect"));
        Choices.spell(box, words, value -> spelled(name, value));
        return box;
    }

    private static List<String> with(List<String> values, @Nullable String found) {
        return found == null || values.contains(found)
                ? values
                : Stream.concat(Stream.of(found), values.stream()).toList();
    }

    /** Something of the preview, null while there is none. */
    private <T> @Nullable T shown(Function<Preview, T> part) {
        Preview now = model.preview().get();
        return now == null ? null : part.apply(now);
    }

    /** Any text may be typed, for some files have several characters between their cells. */
    private Node delimiter() {
        ComboBox<String> box = box(
                "delimiter", DELIMITERS, LoadReport::delimiter, LoadSettings::delimiter, LoadSettings::withDelimiter);
        box.setEditable(true);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable String value) {
                return value == null ? "" : spelled("delimiter", value);
            }

            @Override
            public String fromString(String typed) {
                return box.getItems().stream()
                        .filter(value -> spelled("delimiter", value).equals(typed))
                        .findFirst()
                        .orElse(typed.isEmpty() ? "," : typed);
            }
        });
        return field("delimiter", box, LoadSettings::delimiter);
    }

    private String spelled(String name, String value) {
        return LayoutWords.spelled(words.now(), name, value);
    }

    private Node firstLine() {
        return field(
                "firstLine",
                lines("firstLine", 1, MOST_LINES, now -> now.place().firstLine(), model::beginAt),
                LoadSettings::firstLine);
    }

    private Node footerLines() {
        return field(
                "footerLines",
                lines(
                        "footerLines",
                        0,
                        MOST_FOOTERS,
                        _ -> model.footerLines(),
                        lines -> model.change(s -> s.withFooterLines(lines))),
                LoadSettings::footerLines);
    }

    private Spinner<Integer> lines(
            String name, int least, int most, Function<Preview, Integer> found, Consumer<Integer> chosen) {
        Spinner<Integer> spinner = named(name, Kit.spinner(least, most));
        spinner.setMaxWidth(Double.MAX_VALUE);
        onFollow(() -> {
            Integer lines = shown(found);
            if (lines != null) {
                spinner.getValueFactory().setValue(lines);
            }
        });
        spinner.valueProperty().subscribe(lines -> {
            if (lines != null) {
                asked(() -> chosen.accept(lines));
            }
        });
        return spinner;
    }

    private Node headerLines() {
        ComboBox<Integer> box = box(
                "headerLines",
                () -> HEADER_LINES,
                _ -> shown(now -> now.place().headerLines()),
                lines -> model.change(s -> s.withHeader(lines > 0).withHeaderLines(lines > 0 ? lines : null)));
        box.promptTextProperty().bind(words.text("layout.text.detect"));
        Choices.spell(box, words, n -> words.now().text("layout.headerLines.of", n));
        return field("headerLines", box, LoadSettings::header);
    }

    private Node missing() {
        TextField typed = named("missing", new TextField());
        onFollow(() -> typed.setText(String.join(" ", model.settings().get().missingTokens())));
        Runnable done = () -> model.change(
                s -> s.withMissingTokens(Arrays.stream(typed.getText().split("\\s+"))
                        .filter(token -> !token.isEmpty())
                        .toList()));
        typed.setOnAction(_ -> done.run());
        typed.focusedProperty().subscribe(focused -> {
            if (!focused) {
                asked(done);
            }
        });
        return field(
                "missing",
                typed,
                s -> s.missingTokens().equals(LoadSettings.MISSING_TOKENS) ? null : s.missingTokens());
    }

    /** @param given what the analyst says, null where it was detected */
    private Node field(String name, Node control, Function<LoadSettings, ? extends @Nullable Object> given) {
        Label label = new Label();
        label.getStyleClass().add("note");
        label.setWrapText(true);
        onFollow(() -> {
            String called = words.now().text(key(name));
            boolean chosen = given.apply(model.settings().get()) != null;
            boolean unknown = !chosen && model.preview().get() == null;
            label.setText(unknown ? called : words.now().text(chosen ? "layout.chosen" : "layout.detected", called));
        });
        return field(label, control);
    }
}
