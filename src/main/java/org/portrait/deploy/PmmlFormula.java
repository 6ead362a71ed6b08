// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.deploy;

import java.util.List;
import org.portrait.data.XmlElement;
import org.portrait.score.ModelColumn;

/**
 * Writes a {@link Formula} in the <a href="https://dmg.org/pmml/v4-4-1/BuiltinFunctions.html">built-in functions</a> of
 * PMML. As these differ in what they make of a missing value, a formula is looked at only where its fields are there.
 */
final class PmmlFormula {
    private PmmlFormula() {}

    static void write(XmlElement parent, Formula formula) {
        XmlElement within = parent;
        if (!(formula instanceof Formula.Ref)) {
            for (String field : formula.fields().toList()) {
                within = apply(within, "if");
                field(apply(within, "isNotMissing"), field);
            }
        }
        expression(within, formula);
    }

    private static void expression(XmlElement parent, Formula formula) {
        switch (formula) {
            case Formula.Cell cell -> cell(parent, cell);
            case Formula.Ref(String field) -> field(parent, field);
            case Formula.Num(double value) -> number(parent, value);
            case Formula.Text(String value) -> constant(parent, "string", value);
            case Formula.Apply(Formula.Operation operation, List<Formula> operands) -> {
                if (operation == Formula.Operation.OR_ELSE) {
                    orElse(parent, operands.getFirst(), operands.getLast());
                } else {
                    XmlElement apply = apply(parent, function(operation));
                    operands.forEach(operand -> expression(apply, operand));
                }
            }
        }
    }

    private static void orElse(XmlElement parent, Formula value, Formula fill) {
        XmlElement choice = apply(parent, "if");
        expression(apply(choice, "isMissing"), value);
        expression(choice, fill);
        expression(choice, value);
    }

    private static String function(Formula.Operation operation) {
        return switch (operation) {
            case PLUS -> "+";
            case MINUS -> "-";
            case TIMES -> "*";
            case DIVIDE -> "/";
            case ABS -> "abs";
            case LN -> "ln";
            case EQUAL -> "equal";
            case UNEQUAL -> "notEqual";
            case LESS -> "lessThan";
            case AT_MOST -> "lessOrEqual";
            case IF, OR_ELSE -> "if";
        };
    }

    private static void cell(XmlElement parent, Formula.Cell cell) {
        ModelColumn column = cell.column();
        XmlElement there = apply(parent, "if");
        field(apply(there, "isNotMissing"), column.name());
        switch (column.type()) {
            case INTEGER, DECIMAL -> field(there, column.name());
            case BOOLEAN -> {
                XmlElement choice = apply(there, "if");
                XmlElement equal = apply(choice, "equal");
                field(equal, column.name());
                constant(equal, "boolean", "true");
                number(choice, 1);
                number(choice, 0);
            }
            case DATE -> since1970(there, "dateDaysSinceYear", column);
            case DATETIME -> since1970(there, "dateSecondsSinceYear", column);
            case CATEGORY, TEXT -> {
                XmlElement choice = apply(there, "if");
                XmlElement present = apply(choice, "notEqual");
                text(present, cell);
                constant(present, "string", "");
                text(choice, cell);
            }
        }
    }

    private static void since1970(XmlElement parent, String function, ModelColumn column) {
        XmlElement apply = apply(parent, function);
        field(apply, column.name());
        constant(apply, "integer", "1970");
    }

    private static void text(XmlElement parent, Formula.Cell cell) {
        XmlElement trimmed = cell.trim() ? apply(parent, "trimBlanks") : parent;
        field(
                cell.lower() ? apply(trimmed, "lowercase") : trimmed,
                cell.column().name());
    }

    private static XmlElement apply(XmlElement parent, String function) {
        return parent.add("Apply", "function", function);
    }

    private static void field(XmlElement parent, String name) {
        parent.add("FieldRef", "field", name);
    }

    private static void number(XmlElement parent, double value) {
        constant(parent, "double", Double.toString(value));
    }

    private static void constant(XmlElement parent, String type, String value) {
        parent.add("Constant", "dataType", type).text(value);
    }
}
