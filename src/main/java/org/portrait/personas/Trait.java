// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.personas;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.portrait.data.ColumnType;
import org.portrait.data.Schema;
import org.portrait.features.FeatureDefinition;
import org.portrait.i18n.Messages;
import org.portrait.personas.SegmentProfile.Code;
import org.portrait.personas.SegmentProfile.FeatureStatistics;
import org.portrait.personas.SegmentProfile.Ranks;

/**
 * One feature of one segment, read as people would: the name says what was derived from which column.
 *
 * @param column the column a value is shown under
 * @param value what a share counts, "" unless the kind is {@code SHARE}
 */
record Trait(Measure kind, String column, String value, Optional<Concept> concept, FeatureStatistics statistics) {
    /** Words of columns whose 0 and 1 are kinds, and not no and yes. */
    private static final NamePatterns KINDS =
            NamePatterns.of("gender sex. channel region type class. group. category kind code. zone cluster segment "
                    + "性别 渠道 区域 地区 类型 类别 分类 等级 编码 代码");

    private static final double CLEARLY = 1.5;
    private static final double FAR = 3;

    /** By how much Cliff's delta grows per standard deviation between two normal distributions: 1/√π. */
    private static final double DELTA = 0.564;

    private static final double ROUNDING = 1e-9;

    /** The value that a share counts, as it is read out. */
    String said(Messages m) {
        return flag() ? m.text(affirmed() ? "personas.yes" : "personas.no") : value;
    }

    /** Its column as it is read out. */
    String words() {
        return Figures.readable(column);
    }

    static Trait of(FeatureStatistics f, Schema schema) {
        String name = f.feature();
        Optional<ColumnType> type = schema.find(name).map(c -> c.type());
        if (type.isPresent()) {
            return switch (type.get()) {
                case DATE -> new Trait(Measure.DATE, name, "", Optional.empty(), f);
                case DATETIME -> new Trait(Measure.DATETIME, name, "", Optional.empty(), f);
                case BOOLEAN, CATEGORY, TEXT -> new Trait(Measure.SHARE, name, "true", Optional.empty(), f);
                default -> new Trait(Measure.NUMBER, name, "", Concept.of(name), f);
            };
        }
        if (name.startsWith("log(") && name.endsWith(")")) {
            String column = FeatureDefinition.Log.column(name);
            return new Trait(Measure.LOGARITHM, column, "", Concept.of(column), f);
        }
        int equals = equalsSign(name, schema);
        if (equals > 0) {
            return new Trait(Measure.SHARE, name.substring(0, equals), name.substring(equals + 1), Optional.empty(), f);
        }
        return name.contains(" / ")
                ? new Trait(Measure.RATIO, name, "", Optional.empty(), f)
                : new Trait(Measure.NUMBER, name, "", Concept.of(name), f);
    }

    /** Of means, the strongest first. */
    static List<Trait> means(SegmentProfile profile, Schema schema) {
        return strongestFirst(profile.features().stream().map(f -> of(f, schema)));
    }

    /** Of columns of days that are no features, the strongest first. */
    static List<Trait> dates(SegmentProfile profile, Schema schema) {
        return strongestFirst(profile.dates().stream().map(f -> of(f, schema)));
    }

    /** As they are told, codes by their values, the strongest first. */
    static List<Trait> told(SegmentProfile profile, Schema schema) {
        List<Trait> all = strongestFirst(
                profile.features().stream().map(f -> of(f, schema).byValue()));
        return all.stream()
                .filter(trait -> all.stream().noneMatch(trait::deniesOnly))
                .toList();
    }

    /** Whether it counts those of two values that the other one, which more of the segment have, does not. */
    private boolean deniesOnly(Trait other) {
        double share = statistics.mean();
        return kind == Measure.SHARE
                && other.kind == kind
                && other.column.equals(column)
                && !other.value.equals(value)
                && Math.abs(statistics.overallMean() + other.statistics.overallMean() - 1) < ROUNDING
                && (share < other.statistics.mean()
                        || share == other.statistics.mean() && value.compareTo(other.value) > 0);
    }

