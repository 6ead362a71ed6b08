// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.aggregate;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** How lines that are no customers become customers. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "lines")
@JsonSubTypes({
    @JsonSubTypes.Type(value = OrderSettings.class, name = "orders"),
    @JsonSubTypes.Type(value = EventSettings.class, name = "events")
})
public sealed interface Aggregation permits OrderSettings, EventSettings {
    /** The column that tells customers apart. */
    String customer();

    /** All columns of the lines that are read. */
    List<String> columns();
}
