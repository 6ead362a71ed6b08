// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.deploy;

import static org.portrait.deploy.Formula.Operation.ABS;
import static org.portrait.deploy.Formula.Operation.AT_MOST;
import static org.portrait.deploy.Formula.Operation.DIVIDE;
import static org.portrait.deploy.Formula.Operation.EQUAL;
import static org.portrait.deploy.Formula.Operation.IF;
import static org.portrait.deploy.Formula.Operation.LESS;
import static org.portrait.deploy.Formula.Operation.LN;
import static org.portrait.deploy.Formula.Operation.MINUS;
import static org.portrait.deploy.Formula.Operation.OR_ELSE;
import static org.portrait.deploy.Formula.Operation.TIMES;
import static org.portrait.deploy.Formula.Operation.UNEQUAL;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.portrait.clean.CleaningRule;
import org.portrait.clean.FittedCleaning;
import org.portrait.clean.NumberColumns;
import org.portrait.data.ColumnRole;
import org.portrait.data.ColumnType;
import org.portrait.deploy.Formula.Num;
import org.portrait.deploy.Formula.Ref;
import org.portrait.features.FeatureDefinition;
import org.portrait.features.FittedFeatures;
import org.portrait.score.Model;
import org.portrait.score.ModelColumn;
import org.portrait.work.Failure;
import org.portrait.work.FailureException;

/**
 * What a model does to a row before it measures distances, as the page {@code model.md} says: a field of one stage is
 * computed from those of the stage before. A row in which one of the last stage is missing cannot be scored.
 *
 * @param filled the columns of the model, with what is missing filled
 * @param clean the same with caps; what is too large is missing
 */
record Preparation(List<Field> filled, List<Field> clean, List<Field> features, List<Field> scaled) {
    /** As the largest value from which features are made. */
    private static final Num LARGEST = new Num(FittedFeatures.LARGEST);

    private static final Num ZERO = new Num(0);
    private static final Num ONE = new Num(1);

    /**
     * @param name letters, digits and an underscore
     * @param title the column or feature it holds
     */
    record Field(String name, String title, boolean text, Formula formula) {
        Ref ref() {
            return new Ref(name);
        }
    }

    /** @throws FailureException with {@link Failure.EmbeddedModel} for a model of segments in an embedding */
    static Preparation of(Model model) {
        if (model.embedding() != null) {
            throw new FailureException(new Failure.EmbeddedModel());
        }
        List<ModelColumn> columns = model.columns();
        var filled = new ArrayList<Field>();
        var clean = new ArrayList<Field>();
        var byColumn = new HashMap<String, Field>();
        var types = new HashMap<String, ColumnType>();
        for (ModelColumn column : columns) {
            int number = filled.size() + 1;
            boolean text = column.type().text();
            var cell =
                    new Field(free(model, "filled_" + number), column.name(), text, filled(column, model.cleaning()));
            Formula capped = text ? cell.ref() : capped(cell.ref(), column, model.cleaning());
            var field = new Field(free(model, "clean_" + number), column.name(), text, capped);
            filled.add(cell);
            clean.add(field);
            byColumn.put(column.name(), field);
            types.put(column.name(), column.type());
        }
        List<Field> features = features(model, byColumn, types);
        var scaled = new ArrayList<Field>();
        for (int j = 0; j < features.size(); j++) {
            Field feature = features.get(j);
            Formula moved =
                    Formula.of(MINUS, feature.ref(), new Num(model.scaling().offset()[j]));
            Formula formula = Formula.of(TIMES, moved, new Num(model.scaling().factor()[j]));
            scaled.add(new Field(free(model, "scaled_" + (j + 1)), feature.title(), false, formula));
        }
        return new Preparation(filled, clean, features, scaled);
    }

    /** A name like that, which no column of the model has. */
    static String free(Model model, String name) {
        String free = name;
        for (int i = 2; taken(model, free); i++) {
            free = name + "_" + i;
        }
        return free;
    }

    private static boolean taken(Model model, String name) {
        return model.columns().stream().anyMatch(column -> column.name().equalsIgnoreCase(name));
    }

