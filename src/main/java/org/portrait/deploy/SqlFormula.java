// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.deploy;

import java.util.List;

/** Writes a {@link Formula} in SQL. */
final class SqlFormula {
    private final SqlDialect dialect;
    private final String input;

    /** @param input what the query calls the table */
    SqlFormula(SqlDialect dialect, String input) {
        this.dialect = dialect;
        this.input = input;
    }

    /** @param stage whose fields it refers to */
    String sql(Formula formula, String stage) {
        return switch (formula) {
            case Formula.Cell cell -> cell(cell);
            case Formula.Ref(String field) -> stage + "." + field;
            case Formula.Num(double value) -> dialect.number(value);
            case Formula.Text(String value) -> dialect.literal(value);
            case Formula.Apply(Formula.Operation operation, List<Formula> operands) ->
                apply(operation, operands.stream().map(o -> sql(o, stage)).toList());
        };
    }

    private static String apply(Formula.Operation operation, List<String> operands) {
        String a = operands.getFirst();
        String b = operands.size() > 1 ? operands.get(1) : "";
        return switch (operation) {
            case PLUS -> "(" + a + " + " + b + ")";
            case MINUS -> "(" + a + " - " + b + ")";
            case TIMES -> "(" + a + " * " + b + ")";
            case DIVIDE -> "(" + a + " / " + b + ")";
            case ABS -> "ABS(" + a + ")";
            case LN -> "LN(" + a + ")";
            case EQUAL -> a + " = " + b;
            case UNEQUAL -> a + " <> " + b;
            case LESS -> a + " < " + b;
            case AT_MOST -> a + " <= " + b;
            case IF ->
                "CASE WHEN " + a + " THEN " + b + (operands.size() > 2 ? otherwise(operands.get(2)) : "") + " END";
            case OR_ELSE -> "COALESCE(" + a + ", " + b + ")";
        };
    }

    /** One CASE instead of one within another. */
    private static String otherwise(String operand) {
        String nested = "CASE ";
        return operand.startsWith(nested)
                ? " " + operand.substring(nested.length(), operand.length() - " END".length())
                : " ELSE " + operand;
    }

    private String cell(Formula.Cell of) {
        String cell = input + "." + dialect.identifier(of.column().name());
        return switch (of.column().type()) {
            case INTEGER, DECIMAL -> dialect.present(cell);
            case BOOLEAN ->
                "CASE WHEN " + cell + " THEN " + dialect.number(1) + " WHEN NOT " + cell + " THEN " + dialect.number(0)
                        + " END";
            case DATE -> dialect.days(cell);
            case DATETIME -> dialect.seconds(cell);
            case CATEGORY, TEXT -> {
                String text = dialect.text(cell);
                yield dialect.present(of.trim() ? SqlTrim.trimmed(dialect, text) : text, of.lower());
            }
        };
    }
}
