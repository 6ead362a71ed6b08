// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The cells as a Markdown table, one line for each row that we and somebody else have finished. */
final class Table {
    private record Line(Plan.Row row, List<Standing> standings) {}

    private final List<Contestant> contestants;
    private final List<Line> lines = new ArrayList<>();

    Table(Plan plan, Journal journal) {
        contestants = plan.rows().stream()
                .flatMap(row -> row.contestants().stream())
                .distinct()
                .sorted()
                .toList();
        for (Plan.Row row : plan.rows()) {
            var ours = journal.of(row.id(), Contestant.OURS);
            if (!ours.isEmpty() && !ours.getLast().failed()) {
                lines.add(new Line(row, standings(row, ours, journal)));
            }
        }
    }

    private static List<Standing> standings(Plan.Row row, List<Cell> ours, Journal journal) {
        var standings = new ArrayList<Standing>();
        for (Contestant contestant : row.contestants()) {
            var cells = journal.of(row.id(), contestant);
            if (!cells.isEmpty()) {
                standings.add(Standing.of(contestant, cells, ours));
            }
        }
        return standings;
    }

    int rows() {
        return lines.size();
    }

    String markdown() {
        var head = "| data | rows | features | K | moves | "
                + contestants.stream().map(Contestant::title).collect(Collectors.joining(" | ")) + " | labels alike |";
        var rule = "| --- |" + " ---: |".repeat(contestants.size() + 5);
        return Stream.concat(Stream.of(head, rule), lines.stream().map(this::line))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private String line(Line line) {
        var data = line.row().data();
        String cells = contestants.stream()
                .map(contestant -> line.standings().stream()
                        .filter(s -> s.contestant() == contestant)
                        .map(Standing::text)
                        .findFirst()
                        .orElse(""))
                .collect(Collectors.joining(" | "));
        double alike = Medians.least(line.standings().stream().mapToDouble(Standing::agreement));
        return String.format(
                Locale.ROOT,
                "| %s | %,d | %d | %d | %d | %s | %.4f %% |",
                data.kind().title(),
                data.rows(),
                data.columns(),
                line.row().k(),
                line.standings().getFirst().iterations(),
                cells,
                100 * alike);
    }

    /** For each contestant over all its rows: the geometric mean of the ratios, the smallest, how often we lose. */
    String summary() {
        var text = new StringBuilder("| against | rows | geometric mean | smallest | rows lost |\n");
        text.append("| --- | ---: | ---: | ---: | ---: |\n");
        for (Contestant contestant : contestants) {
            List<Standing> all = of(contestant);
            if (contestant != Contestant.OURS && !all.isEmpty()) {
                List<Double> ratios = all.stream().map(Standing::ratio).toList();
                text.append(String.format(
                        Locale.ROOT,
                        "| %s | %d | %.2f | %.2f | %d |%n",
                        contestant.title(),
                        ratios.size(),
                        Medians.geometricMean(ratios),
                        ratios.stream().min(Comparator.naturalOrder()).orElseThrow(),
                        all.stream().filter(Standing::lost).count()));
            }
        }
        return text.toString();
    }

    private List<Standing> of(Contestant contestant) {
        return lines.stream()
                .flatMap(line -> line.standings().stream())
                .filter(s -> s.contestant() == contestant && !Double.isNaN(s.seconds()))
                .toList();
    }

    /** Where results that must agree do not; empty when all is well. */
    List<String> disagreements() {
        return lines.stream()
                .flatMap(line -> line.standings().stream()
                        .filter(Standing::disagrees)
                        .map(s -> String.format(
                                Locale.ROOT,
                                "%s: the inertia of %s is %+.1e from ours, with %d and %d moves and %.4f %% of the"
                                        + " labels alike",
                                line.row().id(),
                                s.contestant().title(),
                                s.gap(),
                                s.iterations(),
                                line.standings().getFirst().iterations(),
                                100 * s.agreement())))
                .toList();
    }

    /** For each row, the time of the better one of these by ours. */
    List<Double> ratios(Host host) {
        return IntStream.range(0, lines.size())
                .mapToObj(r -> Medians.least(lines.get(r).standings().stream()
                        .filter(s -> s.contestant().host() == host)
                        .mapToDouble(Standing::ratio)))
                .toList();
    }
}
