// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.deploy;

import java.util.List;
import java.util.stream.Stream;
import org.portrait.score.ModelColumn;

/**
 * What is computed from a row, the same in every language a model is written in. Numbers are doubles. Where something is
 * missing, so is what is computed from it; a condition that is missing is not met.
 */
sealed interface Formula {
    /**
     * A cell of the table as a number (dates in days, dates and times in seconds since 1970, true as 1) or text.
     *
     * @param trim whether text loses the white space around it
     * @param lower whether it is made lower-case
     */
    record Cell(ModelColumn column, boolean trim, boolean lower) implements Formula {}

    /** A field of the stage before. */
    record Ref(String field) implements Formula {}

    record Num(double value) implements Formula {}

    record Text(String value) implements Formula {}

    /** @param operands as many as the operation has */
    record Apply(Operation operation, List<Formula> operands) implements Formula {}

    enum Operation {
        PLUS,
        MINUS,
        TIMES,
        DIVIDE,
        ABS,
        LN,
        EQUAL,
        UNEQUAL,
        LESS,
        AT_MOST,
        /** A condition and what holds if it is met, then if it is not: a third operand, or a missing value. */
        IF,
        /** The first operand, or the second one where that is missing. */
        OR_ELSE
    }

    static Formula of(Operation operation, Formula... operands) {
        return new Apply(operation, List.of(operands));
    }

    /** The fields it is computed from, each once. */
    default Stream<String> fields() {
        return switch (this) {
            case Ref(String field) -> Stream.of(field);
            case Apply apply -> apply.operands.stream().flatMap(Formula::fields).distinct();
            case Cell _, Num _, Text _ -> Stream.empty();
        };
    }
}
