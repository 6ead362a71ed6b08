// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.join;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.portrait.aggregate.Aggregation;
import org.portrait.load.LoadSettings;

/**
 * How the columns of a further file come beside the customers.
 *
 * @param file its path from the folder of the first file, as {@link LoadSettings#also} has it
 * @param data how it is read
 * @param aggregation how its rows become customers first, or null where one row is to be taken as it stands
 * @param customerKey the column of the customers, which may be from an earlier join
 * @param furtherKey the column of the further file whose values are found in {@code customerKey}
 * @param several which row is taken where several have the same key
 * @param leadingZeros what the zeros before a number mean
 * @param columns that are added; null: all but the key
 */
public record JoinSettings(
        String file,
        LoadSettings data,
        @Nullable Aggregation aggregation,
        String customerKey,
        String furtherKey,
        Several several,
        LeadingZeros leadingZeros,
        @Nullable List<String> columns) {
    /** Which of several rows with one key is taken. A customer is never multiplied. */
    public enum Several {
        FIRST,
        LAST
    }

    /** Whether 0012 is another key than 12. */
    public enum LeadingZeros {
        KEEP,
        IGNORE
    }

    public JoinSettings {
        columns = columns == null ? null : List.copyOf(columns);
    }

    /** All columns of the first row of each key. */
    public static JoinSettings of(String file, String customerKey, String furtherKey) {
        return new JoinSettings(
                file, LoadSettings.DETECT, null, customerKey, furtherKey, Several.FIRST, LeadingZeros.KEEP, null);
    }

    public Path path(Path first) {
        return first.resolveSibling(file);
    }

    /** The file's name without its folder. */
    public String name() {
        return file.substring(file.lastIndexOf('/') + 1);
    }

    public JoinSettings withFile(String changed) {
        return new JoinSettings(changed, data, aggregation, customerKey, furtherKey, several, leadingZeros, columns);
    }

    public JoinSettings withData(LoadSettings changed) {
        return new JoinSettings(file, changed, aggregation, customerKey, furtherKey, several, leadingZeros, columns);
    }

    public JoinSettings withAggregation(@Nullable Aggregation changed) {
        return new JoinSettings(file, data, changed, customerKey, furtherKey, several, leadingZeros, columns);
    }

    public JoinSettings withKeys(String customers, String further) {
        return new JoinSettings(file, data, aggregation, customers, further, several, leadingZeros, columns);
    }

    public JoinSettings withSeveral(Several changed) {
        return new JoinSettings(file, data, aggregation, customerKey, furtherKey, changed, leadingZeros, columns);
    }

    public JoinSettings withLeadingZeros(LeadingZeros changed) {
        return new JoinSettings(file, data, aggregation, customerKey, furtherKey, several, changed, columns);
    }

    public JoinSettings withColumns(@Nullable List<String> changed) {
        return new JoinSettings(file, data, aggregation, customerKey, furtherKey, several, leadingZeros, changed);
    }
}
