// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.export;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.portrait.export.AtomicFile;
import org.portrait.export.CampaignSettings;
import org.portrait.export.CampaignText;
import org.portrait.export.ReportSettings;
import org.portrait.i18n.Messages;
import org.portrait.pipeline.Evidence;
import org.portrait.pipeline.LifecycleStage;
import org.portrait.pipeline.OfferStage;
import org.portrait.pipeline.Run;
import org.portrait.recommend.Offers;
import org.portrait.ui.export.ExportModel.What;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.kit.Choosers;
import org.portrait.ui.kit.Columns;
import org.portrait.ui.kit.Kit;
import org.portrait.ui.kit.Page;
import org.portrait.ui.state.CsvForms;
import org.portrait.ui.state.Finding;
import org.portrait.ui.state.PrivacyModel;
import org.portrait.ui.state.Session;
import org.portrait.ui.state.Stage;
import org.portrait.ui.state.StageState;
import org.portrait.ui.task.Worker;
import org.portrait.workspace.PlaybookStore;

/** Takes the results out of the house: what, with which columns, to where. */
public final class ExportPage implements Page {
    private static final double NARROWEST = 340;
    private static final int SMALL = 10;

    private final Words words;
    private final Session session;
    private final ExportModel model;
    private final Choosers choosers;
    private final PrivacyModel privacy;
    private final Label done = Kit.success("export-done");
    private final Label small = new Label();
    private final StackPane content = new StackPane();
    private final ScrollPane scroll = Kit.scrolled(new Region());

    public ExportPage(
            Words words,
            Session session,
            Worker worker,
            Evidence evidence,
            Finding<Offers> offers,
            Choosers choosers,
            AtomicFile files,
            PlaybookStore playbook,
            CsvForms csv,
            PrivacyModel privacy) {
        this.words = words;
        this.session = session;
        this.choosers = choosers;
        this.privacy = privacy;
        model = new ExportModel(session, worker, evidence, offers.value(), files, playbook, csv);
        style();
        scroll.setContent(body(csv, offers));
        var empty = Kit.empty(words, "export", session);
        session.run().subscribe(run -> {
            content.getChildren().setAll(run == null ? empty : scroll);
            done.setVisible(false);
            warn(run);
        });
        words.messages().subscribe(() -> warn(session.run().get()));
    }

    private VBox body(CsvForms csv, Finding<Offers> offers) {
        var lines = new Columns(NARROWEST);
        Arrays.stream(What.values()).forEach(what -> lines.getChildren().add(line(what)));
        var formats = Kit.card(words.label("export.files"), offered(offers), lines);
        var waiting = Kit.note(words, "export.waiting");
        waiting.setId("export-waiting");
        waiting.managedProperty().bind(waiting.visibleProperty());
        waiting.visibleProperty().bind(session.states().map(states -> states.get(Stage.EXPORT) != StageState.DONE));
        formats.disableProperty().bind(waiting.visibleProperty());
        var asked = new PrivacyPane(words, privacy, choosers);
        var leaving = Kit.card(words.label("export.privacy"), asked);
        var together = Kit.card(words.label("export.privacy.together"), asked.together());
        var formatting =
                Kit.card(words.label("export.csv"), Kit.note(words, "export.csv.help"), new CsvFormatPane(words, csv));
        var campaign = Kit.card(words.label("export.campaign"), new CampaignPane(words, session, this::askForCampaign));
        campaign.disableProperty().bind(waiting.visibleProperty());
        var report = Kit.card(words.label("export.report"), new ReportPane(words, this::askForReport));
        report.disableProperty().bind(waiting.visibleProperty());
        var body = new VBox(14, done, leaving, waiting, formats, small, report, together, formatting, campaign);
        body.setMaxWidth(1_100);
        return body;
    }

    private void style() {
        done.setWrapText(true);
        done.managedProperty().bind(done.visibleProperty());
        small.setWrapText(true);
        small.getStyleClass().add("warning-text");
        small.managedProperty().bind(small.visibleProperty());
    }

    /** Whether lists tell what is recommended to each customer, where it can be known. */
    private Label offered(Finding<Offers> offers) {
        Label offered = Kit.note(words, "export.offers.none");
        offered.setId("export-offers");
        offered.textProperty()
                .bind(Bindings.when(offers.value().isNotNull())
                        .then(words.text("export.offers.there"))
                        .otherwise(words.text("export.offers.none")));
        offered.visibleProperty()
                .bind(session.run()
                        .map(run -> run != null && OfferStage.told(run))
                        .orElse(false));
        offered.managedProperty().bind(offered.visibleProperty());
        return offered;
    }

    private HBox line(What what) {
        Label title = new Label();
        title.getStyleClass().add("export-title");
        title.textProperty()
                .bind(Bindings.createStringBinding(() -> words.now().text("export.what", what), words.messages()));
        Label help = new Label();
        help.getStyleClass().add("note");
        help.setWrapText(true);
        help.textProperty()
                .bind(Bindings.createStringBinding(() -> words.now().text("export.help", what), words.messages()));
        Button save = Kit.button(words, "export.save", () -> ask(what));
        save.setId("export-" + what.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        save.setMinWidth(Region.USE_PREF_SIZE);
        if (what == What.WORKBOOK) {
            save.getStyleClass().add("accent");
        }
        if (what == What.LIFECYCLE) {
            onlyWhere(save, LifecycleStage::told);
        } else if (what == What.RECOMMENDATIONS) {
            onlyWhere(save, OfferStage::told);
        }
        var text = new VBox(2, title, help);
        HBox.setHgrow(text, Priority.ALWAYS);
        var line = new HBox(12, text, save);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("export-line");
        return line;
    }

    private void onlyWhere(Button save, Predicate<Run> told) {
        save.disableProperty().bind(session.run().map(run -> !told.test(run)).orElse(true));
    }

    private void ask(What what) {
        choosers.save(words.now().text("export.what", what), what.file(), what.patterns())
                .ifPresent(target -> {
                    done.setVisible(false);
                    model.write(what, target, privacy.redactor(), words.now(), this::written);
                });
    }

    private void askForReport(ReportSettings settings) {
        choosers.save(words.now().text("export.report"), "report.html", List.of("*.html"))
                .ifPresent(target -> {
                    done.setVisible(false);
                    model.report(target, settings, privacy.redactor(), words.now(), this::written);
                });
    }

    private void askForCampaign(CampaignSettings settings) {
        choosers.folder(words.now().text("export.campaign")).ifPresent(folder -> {
            done.setVisible(false);
            model.campaign(folder, settings, privacy.redactor(), words.now(), this::written);
        });
    }

    private void written(Path target) {
        written(now -> now.text("export.done", target));
    }

    private void written(ExportModel.Written campaign) {
        written(now -> now.sentences(
                now.sentence(now.text("export.done", campaign.folder())), CampaignText.of(campaign.lists(), now)));
    }

    private void written(Function<Messages, String> told) {
        done.textProperty().bind(words.messages().map(told));
        done.setVisible(true);
        scroll.setVvalue(0);
    }

    private void warn(@Nullable Run run) {
        long few = run == null
                ? 0
                : Arrays.stream(run.segmentation().sizes())
                        .filter(size -> size < SMALL)
                        .count();
        small.setVisible(few > 0);
        small.setText(few > 0 ? words.now().text("export.small", few, SMALL) : "");
    }

    /** Whether a file has been written of the results on screen. */
    public ObservableValue<Boolean> exported() {
        return done.visibleProperty();
    }

    @Override
    public Stage stage() {
        return Stage.EXPORT;
    }

    @Override
    public Region content() {
        return content;
    }
}