    private static List<Trait> strongestFirst(Stream<Trait> traits) {
        return traits.sorted(Comparator.comparing(Trait::stands)
                        .thenComparingDouble(Trait::strength)
                        .reversed())
                .toList();
    }

    /** Where the name of a column ends and its value begins, also when either holds an equals sign itself. */
    private static int equalsSign(String name, Schema schema) {
        int at = name.indexOf('=');
        while (at > 0 && schema.find(name.substring(0, at)).isEmpty()) {
            at = name.indexOf('=', at + 1);
        }
        return at;
    }

    /**
     * Of a column of codes, how many customers have the one that sets the segment apart most, for the mean of codes says
     * nothing; any other trait as it is. An amount of money is one, of however few values, unless these are 0 and 1.
     */
    Trait byValue() {
        boolean amount = concept.filter(Concept::scalar).isPresent() && !zeroOne();
        return kind != Measure.NUMBER || amount
                ? this
                : statistics.codes().stream()
                        .max(Comparator.comparingDouble(Code::difference))
                        .map(this::of)
                        .orElse(this);
    }

    private Trait of(Code code) {
        double v = code.value();
        String text = v == Math.rint(v) ? Long.toString((long) v) : Double.toString(v);
        return new Trait(
                Measure.SHARE,
                column,
                text,
                Optional.empty(),
                new FeatureStatistics(
                        feature(),
                        code.share(),
                        Double.NaN,
                        code.overallShare(),
                        code.difference(),
                        statistics.codes(),
                        statistics.codes().size() == 2 ? statistics.ranks() : Ranks.UNKNOWN));
    }

    /**
     * Whether the column says yes or no: it is of true and false, or of 1 and 0 which are no kinds of anything. A feature
     * for a value of a category is of 1 and 0, too, but no column.
     */
    boolean flag() {
        boolean own = kind == Measure.SHARE && feature().equals(column);
        return value.equals("true") || own && zeroOne() && !KINDS.match(column);
    }

    private boolean zeroOne() {
        return statistics.codes().stream().map(Code::value).toList().equals(List.of(0.0, 1.0));
    }

    /** Whether what a share of a flag counts is yes. */
    boolean affirmed() {
        return !flag() || !value.equals("0");
    }

    String feature() {
        return statistics.feature();
    }

    double difference() {
        return statistics.difference();
    }

    /** In the units of the column. */
    double mean() {
        return kind.inUnits(statistics.mean());
    }

    /** In the units of the column. */
    double overallMean() {
        return kind.inUnits(statistics.overallMean());
    }

    double median() {
        return statistics.median();
    }

    double strength() {
        return Math.abs(statistics.difference());
    }

    /** As if the segment were so many standard deviations further up. */
    Trait moved(double deviations) {
        var f = statistics;
        double mean = f.mean();
        if (kind == Measure.SHARE) {
            double overall = f.overallMean();
            mean = Math.clamp(mean + deviations * Math.sqrt(overall * (1 - overall)), 0.0, 1.0);
        }
        var ranks = new Ranks(
                f.ranks().overallMedian(),
                f.ranks().delta() + DELTA * deviations,
                f.ranks().others());
        return new Trait(
                kind,
                column,
                value,
                concept,
                new FeatureStatistics(
                        f.feature(), mean, f.median(), f.overallMean(), f.difference() + deviations, f.codes(), ranks));
    }

    Degree degree() {
        return Degree.of(difference(), delta());
    }

    /** Cliff's delta against all others; NaN where it is not known, and of shares, which have no tails. */
    private double delta() {
        return kind == Measure.SHARE ? Double.NaN : statistics.ranks().delta();
    }

    /**
     * Its size in words, for two times the smaller: what is counted from zero is clearly more when it is one and a half
     * times as much, and far more when three times, however wide the values spread; neither where ranks do not bear it
     * out.
     */
    Size size() {
        double times = times();
        double spread = times >= FAR ? Double.MAX_VALUE : times >= CLEARLY ? Math.max(strength(), 1) : strength();
        return switch (Degree.of(Math.copySign(spread, difference()), delta())) {
            case VERY_HIGH, VERY_LOW -> Size.FAR;
            case HIGH, LOW -> Size.CLEARLY;
            default -> Size.SOMEWHAT;
        };
    }

