// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.personas;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.portrait.i18n.Messages;
import org.portrait.personas.Axis;
import org.portrait.personas.ColumnProfile.Group;
import org.portrait.personas.ColumnProfile.Numbers;
import org.portrait.personas.ColumnProfile.Summary;
import org.portrait.personas.ColumnProfile.Use;
import org.portrait.personas.ColumnProfile.Value;
import org.portrait.personas.ColumnProfile.ValueGroup;
import org.portrait.personas.ColumnProfile.Values;
import org.portrait.personas.Interval;
import org.portrait.personas.Measure;
import org.portrait.personas.Pairs;
import org.portrait.ui.chart.ShareBars.Bar;

/** What is said of profiles that are given. */
class ProfileTextTest {
    private static final Messages EN = new Messages(Messages.ENGLISH);
    private static final Messages ZH = new Messages(Messages.CHINESE);

    private static Numbers numbers(Measure measure, Axis axis, double all, double own, Interval interval) {
        var overall = new Summary(90, all, 1, all, all, all, new int[] {90});
        var few = new Summary(40, own, 1, own - 1, own, own + 1, new int[] {40});
        var none = new Summary(0, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, new int[] {0});
        var empty = new Group(none, Double.NaN, new Pairs(Double.NaN, Double.NaN), null);
        var group = new Group(few, -1.26, new Pairs(0.085, 0.585), interval);
        return new Numbers("spend", Use.OTHER, measure, 0.5, List.of(4, 6), overall, List.of(group, empty), axis);
    }

    /** A third of all pairs are ties, which (delta + 1) / 2 would count half as higher. */
    @Test
    void aColumnOfNumbersInWords() {
        var axis = new Axis(false, 0, 100, 1, 1, 2);
        var text = new NumbersText(numbers(Measure.NUMBER, axis, 40.26, 12.34, new Interval(11, 14, true)), EN);
        assertEquals(List.of("40.3", "12.3", "−1.3"), List.of(text.overall(), text.mean(0), text.difference(0)));
        assertEquals(
                "A. spend: mean 12.3 against 40.3 among all customers, a difference of −1.3 standard deviations.",
                text.sentence("A", 0));
        assertEquals(
                List.of(
                        "Median 12.3, middle half 11.3 to 13.3",
                        "Of 100 pairs with others, higher in 8.5 and lower in 58.5 (Cliff's δ −0.50)",
                        "Mean roughly between 11.0 and 14.0 (95% confidence; few customers or a long tail)"),
                text.facts(0));
        assertEquals(
                "The axis ends at the 1st or 99th percentile; 3 customers beyond are counted in the outermost bars.",
                text.notes().get(1));
        assertEquals("Without a value: 10 customers.", text.notes().get(2));
        assertEquals(List.of("40.3", "12.3", "–"), text.plain());
    }

    /** One of 2,000 pairs is a tie. */
    @Test
    void nearlyAllPairsAreNotAll() {
        var column = numbers(Measure.NUMBER, new Axis(false, 0, 1, 1, 0, 0), 1, 1, null);
        var own = column.segments().getFirst().summary();
        var group = new Group(own, 1, new Pairs(0.9996, 0.0004), null);
        var nearly = new Numbers(
                "spend", Use.OTHER, Measure.NUMBER, 0.5, List.of(0), column.all(), List.of(group), column.axis());
        assertEquals(
                "Of 100 pairs with others, higher in over 99.9 and lower in under 0.1 (Cliff's δ +1.00)",
                new NumbersText(nearly, EN).facts(0).getLast());
        var all = new Group(own, 1, new Pairs(1, 0), null);
        var every = new Numbers(
                "spend", Use.OTHER, Measure.NUMBER, 0.5, List.of(0), column.all(), List.of(all), column.axis());
        assertEquals(
                "与其他客户逐一比较，100 次中 100 次更高、0 次更低（δ +1.00）",
                new NumbersText(every, ZH).facts(0).getLast());
    }

    @Test
    void aSegmentWithoutValuesSaysSo() {
        var text = new NumbersText(numbers(Measure.NUMBER, new Axis(false, 0, 1, 1, 0, 0), 1, 1, null), ZH);
        assertEquals(List.of("–", "–"), List.of(text.mean(1), text.difference(1)));
        assertEquals(List.of("该群没有客户有此值。"), text.facts(1));
    }

