// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.portrait.aggregate.AggregateText;
import org.portrait.aggregate.Aggregated;
import org.portrait.aggregate.Aggregation;
import org.portrait.i18n.FailureText;
import org.portrait.join.JoinReport;
import org.portrait.join.JoinSettings;
import org.portrait.join.JoinText;
import org.portrait.ui.data.JoinModel.Outcome;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.kit.Kit;
import org.portrait.ui.task.Worker;
import org.portrait.work.Failure;

/** How a further file is joined on the left; on the right what matches, what does not, and the rows that come of it. */
final class JoinPanel extends VBox {
    private static final double FORM = 250;
    private static final double ROWS = 160;

    private final Words words;
    private final JoinModel model;
    private final Label heading = new Label();
    private final VBox found = new VBox(4);
    private final RowsTable rows;

    JoinPanel(Words words, Worker worker, JoinModel model) {
        super(10);
        this.words = words;
        this.model = model;
        setId("join-panel");
        ScrollPane form = Kit.scrolled(new JoinForm(words, model));
        form.setMinWidth(FORM);
        form.setPrefWidth(FORM);
        found.getStyleClass().add("card");
        found.setMinHeight(USE_PREF_SIZE);
        rows = new RowsTable(words, worker, "join-rows");
        VBox.setVgrow(rows, Priority.ALWAYS);
        rows.setMinHeight(ROWS);
        ScrollPane results = Kit.scrolled(new VBox(10, found, rows.finder(), rows));
        results.setFitToHeight(true);
        HBox.setHgrow(results, Priority.ALWAYS);
        var both = new HBox(10, form, results);
        VBox.setVgrow(both, Priority.ALWAYS);
        getChildren().addAll(bar(), both);
        model.outcome().subscribe(made -> {
            rows.show(made == null ? null : made.rows());
            rows.setVisible(made != null);
        });
        model.outcome().subscribe(this::show);
        model.refused().subscribe(this::show);
        model.settings().subscribe(this::show);
        words.messages().subscribe(this::show);
    }

    private Node bar() {
        Button add = Kit.primary(words, "join.add", model::add);
        add.setId("join-add");
        add.disableProperty()
                .bind(Bindings.createBooleanBinding(() -> !model.ready(), model.outcome(), model.settings()));
        Button close = Kit.button(words, "join.close", model::close);
        close.setId("join-close");
        return Kit.bar(heading, close, add);
    }

    private void show() {
        Failure refused = model.refused().get();
        Outcome made = model.outcome().get();
        JoinSettings settings = model.settings().get();
        heading.setText(settings == null ? "" : words.now().text("join.title", settings.name()));
        Label title = words.label("join.found");
        title.getStyleClass().add("card-heading");
        found.getChildren().setAll(title);
        if (refused != null) {
            Label sentence = Kit.sentence(FailureText.of(refused, words.now(), JoinPanel::name));
            sentence.getStyleClass().add("warning-text");
            found.getChildren().add(sentence);
        } else if (made == null) {
            found.getChildren().add(Kit.note(words, "join.computing"));
        } else {
            sentences(made.report()).forEach(sentence -> found.getChildren().add(Kit.sentence(sentence)));
            found.getChildren().add(Kit.note(words, "join.rule"));
            describe(model.choice().get(), settings);
        }
    }

    /** What was made of the rows of the file before they were joined. */
    private void describe(@Nullable JoinStart start, @Nullable JoinSettings settings) {
        Aggregation making = settings == null ? null : settings.aggregation();
        Aggregated result = start == null ? null : start.made();
        if (making != null && result != null) {
            var text = new AggregateText(words.now());
            block("orders.counted", text.counts(result, making));
            block("orders.definitions", text.definitions(result, making));
            found.getChildren()
                    .add(Kit.note(words, "join.lines.note", FailureText.columns(making.columns(), words.now())));
        }
    }

    private void block(String key, List<String> sentences) {
        Label title = words.label(key);
        title.getStyleClass().add("card-heading");
        title.setPadding(new Insets(8, 0, 0, 0));
        found.getChildren().add(title);
        sentences.forEach(sentence -> found.getChildren().add(Kit.sentence(sentence)));
    }

    private List<String> sentences(JoinReport report) {
        var text = new JoinText(words.now());
        var sentences = new ArrayList<>(List.of(text.summary(report)));
        sentences.addAll(text.exceptions(report));
        if (report.matched() < report.customers()) {
            sentences.add(words.now().text("join.missing"));
        }
        return sentences;
    }

    private static Path name(Path file) {
        return Objects.requireNonNullElse(file.getFileName(), file);
    }
}
