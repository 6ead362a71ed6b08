// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.personas;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.portrait.data.ColumnType;

/** What a rule asks of one column. A missing value meets no condition. */
public sealed interface Condition {
    String column();

    ColumnType type();

    /**
     * {@code from <= value < below}, in the numbers of {@code Dataset.numbers}: days or seconds since 1970 for dates.
     *
     * @param from negative infinity when there is no lower bound
     * @param below positive infinity when there is no upper bound
     */
    record Range(String column, ColumnType type, double from, double below) implements Condition {}

    /** The value is this one. */
    record Is(String column, ColumnType type, String value) implements Condition {}

    /** The value is none of these, of which there is at least one. */
    record NoneOf(String column, ColumnType type, List<String> values) implements Condition {
        public NoneOf {
            values = List.copyOf(values);
        }
    }

    /** Whether there are values that meet this condition and another on the same column. */
    default boolean compatible(Condition other) {
        return switch (this) {
            case Range range
            when other instanceof Range further ->
                Math.max(range.from(), further.from()) < Math.min(range.below(), further.below());
            case Is is when other instanceof NoneOf none -> !none.values().contains(is.value());
            case NoneOf none when other instanceof Is is -> !none.values().contains(is.value());
            case Is is when other instanceof Is further -> is.value().equals(further.value());
            default -> this instanceof NoneOf && other instanceof NoneOf;
        };
    }

    /** Both, for two conditions on one column that can be met together. */
    default Condition and(Condition other) {
        return switch (this) {
            case Range range
            when other instanceof Range further ->
                new Range(
                        column(),
                        type(),
                        Math.max(range.from(), further.from()),
                        Math.min(range.below(), further.below()));
            case NoneOf none
            when other instanceof NoneOf further -> {
                var values = new ArrayList<>(none.values());
                further.values().stream().filter(v -> !values.contains(v)).forEach(values::add);
                yield new NoneOf(column(), type(), values);
            }
            case Is _ -> this;
            default -> other;
        };
    }

    /** How much there is to read: bounds, or values. */
    default int length() {
        return switch (this) {
            case Range range -> (Double.isInfinite(range.from()) ? 0 : 1) + (Double.isInfinite(range.below()) ? 0 : 1);
            case Is _ -> 1;
            case NoneOf none -> none.values().size();
        };
    }

    /** The conditions that ask for one bound or value less and still for something. */
    default List<Condition> weaker() {
        if (length() < 2) {
            return List.of();
        }
        return switch (this) {
            case Range range ->
                List.of(
                        new Range(column(), type(), range.from(), Double.POSITIVE_INFINITY),
                        new Range(column(), type(), Double.NEGATIVE_INFINITY, range.below()));
            case Is _ -> List.of();
            case NoneOf none ->
                IntStream.range(0, none.values().size())
                        .<Condition>mapToObj(i -> {
                            var values = new ArrayList<>(none.values());
                            values.remove(i);
                            return new NoneOf(column(), type(), values);
                        })
                        .toList();
        };
    }
}