    /** Logarithms are read as what they are of: ln(1 + 99) is 99. */
    @Test
    void logarithmsAndDatesAreReadByPeople() {
        double log = StrictMath.log1p(99);
        var logs = new NumbersText(numbers(Measure.LOGARITHM, new Axis(true, 0, 5, 1, 0, 0), log, log, null), EN);
        assertEquals("99.0", logs.mean(0));
        assertEquals("The axis is logarithmic.", logs.notes().get(1));
        double day = LocalDate.of(2024, 2, 29).toEpochDay();
        var years = numbers(Measure.DATE, new Axis(false, day - 900, day, 1, 0, 0), day, day, null);
        assertEquals("2024-02", new NumbersText(years, EN).mean(0));
        var weeks = numbers(Measure.DATE, new Axis(false, day - 90, day, 1, 0, 0), day, day, null);
        assertEquals("2024-02-29", new NumbersText(weeks, EN).mean(0));
        assertEquals("2024-02-29", new NumbersText(years, EN).plain().getFirst());
    }

    private static Value value(String name, double share, double overall) {
        double difference = share - overall;
        var own = new ValueGroup(
                1, share, share / overall, difference, difference, new Interval(share - 0.1, share + 0.1, false));
        return new Value(name, 10, overall, List.of(own));
    }

    /** Bonn is less frequent than Aachen but more over-represented. */
    @Test
    void categoriesAreToldByTheMostOverRepresented() {
        var city = new Values(
                "city", Use.OTHER, 0.1, List.of(3), List.of(value("Aachen", 0.6, 0.5), value("Bonn", 0.4, 0.2)));
        var text = new ValuesText(city, EN);
        assertEquals(List.of("Aachen", "Bonn", "40% · 2.0×"), List.of(text.overall(), text.value(0), text.compared(0)));
        assertEquals(
                "A. city: 40.0% have the value Bonn, against 20.0% among all customers (2.00 times as frequent).",
                text.sentence("A", 0));
        assertEquals(
                List.of("Bonn: between 30% and 50% (95% confidence)", "Without a value: 3 customers."), text.facts(0));
        assertEquals(new Bar("Aachen", 0.6, 0.5, "60% · 1.2×"), text.bars(0).getFirst());
        assertEquals(0.6, text.largest());
    }

    /** Nine values, of which only the second is as frequent as among all. */
    @Test
    void ofManyValuesThoseThatDifferMostAreShown() {
        var values = new ArrayList<Value>();
        for (int v = 0; v < 9; v++) {
            values.add(value("v" + v, v == 1 ? 0.1 : 0.2 + 0.01 * v, 0.1));
        }
        var text = new ValuesText(new Values("plan", Use.OTHER, 0.1, List.of(0), values), EN);
        assertEquals(
                List.of("v0", "v2", "v3", "v4", "v5", "v6", "v7", "v8"),
                text.bars(0).stream().map(Bar::name).toList());
        assertEquals("Shown are the 8 values that differ most.", text.notes().get(1));
    }

    @Test
    void ofTrueAndFalseTheShareOfTrueIsTold() {
        var flags = new Values(
                "active", Use.OTHER, 0.1, List.of(0), List.of(value("false", 0.8, 0.5), value("true", 0.2, 0.5)));
        var text = new ValuesText(flags, ZH);
        assertEquals(List.of("50%", "20%", "−0.3"), List.of(text.overall(), text.value(0), text.compared(0)));
        assertEquals("甲。active：20.0% 的客户取值为“是”，全部客户中为 50.0%（0.40 倍）。", text.sentence("甲", 0));
    }

    @Test
    void aColumnWithoutValuesHasNothingToTell() {
        var text = new ValuesText(new Values("empty", Use.OTHER, 0, List.of(5), List.of()), EN);
        assertEquals(List.of("–", "–", ""), List.of(text.overall(), text.value(0), text.compared(0)));
        assertEquals(Double.NaN, text.difference(0));
        assertEquals(List.of("Nobody in this segment has a value."), text.facts(0));
        assertEquals("Without a value: 5 customers.", text.notes().getLast());
    }

    /** Of two segments the second is empty: nothing is taken for the value that tells most. */
    @Test
    void aSegmentWithoutCategoriesSaysSo() {
        Value bonn = value("Bonn", 0.4, 0.2);
        var nobody = new ValueGroup(0, Double.NaN, Double.NaN, Double.NaN, Double.NaN, null);
        var both = new Value("Bonn", 10, 0.2, List.of(bonn.segments().getFirst(), nobody));
        var text = new ValuesText(new Values("city", Use.OTHER, 0, List.of(0, 7), List.of(both)), EN);
        assertEquals(List.of("–", ""), List.of(text.value(1), text.compared(1)));
        assertEquals(List.of("Nobody in this segment has a value."), text.facts(1));
        assertEquals(List.of(), text.bars(1));
        assertEquals(1, text.bars(0).size());
        assertEquals(List.of("20.0%", "40.0%", "–"), text.plain(both));
    }
}
