// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.deploy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.portrait.deploy.SqlStage.Item;
import org.portrait.i18n.Messages;
import org.portrait.score.Model;
import org.portrait.score.ModelSegment;

/**
 * A model as one query: every row of a table with its segment, by the arithmetic of {@link org.portrait.score.Scorer} and
 * in its order, so that only logarithms may differ in their last bits.
 */
public final class ScoringSql {
    /** Columns of the table with such names would be taken for others. */
    private static final String INPUT = "portrait_input";

    private final Model model;
    private final SqlDialect dialect;
    private final Messages words;
    private final SqlFormula formulas;
    private final List<ModelSegment> byRank;
    private final String least;
    private final String placed;
    private final String second;

    public ScoringSql(Model model, SqlDialect dialect, Messages words) {
        this.model = model;
        this.dialect = dialect;
        this.words = words;
        formulas = new SqlFormula(dialect, INPUT);
        least = free("least_distance");
        placed = free("placed_segment");
        second = free("second_distance");
        byRank = model.segments().stream()
                .sorted(Comparator.comparing(ModelSegment::rank))
                .toList();
    }

    /**
     * A SELECT behind comments in the language of the user.
     *
     * @param table its name, or its schema's, a dot and its name
     */
    public String of(String table) {
        Preparation preparation = Preparation.of(model);
        var steps = new ArrayList<SqlStage>();
        steps.add(prepared("filled", preparation.filled(), INPUT));
        steps.add(prepared("clean", preparation.clean(), "filled"));
        steps.add(prepared("features", preparation.features(), "clean"));
        steps.add(prepared("scaled", preparation.scaled(), "features"));
        steps.add(new SqlStage("distances", distances(preparation.scaled())));
        var nearest = new Item(least(s -> "distances." + distance(s)), least, "");
        steps.add(new SqlStage("closest", with("distances", List.of(), nearest)));
        var segment = new Item(which(s -> "closest." + distance(s) + " = closest." + least), placed, "");
        steps.add(new SqlStage("placed", with("closest", List.of(least), segment)));
        var other = new Item(least(this::otherThanPlaced), second, "");
        steps.add(new SqlStage("result", with("placed", List.of(least, placed), other)));
        steps.add(new SqlStage("", added()));
        return new ScoringComment(model, words).sql(dialect) + SqlStage.query(dialect, table, INPUT, steps);
    }

    private SqlStage prepared(String name, List<Preparation.Field> fields, String from) {
        return new SqlStage(
                name,
                fields.stream()
                        .map(f -> new Item(unwrapped(formulas.sql(f.formula(), from)), f.name(), f.title()))
                        .toList());
    }

    private static String unwrapped(String sql) {
        return sql.startsWith("(") ? sql.substring(1, sql.length() - 1) : sql;
    }

    /** Squared, added up in the order of the features. */
    private List<Item> distances(List<Preparation.Field> scaled) {
        return model.segments().stream()
                .map(s -> {
                    String sum = IntStream.range(0, scaled.size())
                            .mapToObj(j ->
                                    "(scaled." + scaled.get(j).name() + " - " + dialect.number(s.centroid()[j]) + ")")
                            .map(difference -> difference + " * " + difference)
                            .collect(Collectors.joining(" + "));
                    return new Item(sum, distance(s.segment()), s.name());
                })
                .toList();
    }

    /** The distances and some more columns of the step before, and a new one. */
    private List<Item> with(String from, List<String> more, Item added) {
        var kept = new ArrayList<String>();
        model.segments().forEach(s -> kept.add(distance(s.segment())));
        kept.addAll(more);
        var items = new ArrayList<Item>();
        kept.forEach(name -> items.add(new Item(from + "." + name, name, "")));
        items.add(added);
        return items;
    }

    /** LEAST takes two at least in some databases. */
    private String least(IntFunction<String> of) {
        String all = model.segments().stream().map(s -> of.apply(s.segment())).collect(Collectors.joining(", "));
        return model.segments().size() == 1 ? all : "LEAST(" + all + ")";
    }

    private String otherThanPlaced(int segment) {
        return "CASE WHEN placed." + placed + " = " + segment + " THEN " + dialect.number(Double.MAX_VALUE)
                + " ELSE placed." + distance(segment) + " END";
    }

    /** The first segment, by rank, for which something holds. */
    private String which(IntFunction<String> condition) {
        return byRank.stream()
                .map(s -> "WHEN " + condition.apply(s.segment()) + " THEN " + s.segment())
                .collect(Collectors.joining(" ", "CASE ", " END"));
    }

    private String ofSegment(Function<ModelSegment, String> value) {
        return model.segments().stream()
                .map(s -> "WHEN " + s.segment() + " THEN " + value.apply(s))
                .collect(Collectors.joining(" ", "CASE result." + placed + " ", " END"));
    }

    private List<Item> added() {
        String segment = "result." + placed;
        String nextBest = model.segments().size() == 1
                ? "NULLIF(" + segment + ", " + segment + ")"
                : which(s -> segment + " <> " + s + " AND result." + distance(s) + " = result." + second);
        String unlike = model.segments().stream()
                .map(s -> "SQRT(result." + distance(s.segment()) + ") > " + dialect.number(s.largest()))
                .collect(Collectors.joining(" AND "));
        String distance = "SQRT(result." + least + ")";
        return List.of(
                new Item(segment, free("segment"), ""),
                new Item(ofSegment(s -> dialect.literal(s.name())), free("segment_name"), ""),
                new Item(distance, free("distance"), ""),
                new Item(nextBest, free("second_segment"), ""),
                new Item(distance + " > " + ofSegment(s -> dialect.number(s.distance99())), free("unusual"), ""),
                new Item(unlike, free("unlike"), ""));
    }

    private String distance(int segment) {
        return free("distance_" + segment);
    }

    private String free(String name) {
        return Preparation.free(model, name);
    }
}
