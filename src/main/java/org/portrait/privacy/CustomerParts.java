// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.privacy;

import it.unimi.dsi.fastutil.HashCommon;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.portrait.data.Categories;
import org.portrait.data.ColumnInfo;
import org.portrait.data.Dataset;
import org.portrait.data.Schema;
import org.portrait.work.Progress;

/**
 * What is to be known of customers who come some at a time, to say how many of them are alike: the columns that may say
 * together who somebody is, and of the others how many values are different.
 */
public final class CustomerParts {
    /** Where there are several parts, one number of so many is counted, chosen by its hash. */
    private static final int COUNTED = 16;

    private final PrivacySettings settings;
    private final SequencedMap<String, ColumnInfo> columns = new LinkedHashMap<>();
    private final Map<String, Values> together = new TreeMap<>();
    private final Map<String, LongOpenHashSet> different = new TreeMap<>();
    private int rows;

    public CustomerParts(PrivacySettings settings) {
        this.settings = settings;
    }

    private record Values(IntArrayList codes, Map<String, Integer> known) {
        void add(Categories more) {
            int[] here = more.values().stream()
                    .mapToInt(value -> known.computeIfAbsent(value, _ -> known.size()))
                    .toArray();
            for (int code : more.codes()) {
                codes.add(code < 0 ? code : here[code]);
            }
        }

        Categories all() {
            return new Categories(codes.toIntArray(), new ArrayList<>(known.keySet()));
        }
    }

    /** @param part further rows, with the same columns */
    public void add(Dataset part) {
        Schema schema = part.schema();
        settings.together(schema)
                .forEach(column -> together.computeIfAbsent(
                                column, _ -> new Values(new IntArrayList(), new LinkedHashMap<>()))
                        .add(part.categories(column)));
        for (ColumnInfo column : schema.columns()) {
            boolean exact = column.type().numeric() || column.type().temporal();
            LongOpenHashSet counted = different.computeIfAbsent(column.name(), _ -> new LongOpenHashSet());
            if (exact) {
                for (double value : part.numbers(column.name())) {
                    long hash = HashCommon.mix(Double.doubleToLongBits(value));
                    if (!Double.isNaN(value) && hash % COUNTED == 0) {
                        counted.add(hash);
                    }
                }
            }
            columns.merge(column.name(), column, (before, now) -> plus(before, now, COUNTED * counted.size()));
        }
        rows += part.rows();
    }

    private static ColumnInfo plus(ColumnInfo before, ColumnInfo now, int different) {
        int distinct = Math.max(Math.max(before.distinct(), now.distinct()), different);
        return new ColumnInfo(before.name(), before.type(), before.role(), before.missing() + now.missing(), distinct);
    }

    public int rows() {
        return rows;
    }

    /** Of all rows; of several parts the different values of numbers and dates are estimated, and at least so many. */
    public Schema schema() {
        return new Schema(List.copyOf(columns.values()));
    }

    /** How many customers share each combination of what may say together who somebody is. */
    public Anonymity anonymity(Progress progress) {
        return new AnonymityFinder(settings)
                .find(
                        schema(),
                        rows,
                        column -> Objects.requireNonNull(together.get(column)).all(),
                        progress);
    }
}
