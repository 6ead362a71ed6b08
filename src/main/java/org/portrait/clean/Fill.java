// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.clean;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What happens to the missing values of a column. Median and mean of a text column mean its mode. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "fill")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Fill.DropRow.class, name = "drop"),
    @JsonSubTypes.Type(value = Fill.Median.class, name = "median"),
    @JsonSubTypes.Type(value = Fill.Mean.class, name = "mean"),
    @JsonSubTypes.Type(value = Fill.Mode.class, name = "mode"),
    @JsonSubTypes.Type(value = Fill.Constant.class, name = "constant")
})
public sealed interface Fill {
    record DropRow() implements Fill {}

    record Median() implements Fill {}

    record Mean() implements Fill {}

    /** The most frequent value; among equals the smallest number or the first in sort order. */
    record Mode() implements Fill {}

    /** @param value as text; parsed as a number for a numeric column */
    record Constant(String value) implements Fill {}
}
