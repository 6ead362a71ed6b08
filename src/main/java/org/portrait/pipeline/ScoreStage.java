// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.pipeline;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.portrait.data.ColumnRole;
import org.portrait.data.ColumnType;
import org.portrait.data.Dataset;
import org.portrait.data.DatasetBuilder;
import org.portrait.load.ColumnStyle;
import org.portrait.load.LoadReport;
import org.portrait.load.LoadSettings;
import org.portrait.load.Loaded;
import org.portrait.load.Loader;
import org.portrait.load.Retyped;
import org.portrait.score.Model;
import org.portrait.score.ModelColumn;
import org.portrait.score.Scored;
import org.portrait.score.Scorer;
import org.portrait.work.Failure;
import org.portrait.work.FailureException;
import org.portrait.work.Progress;

/** Scores the customers of a file by a model. Its columns may stand in any order and among others. */
public final class ScoreStage {
    /** Rows that are in memory together where the others are not. */
    private static final int TOGETHER = 1 << 17;

    private final Model model;
    private final Map<String, String> renamed;
    private final Recipe recipe;

    /**
     * @param renamed by the name of a column in training that in the new file
     * @throws FailureException with {@link Failure.NotInModel} for a column that the model does not need
     */
    public ScoreStage(Model model, Map<String, String> renamed) {
        this.model = model;
        this.renamed = Map.copyOf(renamed);
        recipe = RecipeJson.of(model.recipe(), Path.of("model.json"));
        List<String> needed = model.columns().stream().map(ModelColumn::name).toList();
        for (String column : new TreeMap<>(renamed).keySet()) {
            if (!needed.contains(column)) {
                throw new FailureException(new Failure.NotInModel(column, needed));
            }
        }
    }

    /** The rows of a file as they were read, and what became of them. */
    public record Result(Loaded loaded, Scored scored) {}

    /**
     * How the new file is to be read, as far as training tells: what means "no value", and how columns are written. Text
     * stays text; a column of something else is text where one of its cells is not of that kind, so that this cell is
     * still there when the row is told apart from one without a value.
     */
    public LoadSettings reading() {
        LoadSettings trained = recipe.data();
        var styles = new HashMap<>(trained.columns());
        for (ModelColumn column : model.columns()) {
            ColumnStyle style = styles.getOrDefault(column.name(), new ColumnStyle(null, null));
            styles.put(
                    nameNow(column.name()),
                    style.withAs(column.type().text() ? ColumnStyle.As.TEXT : ColumnStyle.As.ONE_KIND));
        }
        return LoadSettings.DETECT.withMissingTokens(trained.missingTokens()).withColumns(styles);
    }

    /**
     * @param settings as {@link #reading} has them, changed by what is known of this file
     * @throws FailureException with {@link Failure.NoModelColumns}, {@link Failure.UnknownColumn} for a new name that is
     *     not there, {@link Failure.OtherType}, or as the loader does
     */
    public Result score(Path file, LoadSettings settings, Progress progress) {
        return score(new Loader().load(file, settings, progress.part(0, 0.7)), settings, progress.part(0.7, 1));
    }

    /** What has been read in that way. */
    public Result score(Loaded loaded, LoadSettings settings, Progress progress) {
        return new Result(
                loaded, scored(loaded.dataset(), settings, loaded.report().decimalMark(), progress));
    }

    /** Takes some rows and what became of them. */
    @FunctionalInterface
    public interface Sink {
        void take(Dataset rows, Scored scored);
    }

    /**
     * Scores the rows of a file in their order, some at a time, so that they need not be in memory together.
     *
     * @return how all of them were read
     * @throws FailureException as {@link #score}
     */
    public LoadReport stream(Path file, LoadSettings settings, Progress progress, Sink sink) {
        return stream(file, settings, TOGETHER, progress, sink);
    }

    LoadReport stream(Path file, LoadSettings settings, int most, Progress progress, Sink sink) {
        return new Loader()
                .parts(
                        file,
                        settings,
                        most,
                        progress,
                        part -> sink.take(
                                part.dataset(),
                                scored(part.dataset(), part.settings(), part.decimalMark(), progress.silent())));
    }

    private Scored scored(Dataset rows, LoadSettings settings, String decimalMark, Progress progress) {
        Map<String, ColumnType> types =
                model.columns().stream().collect(Collectors.toMap(ModelColumn::name, ModelColumn::type));
        var retyped = Retyped.of(needed(rows), types, settings, decimalMark);
        return new Scorer(model).score(retyped.dataset(), retyped.unreadable(), progress);
    }

    /** The columns of the model under their names in training. */
    private Dataset needed(Dataset read) {
        renamed.values().stream().sorted().forEach(read.schema()::column);
        List<String> absent = model.columns().stream()
                .map(ModelColumn::name)
                .filter(column -> read.schema().find(nameNow(column)).isEmpty())
                .toList();
        if (!absent.isEmpty()) {
            throw new FailureException(new Failure.NoModelColumns(
                    read.name(), absent, read.schema().names()));
        }
        int[] all =
                renamed.isEmpty() ? new int[0] : IntStream.range(0, read.rows()).toArray();
        DatasetBuilder edit = read.edit();
        var kept = new HashSet<String>();
        for (ModelColumn column : model.columns()) {
            String now = nameNow(column.name());
            kept.add(column.name());
            if (!now.equals(column.name())) {
                edit.columnOf(read, now, column.name(), all);
            }
        }
        read.schema().names().stream().filter(name -> !kept.contains(name)).forEach(edit::remove);
        Map<String, ColumnRole> roles =
                model.columns().stream().collect(Collectors.toMap(ModelColumn::name, ModelColumn::role));
        return edit.build(column -> roles.getOrDefault(column.name(), ColumnRole.FEATURE));
    }

    private String nameNow(String column) {
        return renamed.getOrDefault(column, column);
    }
}
