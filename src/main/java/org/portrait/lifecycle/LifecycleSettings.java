// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.lifecycle;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.portrait.data.Schema;

/**
 * From which columns, and by which limits, the stages of customers are told.
 *
 * @param columns that the analyst chose, "" for none; the others are recognised by their names
 * @param thresholds null for those that are proposed
 */
public record LifecycleSettings(
        Map<Part, String> columns, @Nullable Thresholds thresholds) {
    public static final LifecycleSettings DEFAULT = new LifecycleSettings(Map.of(), null);

    public LifecycleSettings {
        columns = Map.copyOf(columns);
    }

    /** With another column, for which limits are proposed anew: they may mean something else. */
    public LifecycleSettings with(Part part, String column) {
        var changed = new EnumMap<Part, String>(Part.class);
        changed.putAll(columns);
        changed.put(part, column);
        return new LifecycleSettings(changed, null);
    }

    public LifecycleSettings withThresholds(@Nullable Thresholds changed) {
        return new LifecycleSettings(columns, changed);
    }

    /** Whether stages can be told by columns that are there. */
    public boolean staged(Schema schema) {
        Map<Part, String> found = within(schema);
        return !"".equals(found.get(Part.RECENCY))
                && !("".equals(found.get(Part.FREQUENCY)) && "".equals(found.get(Part.TENURE)));
    }

    /** The column of every part, "" where there is none. A column that was chosen for one is not recognised as another. */
    public Map<Part, String> within(Schema schema) {
        var found = new EnumMap<Part, String>(Part.class);
        var taken = new HashSet<String>(columns.values());
        for (Part part : Part.values()) {
            String chosen = columns.get(part);
            boolean stands = chosen != null
                    && (chosen.isEmpty()
                            || schema.find(chosen).filter(part::usable).isPresent());
            String column = stands
                    ? chosen
                    : part.candidates(schema).stream()
                            .filter(c -> !taken.contains(c))
                            .findFirst()
                            .orElse("");
            found.put(part, column);
            taken.add(column);
        }
        return found;
    }
}
