// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.join;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.portrait.data.Dataset;
import org.portrait.work.Progress;

/**
 * Numbers the keys of columns in order of first appearance, so that equal keys have equal numbers whatever the type of
 * their column. Keys are compared as texts, letter by letter, with two exceptions: blanks around them do not count, nor
 * does the {@code .0} that makes a whole number a decimal.
 */
final class KeyCodes {
    /** The code of a missing key. */
    static final int MISSING = -1;

    /** The code of a key that was not met before. */
    static final int UNKNOWN = -2;

    /** So many digits fit into 64 bits, whatever they are. */
    private static final int DIGITS = 18;

    private static final long TOO_LONG = 1_000_000_000_000_000_000L;

    /** Doubles hold whole numbers below this exactly. */
    private static final double EXACT = 1L << 53;

    private static final String DECIMAL = ".0";
    private static final int CHUNK = 1 << 16;

    private final JoinSettings.LeadingZeros zeros;
    private final Long2IntOpenHashMap numbers = new Long2IntOpenHashMap();
    private final Object2IntOpenHashMap<String> texts = new Object2IntOpenHashMap<>();
    private boolean zerosMet;

    KeyCodes(JoinSettings.LeadingZeros zeros) {
        this.zeros = zeros;
        numbers.defaultReturnValue(UNKNOWN);
        texts.defaultReturnValue(UNKNOWN);
    }

    /** How many keys there are. */
    int size() {
        return numbers.size() + texts.size();
    }

    /** Whether a key was met that begins with zeros which mean something. */
    boolean zerosMet() {
        return zerosMet;
    }

    /** The codes of every {@code step}th row of a column; keys that are new get the next ones. */
    int[] add(Dataset dataset, String column, int step, Progress progress) {
        return codes(dataset, column, step, true, progress);
    }

    /** The codes of a column, {@link #UNKNOWN} for keys that are new. */
    int[] find(Dataset dataset, String column, Progress progress) {
        return codes(dataset, column, 1, false, progress);
    }

    private int[] codes(Dataset dataset, String column, int step, boolean add, Progress progress) {
        IntFunction<@Nullable Object> values = dataset.values(column);
        var codes = new int[Math.ceilDiv(dataset.rows(), step)];
        for (int i = 0; i < codes.length; i++) {
            if (i % CHUNK == 0) {
                progress.checkCancelled();
            }
            int row = i * step;
            codes[i] = switch (values.apply(row)) {
                case null -> MISSING;
                case Long number when Math.absExact(number) < TOO_LONG -> code((long) number, add);
                case Double number when whole(number) -> code(number.longValue(), add);
                case String text -> code(text, add);
                default -> code(dataset.text(row, column), add);
            };
        }
        return codes;
    }

    private static boolean whole(double number) {
        return number == Math.rint(number) && Math.abs(number) < EXACT;
    }

    private int code(String text, boolean add) {
        String key = plain(text);
        if (key.isEmpty()) {
            return MISSING;
        }
        if (number(key)) {
            return code(Long.parseLong(key), add);
        }
        int next = size();
        int known = add ? texts.putIfAbsent(key, next) : texts.getInt(key);
        return add && known == UNKNOWN ? next : known;
    }

    private int code(long number, boolean add) {
        int next = size();
        int known = add ? numbers.putIfAbsent(number, next) : numbers.get(number);
        return add && known == UNKNOWN ? next : known;
    }

    private String plain(String text) {
        String key = stripped(text);
        String whole = key.endsWith(DECIMAL) ? key.substring(0, key.length() - DECIMAL.length()) : key;
        if (!digits(whole, whole.startsWith("-") ? 1 : 0)) {
            return key;
        }
        if (zeros == JoinSettings.LeadingZeros.IGNORE) {
            return withoutZeros(whole);
        }
        zerosMet |= whole.length() > 1 && whole.charAt(0) == '0';
        return whole;
    }

    /** Without blanks around it, of whatever kind. */
    static String stripped(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && blank(text.charAt(from))) {
            from++;
        }
        while (to > from && blank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean blank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static String withoutZeros(String digits) {
        int from = 0;
        while (from < digits.length() - 1 && digits.charAt(from) == '0') {
            from++;
        }
        return digits.substring(from);
    }

    /** Whether it is a whole number as a column of whole numbers would show it. */
    private static boolean number(String key) {
        int from = key.charAt(0) == '-' ? 1 : 0;
        int length = key.length() - from;
        return length <= DIGITS && digits(key, from) && (key.charAt(from) != '0' || from == 0 && length == 1);
    }

    private static boolean digits(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return from < text.length();
    }
}
