// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.clean;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.portrait.data.Dataset;
import org.portrait.data.Fingerprint;

/** One thing that cleaning does. Rules run in the order of this list, whatever their order in the settings. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "rule")
@JsonSubTypes({
    @JsonSubTypes.Type(value = CleaningRule.TrimText.class, name = "trim"),
    @JsonSubTypes.Type(value = CleaningRule.DropDuplicates.class, name = "duplicates"),
    @JsonSubTypes.Type(value = CleaningRule.KeepRange.class, name = "range"),
    @JsonSubTypes.Type(value = CleaningRule.SetAside.class, name = "set-aside"),
    @JsonSubTypes.Type(value = CleaningRule.Missing.class, name = "missing"),
    @JsonSubTypes.Type(value = CleaningRule.DropConstantColumns.class, name = "constant"),
    @JsonSubTypes.Type(value = CleaningRule.DropNearUniqueColumns.class, name = "near-unique"),
    @JsonSubTypes.Type(value = CleaningRule.Winsorise.class, name = "winsorise"),
    @JsonSubTypes.Type(value = CleaningRule.SetAsideOutliers.class, name = "outliers")
})
public sealed interface CleaningRule {
    /**
     * Strips white space around text and makes full-width letters and digits half-width (Unicode NFKC). A cell that
     * held nothing but white space is missing from then on.
     *
     * @param unifyCase makes letters small, except in id columns
     */
    record TrimText(boolean unifyCase) implements CleaningRule {}

    /**
     * Keeps the first of equal rows.
     *
     * @param ignoreId compare everything but the id column
     */
    record DropDuplicates(boolean ignoreId) implements CleaningRule {}

    /** Sets aside rows whose value lies outside; null is an open end. Rows without a value stay. */
    record KeepRange(
            String column,
            @Nullable Double lowest,
            @Nullable Double highest) implements CleaningRule {
        public KeepRange {
            if (lowest != null && highest != null && !(lowest <= highest)) {
                throw new IllegalArgumentException("an empty range");
            }
        }
    }

    /**
     * Sets customers aside whom the analyst has chosen. In another file the same customers are, if they are in it. Settings
     * are handed on, so that they do not hold ids, but what is made of these and does not lead back to one.
     *
     * @param column that tells customers apart, or null where rows are counted from 1 in the file
     * @param customers numbers of rows, or of the SHA-256 of cells of the column as text the first 16 hexadecimal digits,
     *     after "sha256:"; the cells themselves are taken as well
     */
    record SetAside(@Nullable String column, Set<String> customers) implements CleaningRule {
        private static final Pattern MADE = Pattern.compile("sha256:[0-9a-f]{16}");
        private static final int BYTES = 8;

        public SetAside {
            customers = customers.stream()
                    .map(customer -> column == null || MADE.matcher(customer).matches() ? customer : made(customer))
                    .collect(Collectors.collectingAndThen(
                            Collectors.toCollection(TreeSet::new), Collections::unmodifiableSet));
        }

        private static String made(String customer) {
            byte[] digest = Fingerprint.digest().digest(customer.getBytes(StandardCharsets.UTF_8));
            return "sha256:" + HexFormat.of().formatHex(digest, 0, BYTES);
        }

        SetAside with(Set<String> further) {
            var all = new TreeSet<>(customers);
            all.addAll(further);
            return new SetAside(column, all);
        }

        boolean has(Dataset dataset, int row) {
            return names(dataset, row).stream().anyMatch(customers::contains);
        }

        SetAside without(Dataset dataset, int row) {
            var left = new TreeSet<>(customers);
            left.removeAll(names(dataset, row));
            return new SetAside(column, left);
        }

        /** Of the customer in a row: for the cell as it was read, and as it is shown once text is trimmed. */
        private Set<String> names(Dataset dataset, int row) {
            if (column == null) {
                return Set.of(String.valueOf(dataset.sourceRow(row) + 1));
            }
            String read = dataset.text(row, column);
            String trimmed = Trimming.trim(read, false);
            return read.equals(trimmed) ? Set.of(made(read)) : Set.of(made(read), made(trimmed));
        }
    }

    /** @param columns exceptions from {@code otherwise}, which holds for every other column that is used */
    record Missing(Fill otherwise, Map<String, Fill> columns) implements CleaningRule {
        public Missing {
            columns = java.util.Collections.unmodifiableMap(new TreeMap<>(columns));
        }
    }

    /** Leaves columns with a single value out of the features. */
    record DropConstantColumns() implements CleaningRule {}

    /** Leaves texts and running numbers that differ in nearly every row out of the features. */
    record DropNearUniqueColumns() implements CleaningRule {}

    /**
     * Caps the values of every numeric column that is used at its quantiles {@code share} and {@code 1 - share} (type
     * 7 of Hyndman and Fan 1996). Columns with two values, such as 0 and 1, have no tails and stay as they are.
     *
     * @param share 0 &lt; share &lt; 0.5
     */
    record Winsorise(double share) implements CleaningRule {
        public Winsorise {
            requireShare(share);
        }
    }

    /**
     * Sets the rows aside that an isolation forest (Liu, Ting and Zhou 2008) over the numeric columns that are used
     * finds most unlike the others. A missing value counts as the median.
     *
     * @param share of the rows, 0 &lt; share &lt; 0.5
     */
    record SetAsideOutliers(double share, long seed) implements CleaningRule {
        public SetAsideOutliers {
            requireShare(share);
        }
    }

    private static void requireShare(double share) {
        if (!(share > 0 && share < 0.5)) {
            throw new IllegalArgumentException("share between 0 and 0.5, not " + share);
        }
    }
}
