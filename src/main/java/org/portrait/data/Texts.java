// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.data;

import it.unimi.dsi.fastutil.HashCommon;
import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.columns.strings.ByteDictionaryMap;
import tech.tablesaw.columns.strings.IntDictionaryMap;
import tech.tablesaw.columns.strings.NullDictionaryMap;

/**
 * Text columns in one of two forms of Tablesaw's: codes 0, 1, … into the sorted distinct values while these are at most
 * {@value #CODED}, a plain list of strings above, where a dictionary would cost more than it saves.
 */
final class Texts {
    static final int CODED = 1 << 16;
    /** The codes by which {@link IntDictionaryMap} knows a missing value and an unknown one. */
    private static final int MISSING = Integer.MAX_VALUE;

    private static final int UNKNOWN = Integer.MIN_VALUE;

    private Texts() {}

    /** @param codes into {@code values}, in which the order is free, -1 where missing; "" is missing, too */
    static StringColumn column(String name, int[] codes, List<String> values) {
        return values.size() <= CODED ? coded(name, codes, order(codes, values)) : column(name, texts(codes, values));
    }

    private static String[] texts(int[] codes, List<String> values) {
        var texts = new String[codes.length];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = codes[i] < 0 ? "" : values.get(codes[i]);
        }
        return texts;
    }

    static StringColumn column(String name, String[] texts) {
        var codes = new int[texts.length];
        List<String> values = index(Arrays.asList(texts), codes, CODED);
        return values.size() <= CODED ? column(name, codes, values) : plain(name, Arrays.asList(texts));
    }

    static Categories categories(StringColumn column) {
        if (column.getDictionary() instanceof IntDictionaryMap dictionary) {
            return new Categories(codes(dictionary), values(dictionary));
        }
        var codes = new int[column.size()];
        return sorted(codes, index(column, codes, Integer.MAX_VALUE));
    }

    /** @param rows of {@code column}; {@link Picking#NONE} gives a missing cell */
    static StringColumn pick(StringColumn column, String name, int[] rows) {
        if (column.getDictionary() instanceof IntDictionaryMap dictionary) {
            int[] keys = dictionary.values().elements();
            var codes = new int[rows.length];
            for (int i = 0; i < rows.length; i++) {
                codes[i] = rows[i] == Picking.NONE || keys[rows[i]] == MISSING ? -1 : keys[rows[i]];
            }
            return column(name, codes, values(dictionary));
        }
        var texts = new String[rows.length];
        for (int i = 0; i < rows.length; i++) {
            texts[i] = rows[i] == Picking.NONE ? "" : column.get(rows[i]);
        }
        return column(name, texts);
    }

    /** As {@link #count(StringColumn)} for the column that is made of them. */
    static ColumnInfo count(String name, int[] codes, List<String> values) {
        Order order = order(codes, values);
        int missing = 0;
        for (int code : codes) {
            missing += order.place(code) < 0 ? 1 : 0;
        }
        return info(name, missing, order.sorted().size());
    }

    static ColumnInfo count(StringColumn column) {
        if (column.getDictionary() instanceof IntDictionaryMap dictionary) {
            return info(column.name(), dictionary.countMissing(), distinct(dictionary));
        }
        var hashes = new int[column.size()];
        int missing = 0;
        for (int i = 0; i < hashes.length; i++) {
            String text = column.get(i);
            hashes[i] = text.hashCode();
            missing += text.isEmpty() ? 1 : 0;
        }
        return info(column.name(), missing, distinct(column, hashes) - (missing > 0 ? 1 : 0));
    }

    /** Compares hashes before it looks at the texts, which lie all over the memory. */
    private static int distinct(StringColumn column, int[] hashes) {
        var slots = new int[HashCommon.arraySize(hashes.length, 0.5f)]; // the row that is there, counted from 1
        int distinct = 0;
        for (int i = 0; i < hashes.length; i++) {
            int slot = HashCommon.mix(hashes[i]) & slots.length - 1;
            while (slots[slot] != 0 && !same(column, hashes, slots[slot] - 1, i)) {
                slot = slot + 1 & slots.length - 1;
            }
            if (slots[slot] == 0) {
                slots[slot] = i + 1;
                distinct++;
            }
        }
        return distinct;
    }

    private static boolean same(StringColumn column, int[] hashes, int one, int other) {
        return hashes[one] == hashes[other] && column.get(one).equals(column.get(other));
    }

    private static ColumnInfo info(String name, int missing, int distinct) {
        return new ColumnInfo(name, ColumnType.TEXT, ColumnRole.FEATURE, missing, distinct);
    }

    /** The same cells with codes into the values that are used, sorted. */
    static Categories sorted(int[] codes, List<String> values) {
        Order order = order(codes, values);
        var result = new int[codes.length];
        for (int i = 0; i < codes.length; i++) {
            result[i] = order.place(codes[i]);
        }
        return new Categories(result, order.sorted());
    }

    /**
     * The values that are used, sorted.
     *
     * @param places per code its value's index in them, or -1 where that is missing
     */
    private record Order(List<String> sorted, int[] places) {
        int place(int code) {
            return code < 0 ? -1 : places[code];
        }
    }

    private static Order order(int[] codes, List<String> values) {
        var used = new boolean[values.size()];
        for (int code : codes) {
            if (code >= 0) {
                used[code] = true;
            }
        }
        var distinct = new TreeSet<String>();
        for (int code = 0; code < used.length; code++) {
            if (used[code] && !values.get(code).isEmpty()) {
                distinct.add(values.get(code));
            }
        }
        var sorted = new ArrayList<>(distinct);
        var places = new int[used.length];
        for (int code = 0; code < used.length; code++) {
            places[code] =
                    used[code] && !values.get(code).isEmpty() ? Collections.binarySearch(sorted, values.get(code)) : -1;
        }
        return new Order(sorted, places);
    }

    /** Fills {@code codes} and returns the distinct values in order of appearance; gives up above {@code limit}. */
    private static List<String> index(Iterable<String> texts, int[] codes, int limit) {
        var known = new Object2IntOpenHashMap<String>();
        known.defaultReturnValue(-1);
        var values = new ArrayList<String>();
        int row = 0;
        for (String text : texts) {
            if (text.isEmpty()) {
                codes[row++] = -1;
                continue;
            }
            int code = known.getInt(text);
            if (code < 0) {
                code = values.size();
                known.put(text, code);
                values.add(text);
                if (code >= limit) {
                    return values;
                }
            }
            codes[row++] = code;
        }
        return values;
    }

    private static StringColumn coded(String name, int[] codes, Order order) {
        List<String> sorted = order.sorted();
        var keyToValue = new Int2ObjectOpenHashMap<String>();
        var valueToKey = new Object2IntOpenHashMap<String>();
        valueToKey.defaultReturnValue(UNKNOWN);
        for (int code = 0; code < sorted.size(); code++) {
            keyToValue.put(code, sorted.get(code));
            valueToKey.put(sorted.get(code), code);
        }
        var counts = new int[sorted.size() + 1];
        var keys = new int[codes.length];
        for (int i = 0; i < keys.length; i++) {
            int place = order.place(codes[i]);
            keys[i] = place < 0 ? MISSING : place;
            counts[place + 1]++;
        }
        var keyToCount = new Int2IntOpenHashMap();
        for (int code = 0; code < sorted.size(); code++) {
            keyToCount.put(code, counts[code + 1]);
        }
        if (counts[0] > 0) {
            keyToValue.put(MISSING, "");
            valueToKey.put("", MISSING);
            keyToCount.put(MISSING, counts[0]);
        }
        return StringColumn.createInternal(
                name,
                new IntDictionaryMap.IntDictionaryBuilder()
                        .setNextIndex(sorted.size())
                        .setKeyToValue(keyToValue)
                        .setValueToKey(valueToKey)
                        .setKeyToCount(keyToCount)
                        .setValues(keys)
                        .build());
    }

    private static StringColumn plain(String name, List<String> texts) {
        var list = StringColumn.createInternal(name, new NullDictionaryMap(new ByteDictionaryMap()));
        texts.forEach(list::append);
        return list;
    }

    private static int[] codes(IntDictionaryMap dictionary) {
        int[] keys = dictionary.values().elements();
        var codes = new int[dictionary.size()];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = keys[i] == MISSING ? -1 : keys[i];
        }
        return codes;
    }

    private static List<String> values(IntDictionaryMap dictionary) {
        int distinct = distinct(dictionary);
        var values = new ArrayList<String>(distinct);
        for (int code = 0; code < distinct; code++) {
            values.add(dictionary.getValueForKey(code));
        }
        return values;
    }

    private static int distinct(IntDictionaryMap dictionary) {
        return dictionary.countUnique() - (dictionary.countMissing() > 0 ? 1 : 0);
    }
}
