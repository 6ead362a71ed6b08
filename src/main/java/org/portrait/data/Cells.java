// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.data;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.Arrays;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.columns.Column;
import tech.tablesaw.columns.dates.DateColumnType;
import tech.tablesaw.columns.datetimes.DateTimeColumnType;

/** Columns of everything but text as 64 bits per cell, so that equal cells have equal bits. */
final class Cells {
    /** No cell has these bits: as a number they are minus zero, which {@link #bits} turns into zero. */
    static final long MISSING = Long.MIN_VALUE;

    /** The widest range per cell for which a bit set is better than hashing. */
    private static final long NARROW = 16;

    private static final double[] SCALES = {1, 100, 10_000};
    private static final double LARGEST = 1e15;

    private Cells() {}

    static long[] bits(Column<?> column) {
        var bits = new long[column.size()];
        switch (column) {
            case LongColumn c -> {
                for (int i = 0; i < bits.length; i++) {
                    bits[i] = c.getLong(i);
                }
            }
            case DoubleColumn c -> {
                for (int i = 0; i < bits.length; i++) {
                    bits[i] = bits(c.getDouble(i));
                }
            }
            case BooleanColumn c -> {
                for (int i = 0; i < bits.length; i++) {
                    bits[i] = c.getByte(i) == Byte.MIN_VALUE ? MISSING : c.getByte(i);
                }
            }
            case DateColumn c -> {
                for (int i = 0; i < bits.length; i++) {
                    int day = c.getIntInternal(i);
                    bits[i] = day == DateColumnType.missingValueIndicator() ? MISSING : day;
                }
            }
            case DateTimeColumn c -> {
                for (int i = 0; i < bits.length; i++) {
                    long second = c.getLongInternal(i);
                    bits[i] = second == DateTimeColumnType.missingValueIndicator() ? MISSING : second;
                }
            }
            default -> throw new IllegalArgumentException("text column " + column.name());
        }
        return bits;
    }

    static int missing(long[] bits) {
        int missing = 0;
        for (long b : bits) {
            missing += b == MISSING ? 1 : 0;
        }
        return missing;
    }

    /** Values in a narrow range are ticked off in a bit set, others are hashed. */
    static int distinct(long[] bits) {
        long lowest = Long.MAX_VALUE;
        long highest = MISSING;
        for (long b : bits) {
            if (b != MISSING) {
                lowest = Math.min(lowest, b);
                highest = Math.max(highest, b);
            }
        }
        if (highest == MISSING) {
            return 0;
        }
        if (narrow(highest - lowest, bits.length)) {
            var seen = new long[(int) (highest - lowest >>> 6) + 1];
            for (long b : bits) {
                if (b != MISSING) {
                    tick(seen, b - lowest);
                }
            }
            return ones(seen);
        }
        var seen = new LongOpenHashSet(1024);
        for (long b : bits) {
            if (b != MISSING) {
                seen.add(b);
            }
        }
        return seen.size();
    }

    /** As {@link #distinct} for doubles, NaN apart, which as amounts of cents mostly have a narrow range. */
    static int distinct(double[] values) {
        for (double scale : SCALES) {
            long lowest = Long.MAX_VALUE;
            long highest = Long.MIN_VALUE;
            boolean whole = true;
            for (int i = 0; i < values.length && whole; i++) {
                double value = values[i];
                if (!Double.isNaN(value)) {
                    double scaled = Math.rint(value * scale);
                    whole = Math.abs(scaled) < LARGEST && scaled / scale == value;
                    lowest = Math.min(lowest, (long) scaled);
                    highest = Math.max(highest, (long) scaled);
                }
            }
            if (whole && lowest <= highest && narrow(highest - lowest, values.length)) {
                var seen = new long[(int) (highest - lowest >>> 6) + 1];
                for (double value : values) {
                    if (!Double.isNaN(value)) {
                        tick(seen, (long) Math.rint(value * scale) - lowest);
                    }
                }
                return ones(seen);
            }
        }
        return distinct(Arrays.stream(values).mapToLong(Cells::bits).toArray());
    }

    private static long bits(double value) {
        return Double.isNaN(value) ? MISSING : Double.doubleToLongBits(value + 0.0);
    }

    /** Writes only what is new: waiting for the last write to the same word takes longer than to look. */
    private static void tick(long[] seen, long place) {
        int word = (int) (place >>> 6);
        if ((seen[word] & 1L << place) == 0) {
            seen[word] |= 1L << place;
        }
    }

    private static int ones(long[] words) {
        int ones = 0;
        for (long word : words) {
            ones += Long.bitCount(word);
        }
        return ones;
    }

    private static boolean narrow(long range, int cells) {
        return range >= 0 && range < NARROW * cells + 1024 && range < Integer.MAX_VALUE;
    }

    static int missing(double[] values) {
        int missing = 0;
        for (double value : values) {
            missing += Double.isNaN(value) ? 1 : 0;
        }
        return missing;
    }

    /** Per cell the number, counted from 0, of its value in order of first appearance, or -1 where it is missing. */
    static int[] codes(long[] bits) {
        var known = new Long2IntOpenHashMap();
        known.defaultReturnValue(-1);
        var codes = new int[bits.length];
        for (int i = 0; i < bits.length; i++) {
            if (bits[i] == MISSING) {
                codes[i] = -1;
            } else {
                int next = known.size();
                int code = known.putIfAbsent(bits[i], next);
                codes[i] = code < 0 ? next : code;
            }
        }
        return codes;
    }
}