    private static Formula filled(ModelColumn column, FittedCleaning cleaning) {
        var rule = cleaning.settings().find(CleaningRule.TrimText.class);
        boolean lower = column.role() != ColumnRole.ID
                && rule.map(CleaningRule.TrimText::unifyCase).orElse(false);
        Formula cell = new Formula.Cell(column, rule.isPresent(), lower);
        String fill = cleaning.fills().get(column.name());
        return fill == null ? cell : Formula.of(OR_ELSE, cell, value(column.name(), column.type(), fill));
    }

    private static Formula capped(Ref cell, ModelColumn column, FittedCleaning cleaning) {
        Formula capped = Formula.of(IF, Formula.of(AT_MOST, Formula.of(ABS, cell), LARGEST), cell);
        Double lower = cleaning.lower().get(column.name());
        if (lower == null) {
            return capped;
        }
        Double upper = cleaning.upper().get(column.name());
        if (upper != null) {
            Num high = cap(column.type(), upper);
            capped = Formula.of(IF, Formula.of(LESS, high, cell), high, capped);
        }
        Num low = cap(column.type(), lower);
        return Formula.of(IF, Formula.of(LESS, cell, low), low, capped);
    }

    /** Days and seconds are whole. */
    private static Num cap(ColumnType type, double value) {
        return new Num(type.temporal() ? (long) value : value);
    }

    private static List<Field> features(Model model, Map<String, Field> columns, Map<String, ColumnType> types) {
        FittedFeatures fitted = model.features();
        var features = new ArrayList<Field>();
        for (FeatureDefinition definition : fitted.definitions()) {
            String first = definition.columns().iterator().next();
            Ref x = of(columns, first).ref();
            ColumnType type = of(types, first);
            List<String> values = fitted.values().getOrDefault(first, List.of());
            List<Formula> formulas = switch (definition) {
                case FeatureDefinition.Numeric _ -> List.of(x);
                case FeatureDefinition.Log _ -> List.of(log(x));
                case FeatureDefinition.Ratio ratio ->
                    List.of(ratio(x, of(columns, ratio.denominator()).ref()));
                case FeatureDefinition.Binary _ -> List.of(indicator(x, value(first, type, values.getLast())));
                case FeatureDefinition.OneHot _ ->
                    values.stream()
                            .map(value -> indicator(x, value(first, type, value)))
                            .toList();
            };
            List<String> names = fitted.names(definition);
            for (int i = 0; i < formulas.size(); i++) {
                String name = free(model, "feature_" + (features.size() + 1));
                features.add(new Field(name, names.get(i), false, formulas.get(i)));
            }
        }
        return features;
    }

    private static <V> V of(Map<String, V> columns, String name) {
        return Objects.requireNonNull(columns.get(name), "a model has the columns of its features");
    }

    /** sign(x) · ln(1 + |x|). */
    private static Formula log(Ref x) {
        Formula negative = Formula.of(MINUS, ZERO, Formula.of(LN, Formula.of(MINUS, ONE, x)));
        return Formula.of(
                IF, Formula.of(LESS, x, ZERO), negative, Formula.of(LN, Formula.of(Formula.Operation.PLUS, ONE, x)));
    }

    /** 0 where the denominator is 0, unless the numerator is missing; a quotient that is too large is missing. */
    private static Formula ratio(Ref numerator, Ref denominator) {
        Formula most = Formula.of(TIMES, Formula.of(ABS, denominator), LARGEST);
        Formula within = Formula.of(AT_MOST, Formula.of(ABS, numerator), most);
        return Formula.of(
                IF,
                Formula.of(EQUAL, denominator, ZERO),
                Formula.of(TIMES, numerator, ZERO),
                Formula.of(IF, within, Formula.of(DIVIDE, numerator, denominator)));
    }

    private static Formula indicator(Ref x, Formula value) {
        Formula other = Formula.of(IF, Formula.of(UNEQUAL, x, value), ZERO);
        return Formula.of(IF, Formula.of(EQUAL, x, value), ONE, other);
    }

    private static Formula value(String column, ColumnType type, String text) {
        return type.text() ? new Formula.Text(text) : new Num(NumberColumns.parse(column, type, text));
    }
}
