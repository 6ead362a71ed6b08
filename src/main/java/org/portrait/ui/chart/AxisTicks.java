// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.chart;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.portrait.features.FeatureDefinition;
import org.portrait.i18n.Messages;
import org.portrait.personas.Measure;

/** The round values of an axis along which a feature runs, in the units in which people read it. */
final class AxisTicks {
    private static final int DAY = 86_400;
    /** Seconds: from a minute to half a day. */
    private static final int[] TIMES = {60, 300, 900, 1_800, 3_600, 3 * 3_600, 6 * 3_600, DAY / 2};

    private static final int[] DAYS = {1, 2, 7, 14};
    private static final int[] MONTHS = {1, 3, 6, 12, 24, 60, 120, 240, 600, 1_200};
    private static final double DAYS_PER_MONTH = 30.44;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm");
    /** Fewer logarithmic ones are no scale: then round values of the column do. */
    private static final int FEW = 3;

    private AxisTicks() {}

    /** @param place in the units of the feature */
    record Tick(double place, String text) {}

    /**
     * @param lowest highest: the ends of the axis, in the units of the feature
     * @param about how many there is room for
     */
    static List<Tick> of(Measure measure, double lowest, double highest, int about, Messages words) {
        if (!(highest > lowest) || !Double.isFinite(highest - lowest)) {
            return List.of();
        }
        return switch (measure) {
            case NUMBER, RATIO -> numbers(Ticks.between(lowest, highest, about), words);
            case SHARE ->
                DoubleStream.of(0, 1)
                        .filter(value -> value >= lowest && value <= highest)
                        .mapToObj(value -> new Tick(value, words.number(value, 0)))
                        .toList();
            case LOGARITHM -> logarithms(lowest, highest, about, words);
            case DATE -> dates(lowest, highest, about, 1);
            case DATETIME -> times(lowest, highest, about);
        };
    }

    private static List<Tick> numbers(Ticks ticks, Messages words) {
        return ticks.values().stream()
                .map(value -> new Tick(value, words.fixed(value, ticks.decimals())))
                .toList();
    }

    /** 0 and powers of ten, with twice and five times of each where there is room; close by, round numbers. */
    private static List<Tick> logarithms(double lowest, double highest, int about, Messages words) {
        List<Tick> chosen = List.of();
        for (double[] steps : new double[][] {{1}, {1, 3}, {1, 2, 5}}) {
            List<Tick> ticks = powers(lowest, highest, steps, words);
            if (chosen.size() < FEW || ticks.size() <= about) {
                chosen = ticks;
            }
        }
        if (chosen.size() >= FEW) {
            return chosen;
        }
        Ticks round = Ticks.between(Measure.LOGARITHM.inUnits(lowest), Measure.LOGARITHM.inUnits(highest), about);
        return round.values().stream()
                .map(value -> new Tick(FeatureDefinition.Log.of(value), words.fixed(value, round.decimals())))
                .toList();
    }

    private static List<Tick> powers(double lowest, double highest, double[] steps, Messages words) {
        double largest =
                Math.max(Math.abs(Measure.LOGARITHM.inUnits(lowest)), Math.abs(Measure.LOGARITHM.inUnits(highest)));
        var ticks = new ArrayList<Tick>();
        add(0, lowest, highest, words, ticks);
        for (double power = 1; power <= largest; power *= 10) {
            for (double step : steps) {
                add(step * power, lowest, highest, words, ticks);
                add(-step * power, lowest, highest, words, ticks);
            }
        }
        return ticks;
    }

    private static void add(double value, double lowest, double highest, Messages words, List<Tick> ticks) {
        double place = FeatureDefinition.Log.of(value);
        if (place >= lowest && place <= highest) {
            ticks.add(new Tick(place, words.number(value, 0)));
        }
    }

    private static List<Tick> times(double lowest, double highest, int about) {
        for (int step : TIMES) {
            if ((highest - lowest) / step <= about) {
                var ticks = new ArrayList<Tick>();
                for (long i = (long) Math.ceil(lowest / step); i * step <= highest; i++) {
                    ticks.add(new Tick(
                            i * (double) step,
                            TIME.format(Instant.ofEpochSecond(i * step).atOffset(ZoneOffset.UTC))));
                }
                return ticks;
            }
        }
        return dates(lowest / DAY, highest / DAY, about, DAY);
    }

    /** @param lowest highest: days since 1970; @param unit of the axis per day */
    private static List<Tick> dates(double lowest, double highest, int about, double unit) {
        for (int step : DAYS) {
            if ((highest - lowest) / step <= about) {
                var ticks = new ArrayList<Tick>();
                for (long i = (long) Math.ceil(lowest / step); i * step <= highest; i++) {
                    ticks.add(new Tick(
                            i * step * unit, LocalDate.ofEpochDay(i * step).toString()));
                }
                return ticks;
            }
        }
        for (int months : MONTHS) {
            if ((highest - lowest) / (months * DAYS_PER_MONTH) <= about) {
                return months(lowest, highest, months, unit);
            }
        }
        return List.of();
    }

    private static List<Tick> months(double lowest, double highest, int step, double unit) {
        var ticks = new ArrayList<Tick>();
        LocalDate start = LocalDate.ofEpochDay((long) Math.floor(lowest));
        long month = Math.ceilDiv(start.getYear() * 12L + start.getMonthValue() - 1, step) * step;
        for (; ; month += step) {
            LocalDate first = LocalDate.of((int) Math.floorDiv(month, 12L), (int) Math.floorMod(month, 12L) + 1, 1);
            if (first.toEpochDay() > highest) {
                return ticks;
            }
            if (first.toEpochDay() >= lowest) {
                String text = step % 12 == 0
                        ? String.valueOf(first.getYear())
                        : first.toString().substring(0, 7);
                ticks.add(new Tick(first.toEpochDay() * unit, text));
            }
        }
    }
}
