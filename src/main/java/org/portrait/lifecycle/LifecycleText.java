// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.lifecycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.portrait.i18n.Messages;

/** Says in words in which stages customers are, by which limits, and how their value is spread. */
public final class LifecycleText {
    private static final int[] BEST = {20, 50};
    private static final double MOST = 0.5;
    private static final Pattern NUMBER = Pattern.compile("[0-9][0-9,]*");

    private final Lifecycle lifecycle;
    private final Messages words;

    public LifecycleText(Lifecycle lifecycle, Messages words) {
        this.lifecycle = lifecycle;
        this.words = words;
    }

    /** Who is in a stage; of those who are left over by the others no limit is told. */
    public String limit(CustomerStage stage, Thresholds limits) {
        boolean dated = lifecycle.figures().has(Part.TENURE);
        boolean counted = lifecycle.figures().loyalty() == Part.FREQUENCY;
        return switch (stage) {
            case NEW -> words.text(dated ? "lifecycle.limit.new" : "lifecycle.limit.newOrder", limits.newDays());
            case LOYAL ->
                counted
                        ? words.text("lifecycle.limit.loyal", limits.loyal())
                        : words.text("lifecycle.limit.loyalDays", limits.loyal());
            case AT_RISK -> words.text("lifecycle.limit.late", limits.riskDays());
            case LOST -> words.text("lifecycle.limit.late", limits.lostDays());
            case ACTIVE -> words.text("lifecycle.limit.active");
            case UNKNOWN -> words.text("lifecycle.limit.unknown");
        };
    }

    /** What stands before and after the number in {@link #limit}. */
    public List<String> around(CustomerStage stage, Thresholds limits) {
        String sentence = limit(stage, limits);
        String number = NUMBER.matcher(sentence)
                .results()
                .findFirst()
                .map(MatchResult::group)
                .orElse("");
        int at = sentence.indexOf(number);
        return List.of(
                sentence.substring(0, at).strip(),
                sentence.substring(at + number.length()).strip());
    }

    /** Where the limits come from. */
    public String basis(LifecycleSettings settings) {
        Proposal proposal = lifecycle.proposal();
        if (settings.thresholds() != null || proposal == null) {
            return words.text("lifecycle.basis.own");
        }
        int days = proposal.thresholds().riskDays();
        return proposal.gaps() == 0
                ? words.text("lifecycle.basis.fifths", days)
                : words.text("lifecycle.basis.gaps", proposal.gaps(), days);
    }

    /** All limits in one sentence, with the columns they are about. */
    public String limits(Thresholds limits) {
        String columns = Part.chosen().stream()
                .filter(part -> part != Part.VALUE && lifecycle.figures().has(part))
                .map(lifecycle.figures().columns()::get)
                .collect(Collectors.joining(words.comma()));
        String stages = Stream.of(CustomerStage.LOST, CustomerStage.AT_RISK, CustomerStage.NEW, CustomerStage.LOYAL)
                .map(stage -> words.text("lifecycle.stage", stage) + " – " + limit(stage, limits))
                .collect(Collectors.joining(words.text("lifecycle.semicolon")));
        return words.text("lifecycle.limits", columns, stages);
    }

    /** Of whom stages and value are told, where that is not clear: nothing while everybody is in a segment. */
    public Optional<String> base() {
        int none = lifecycle.unsegmented();
        return none == 0
                ? Optional.empty()
                : Optional.of(words.text(
                        "lifecycle.base", words.number(lifecycle.customers(), 0), none, words.number(none, 0)));
    }

    /** How many are in each stage. */
    public String stages(StageTable table) {
        String counts = Stream.of(table.shown())
                .map(stage -> words.text(
                        "lifecycle.counted",
                        words.text("lifecycle.stage", stage),
                        words.number(table.count(stage), 0),
                        words.percent(table.share(stage), 1)))
                .collect(Collectors.joining(words.comma()));
        return words.text("lifecycle.stages", counts);
    }

    /** The stage that most customers of a segment are in. */
    public static String prevailing(StageTable table, int segment, Messages words) {
        CustomerStage stage = table.prevailing(segment);
        if (stage == CustomerStage.UNKNOWN) {
            return words.text("lifecycle.card.unknown");
        }
        double share = table.share(segment, stage);
        return words.text(
                share > MOST ? "lifecycle.card.most" : "lifecycle.card.often",
                words.text("lifecycle.stage", stage),
                words.percent(share, 0));
    }

    /** What is shared out: a column, or orders times what one is worth. */
    public String valueName() {
        String column = lifecycle.figures().columns().getOrDefault(Part.VALUE, "");
        return lifecycle.figures().product()
                ? lifecycle.figures().columns().get(Part.FREQUENCY) + " × " + column
                : column;
    }

    /** How much the best bring and how unevenly value is spread, or why that is not told; whose is not counted as others' is. */
    public List<String> value(Concentration value) {
        var said = new ArrayList<String>();
        if (value.shared()) {
            said.addAll(shares(value));
        } else if (value.negative() == 0) {
            said.add(words.text("lifecycle.value.none", valueName(), words.number(value.total())));
        } else {
            said.add(words.text(
                    "lifecycle.value.outweighed",
                    valueName(),
                    words.number(value.total(), 0),
                    words.number(value.positiveTotal(), 0),
                    words.number(value.negativeTotal(), 0),
                    value.negative(),
                    words.number(value.negative(), 0),
                    words.percent(Concentration.MOST_NEGATIVE, 0)));
        }
        if (value.missing() > 0) {
            said.add(words.text("lifecycle.value.missing", value.missing(), words.number(value.missing(), 0)));
        }
        return said;
    }

    private List<String> shares(Concentration value) {
        var said = new ArrayList<String>();
        for (int best : BEST) {
            said.add(words.text(
                    "lifecycle.value.best",
                    words.percent(best / 100.0, 0),
                    words.percent(value.best(best), 1),
                    valueName()));
        }
        said.add(words.text("lifecycle.value.gini", words.fixed(value.gini(), 2)));
        if (value.negative() > 0) {
            said.add(words.text(
                    "lifecycle.value.negative",
                    value.negative(),
                    words.number(value.negative(), 0),
                    words.number(value.negativeTotal(), 0)));
        }
        return said;
    }
}