    /** How many times the smaller the larger is of its own mean and that of all; 1 where they are not counted from zero. */
    private double times() {
        double own = mean();
        double overall = overallMean();
        return own >= 0 && overall > 0 ? Math.max(own, overall) / Math.min(own, overall) : 1;
    }

    /**
     * What a playbook hears: as {@link #difference}, but never less than what is told says, and where medians are told
     * instead of means, what these say; what neither bears out is average.
     */
    double signal() {
        double most = Math.nextDown(Degree.LEAST);
        return stands() ? told() : typical().map(Trait::told).orElseGet(() -> Math.clamp(difference(), -most, most));
    }

    /**
     * What a playbook hears about something: the {@link #signal}, and of the day of a first or last order how long it is
     * ago; empty of anything else.
     */
    OptionalDouble signal(Concept about) {
        if (kind.timed() && Concept.dated(column).equals(Optional.of(about))) {
            return OptionalDouble.of(-signal());
        }
        return concept.filter(about::equals).isPresent() ? OptionalDouble.of(signal()) : OptionalDouble.empty();
    }

    private double told() {
        double least = kind == Measure.SHARE || kind.timed() ? 0 : size().least;
        return Math.copySign(Math.max(strength(), least), difference());
    }

    boolean stands() {
        return degree() != Degree.AVERAGE;
    }

    /** Whether the customers are as all are, also by {@link #deltaOfAll} where that is known. */
    boolean alike() {
        return !stands() && !shifted();
    }

    private boolean shifted() {
        return Math.abs(deltaOfAll()) >= Degree.SHIFTED;
    }

    /** NaN where {@link #delta} is. */
    private double deltaOfAll() {
        return kind == Measure.SHARE ? Double.NaN : statistics.ranks().deltaOfAll();
    }

    /**
     * How customers are shown to be {@link #alike}: where their mean is so for its ranks alone, or for a spread that is wide
     * for a few of them, {@link #byMedians}. Empty where these look different, too, are zero or not known.
     */
    Optional<Trait> likeness() {
        if (!tailed()) {
            return Optional.of(this);
        }
        Trait medians = byMedians();
        boolean told = Math.abs(medians.overallMean()) > 0 && medians.times() < CLEARLY;
        return told ? Optional.of(medians) : Optional.empty();
    }

    /** Whether a mean that is {@link #alike} does not look so. */
    private boolean tailed() {
        return strength() >= Degree.LEAST || kind != Measure.SHARE && times() >= CLEARLY;
    }

    /**
     * Of what does not stand out by its mean and still is not {@link #alike}, which long tails bring about: the same
     * {@link #byMedians}. Empty where medians do not say which way it goes.
     */
    Optional<Trait> typical() {
        boolean told = !stands() && shifted() && (median() - statistics.ranks().overallMedian()) * deltaOfAll() > 0;
        return told ? Optional.of(byMedians()) : Optional.empty();
    }

    /** With medians for means and {@link #deltaOfAll} for the difference. */
    Trait byMedians() {
        var f = statistics;
        double overall = f.ranks().overallMedian();
        var medians =
                new FeatureStatistics(f.feature(), f.median(), f.median(), overall, deltaOfAll(), f.codes(), f.ranks());
        return new Trait(kind, column, value, concept, medians);
    }

    /** Whether it is how much of something customers have, and neither a code nor a day. */
    boolean amount() {
        Trait told = byValue();
        return told.kind != Measure.SHARE && !told.kind.timed();
    }

    /** Whether high and low are about size, so that "low throughout" makes sense. */
    boolean countable() {
        return (kind == Measure.NUMBER || kind == Measure.LOGARITHM)
                && concept.map(c -> c == Concept.VALUE || c == Concept.FREQUENCY || c == Concept.VISITS)
                        .orElse(true);
    }
}
