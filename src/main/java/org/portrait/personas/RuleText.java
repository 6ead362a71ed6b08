// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.personas;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BinaryOperator;
import org.portrait.data.ColumnType;
import org.portrait.i18n.Messages;

/** Rules in words. */
public record RuleText(Messages m) {
    private static final double DAY = 86_400;

    /** The conditions: "age under 35 and orders at least 9". */
    public String rule(SegmentRule rule) {
        return rule.alternatives().stream()
                .map(this::all)
                .reduce((a, b) -> m.text("rules.or", a, b))
                .orElseGet(() -> m.text("rules.none"));
    }

    /** What it is worth, and how that was measured: "finds 91% of them, right in 87%". */
    public String figures(SegmentRule rule, RuleSet all) {
        return rule.measured()
                ? m.text("rules.figures", percent(rule.coverage()), percent(rule.precision()), heldOut(all))
                : m.text("rules.unmeasured");
    }

    /** What the figures were counted from. */
    public String counts(SegmentRule rule) {
        return m.text(
                "rules.counts",
                m.number(rule.heldOutRight(), 0),
                m.number(rule.heldOut(), 0),
                m.number(rule.heldOutMatched(), 0),
                m.number(rule.matched(), 0));
    }

    /** What the tree that the rules come from is worth, and how that was measured. */
    public String fidelity(RuleSet rules) {
        if (rules.heldOut() == 0) {
            return m.text("rules.unmeasured");
        }
        String measured =
                m.text("rules.fidelity", percent(rules.fidelity()), m.number(rules.depth(), 0), heldOut(rules));
        return rules.grown() + rules.heldOut() == rules.rows()
                ? measured
                : measured + m.text("rules.sample", m.number(rules.grown(), 0), m.number(rules.rows(), 0));
    }

    private String heldOut(RuleSet rules) {
        return m.percent((double) rules.heldOut() / rules.rows(), 0);
    }

    /** Only all of them are 100 %. */
    private String percent(double share) {
        return m.percent(share, share < 1 && share >= 0.995 ? 1 : 0);
    }

    private String all(List<Condition> conditions) {
        List<String> clauses = conditions.stream().map(this::clause).toList();
        BinaryOperator<String> comma = (a, b) -> m.text("rules.comma", a, b);
        return clauses.size() == 1
                ? clauses.getFirst()
                : m.text(
                        "rules.and",
                        clauses.subList(0, clauses.size() - 1).stream()
                                .reduce(comma)
                                .orElseThrow(),
                        clauses.getLast());
    }

    private String clause(Condition condition) {
        String column = condition.column();
        return switch (condition) {
            case Condition.Range range -> range.type().temporal() ? days(range) : numbers(range);
            case Condition.Is is -> m.text("rules.is", column, Figures.said(is.value(), m));
            case Condition.NoneOf none ->
                m.text(
                        "rules.isNot",
                        column,
                        none.values().stream()
                                .map(value -> m.text("rules.value", Figures.said(value, m)))
                                .reduce((a, b) -> m.text("rules.nor", a, b))
                                .orElseThrow());
        };
    }

    private String numbers(Condition.Range range) {
        String column = range.column();
        if (Double.isInfinite(range.from())) {
            return m.text("rules.under", column, number(range.below()));
        }
        if (Double.isInfinite(range.below())) {
            return m.text("rules.atLeast", column, number(range.from()));
        }
        boolean whole = range.type() == ColumnType.INTEGER && range.below() == Math.rint(range.below());
        if (whole && range.below() - 1 == range.from()) {
            return m.text("rules.is", column, number(range.from()));
        }
        return whole
                ? m.text("rules.fromTo", column, number(range.from()), number(range.below() - 1))
                : m.text("rules.fromUnder", column, number(range.from()), number(range.below()));
    }

    private String days(Condition.Range range) {
        String column = range.column();
        if (Double.isInfinite(range.from())) {
            return m.text("rules.before", column, day(range, range.below(), 0));
        }
        return Double.isInfinite(range.below())
                ? m.text("rules.since", column, day(range, range.from(), 0))
                : m.text("rules.fromTo", column, day(range, range.from(), 0), day(range, range.below(), -1));
    }

    private static String day(Condition.Range range, double bound, int later) {
        double days = range.type() == ColumnType.DATETIME ? bound / DAY : bound;
        return LocalDate.ofEpochDay((long) days).plusDays(later).toString();
    }

    /** With all its decimals, of which a cut has few. */
    private String number(double bound) {
        return m.number(
                bound,
                Math.max(0, BigDecimal.valueOf(bound).stripTrailingZeros().scale()));
    }
}
