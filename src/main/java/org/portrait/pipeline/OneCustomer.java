// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.pipeline;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.portrait.data.ColumnRole;
import org.portrait.data.ColumnType;
import org.portrait.data.Dataset;
import org.portrait.data.DatasetBuilder;
import org.portrait.load.ColumnStyle;
import org.portrait.load.LoadSettings;
import org.portrait.load.Retyped;
import org.portrait.score.Model;
import org.portrait.score.ModelColumn;
import org.portrait.score.Reason;
import org.portrait.score.Reasons;
import org.portrait.score.Scored;
import org.portrait.score.Scorer;
import org.portrait.work.Failure;
import org.portrait.work.FailureException;
import org.portrait.work.Progress;

/** Scores a single customer as if it stood alone in a file, with a point as decimal mark. */
public final class OneCustomer {
    private static final String POINT = ".";

    private final Model model;
    private final LoadSettings settings;
    private final Map<String, ColumnType> types;

    public OneCustomer(Model model) {
        this.model = model;
        LoadSettings trained =
                RecipeJson.of(model.recipe(), Path.of("model.json")).data();
        var styles = new HashMap<String, ColumnStyle>();
        trained.columns().forEach((column, style) -> styles.put(column, new ColumnStyle(null, style.dateOrder())));
        settings = LoadSettings.DETECT
                .withMissingTokens(trained.missingTokens())
                .withDecimalMark(POINT)
                .withColumns(styles);
        types = model.columns().stream().collect(Collectors.toMap(ModelColumn::name, ModelColumn::type));
    }

    /**
     * What became of it.
     *
     * @param scored one row
     * @param reasons what speaks for the segment, the most first
     */
    public record Told(Scored scored, List<Reason> reasons) {}

    /**
     * @param values by column of the model, as text or number; what is not there, or means "no value", is missing
     * @throws FailureException with {@link Failure.OtherType} for a number where a date is wanted
     */
    public Told score(Map<String, ?> values) {
        var row = new DatasetBuilder("");
        for (ModelColumn column : model.columns()) {
            put(row, column.name(), values.get(column.name()));
        }
        Dataset read = row.build(_ -> ColumnRole.FEATURE);
        var retyped = Retyped.of(read, types, settings, POINT);
        Scored scored = new Scorer(model).score(retyped.dataset(), retyped.unreadable(), Progress.none());
        return new Told(scored, new Reasons(model).of(retyped.dataset(), scored, 0));
    }

    private void put(DatasetBuilder row, String column, @Nullable Object value) {
        if (value instanceof Double number) {
            row.decimals(column, new double[] {number});
        } else {
            String text = value == null ? "" : value.toString();
            row.texts(column, new String[] {settings.missingTokens().contains(text.strip()) ? "" : text});
        }
    }
}
