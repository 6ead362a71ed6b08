// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.clean;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.portrait.clean.CleanReport.Effect;
import org.portrait.clean.CleanSettings;
import org.portrait.clean.Cleaner;
import org.portrait.clean.CleaningRule;
import org.portrait.clean.Fill;
import org.portrait.data.Dataset;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.kit.Choices;
import org.portrait.ui.kit.Kit;
import org.portrait.ui.kit.Page;
import org.portrait.ui.kit.WhenShown;
import org.portrait.ui.state.Session;
import org.portrait.ui.state.Stage;
import org.portrait.ui.task.Worker;
import org.portrait.work.FailureException;

/** Rules to tick with their effect beside them, and the rows that they removed. */
public final class CleanPage implements Page {
    private static final double SHARE = 0.01;
    private static final long SEED = 1;

    private final Words words;
    private final CleanModel model;
    private final Worker worker;
    private final MissingOptions missing;
    private final RangeEditor ranges;
    private final List<RuleRow> rules;
    private final Map<Class<? extends CleaningRule>, Effect> previews = new HashMap<>();
    private final CheckBox unifyCase = new CheckBox();
    private final CheckBox ignoreId = new CheckBox();
    private final ComboBox<Double> winsorised = new ComboBox<>();
    private final ComboBox<Double> setAside = new ComboBox<>();
    private final RuleRow chosen;
    private final StackPane content = new StackPane();
    private final WhenShown update = new WhenShown(content, this::update);

    public CleanPage(Words words, Session session, Worker worker) {
        this.words = words;
        this.worker = worker;
        model = new CleanModel(session);
        missing = new MissingOptions(words, model);
        ranges = new RangeEditor(words, model);
        chosen = row("clean.chosen", new CleaningRule.SetAside(null, Set.of()));
        chosen.managedProperty().bind(chosen.visibleProperty());
        rules = rules();
        var list = new VBox(10);
        list.getChildren().addAll(rules);
        list.getChildren().addAll(3, List.of(ranges, chosen));
        list.getStyleClass().add("rules");
        var split = new SplitPane(Kit.scrolled(list), new RemovedRows(words, session, worker, model));
        split.setDividerPositions(0.46);
        var empty = Kit.empty(words, "clean");
        session.loaded().subscribe(loaded -> {
            content.getChildren().setAll(loaded == null ? empty : split);
            previews.clear();
            model.dataset().ifPresent(this::preview);
        });
        session.recipe().subscribe(update::run);
        session.prepared().subscribe(update::run);
        words.messages().subscribe(update::run);
    }

    private List<RuleRow> rules() {
        words.bind(unifyCase, "clean.trim.case");
        unifyCase.setOnAction(_ -> model.tick(new CleaningRule.TrimText(unifyCase.isSelected())));
        words.bind(ignoreId, "clean.duplicates.ignoreId");
        ignoreId.setOnAction(_ -> model.tick(new CleaningRule.DropDuplicates(ignoreId.isSelected())));
        shares("clean.winsorise", winsorised, share -> model.tick(new CleaningRule.Winsorise(share)));
        shares("clean.outliers", setAside, share -> model.tick(new CleaningRule.SetAsideOutliers(share, SEED)));
        return List.of(
                row("clean.trim", new CleaningRule.TrimText(false)).withOptions(unifyCase),
                row("clean.duplicates", new CleaningRule.DropDuplicates(false)).withOptions(ignoreId),
                row("clean.missing", new CleaningRule.Missing(new Fill.DropRow(), Map.of()))
                        .withOptions(missing),
                row("clean.constant", new CleaningRule.DropConstantColumns()),
                row("clean.nearUnique", new CleaningRule.DropNearUniqueColumns()),
                row("clean.winsorise", new CleaningRule.Winsorise(SHARE)).withOptions(winsorised),
                row("clean.outliers", new CleaningRule.SetAsideOutliers(SHARE, SEED))
                        .withOptions(setAside));
    }

    private RuleRow row(String key, CleaningRule rule) {
        return new RuleRow(words, model, key, rule.getClass(), () -> rule);
    }

    private void shares(String name, ComboBox<Double> box, Consumer<Double> change) {
        box.accessibleTextProperty().bind(words.text(name));
        box.getItems().setAll(0.005, SHARE, 0.02, 0.05);
        Choices.spell(box, words, share -> words.now().percent(share, 1));
        box.setOnAction(_ -> change.accept(box.getValue()));
    }

    private void update() {
        model.rule(CleaningRule.TrimText.class).ifPresent(r -> unifyCase.setSelected(r.unifyCase()));
        model.rule(CleaningRule.DropDuplicates.class).ifPresent(r -> ignoreId.setSelected(r.ignoreId()));
        model.rule(CleaningRule.Winsorise.class).ifPresent(r -> winsorised.setValue(r.share()));
        model.rule(CleaningRule.SetAsideOutliers.class).ifPresent(r -> setAside.setValue(r.share()));
        chosen.setVisible(model.rule(CleaningRule.SetAside.class).isPresent());
        chosen.update(null);
        rules.forEach(row -> row.update(previews.get(row.kind())));
        missing.update();
        ranges.update();
    }

    /** Tries each quick rule alone, so that an unticked box says what it would do. */
    private void preview(Dataset dataset) {
        var used = model.used();
        List<CleaningRule> tried = List.of(
                new CleaningRule.TrimText(false),
                new CleaningRule.DropDuplicates(false),
                new CleaningRule.Missing(new Fill.DropRow(), Map.of()),
                new CleaningRule.DropConstantColumns(),
                new CleaningRule.DropNearUniqueColumns(),
                new CleaningRule.Winsorise(SHARE));
        worker.run(
                "clean preview",
                (progress, publisher) -> {
                    for (CleaningRule rule : tried) {
                        effect(dataset, rule, used, progress)
                                .forEach(e -> publisher.publish(() -> previews.put(rule.getClass(), e)));
                    }
                    return dataset;
                },
                _ -> update.run(),
                _ -> update.run());
    }

    private static List<Effect> effect(
            Dataset dataset, CleaningRule rule, Set<String> used, org.portrait.work.Progress progress) {
        try {
            return new Cleaner()
                    .clean(dataset, new CleanSettings(List.of(rule)), used, progress)
                    .report()
                    .effects();
        } catch (FailureException _) {
            return List.of(); // it would leave no row; ticking it says so
        }
    }

    @Override
    public Stage stage() {
        return Stage.CLEAN;
    }

    @Override
    public Region content() {
        return content;
    }
}
