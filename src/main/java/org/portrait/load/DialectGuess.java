// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.portrait.load.Separators.Line;

/**
 * Finds separators that the database's sniffer does not think of: delimiters of several characters or unusual ones,
 * other quotes. Of all that might be, those win under which rows have the same number of cells and cells are what cells
 * usually are: numbers, dates, words (van den Burg, Nazábal and Sutton 2019, "Wrangling messy CSV files by detecting row
 * and type patterns").
 */
final class DialectGuess {
    private static final int MOST_LINES = 200;
    private static final int MOST_CANDIDATES = 14;
    /** So much better must other separators be. */
    private static final double MARGIN = 1.02;

    private static final double QUOTE_MARGIN = 1.1;

    private static final List<String> QUOTES = List.of("\"", "'", "`", "");
    private static final Pattern RUN = Pattern.compile("[^\\p{L}\\p{N}\\s\"'`]{2,4}|[,;|] ");
    private static final Pattern NO_DELIMITER = Pattern.compile("[\\p{L}\\p{N}\"'`\\r\\n.\\\\]");
    private static final Pattern USUAL = Pattern.compile(
            "\\s*|[+-]?[\\p{Sc}]?\\s?[\\d.,'\u00a0 ]*\\d\\s?[%\\p{Sc}]?|\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4}([ T][\\d:.]+)?"
                    + "|\\d{1,2}:\\d{2}(:\\d{2})?|\\w+://\\S+|[^@\\s]+@[^@\\s]+|[\\p{L}\\p{N}][\\p{L}\\p{N} /:.\\-()&'_]*");

    private DialectGuess() {}

    /**
     * @param skip lines before the table
     * @return nothing when the sniffer's answer is as good as any
     */
    static Optional<Separators> better(String text, boolean complete, Separators sniffed, int skip) {
        List<Line> lines = lines(text, complete, sniffed, skip);
        if (regular(lines)) {
            return widened(lines, sniffed);
        }
        double best = score(text, complete, sniffed, skip);
        double foundScore = 0;
        Separators found = null;
        for (Separators candidate : candidates(text)) {
            double score = score(text, complete, candidate, skip);
            if (score > best * margin(candidate) && (found == null || score > foundScore)) {
                foundScore = score;
                found = candidate;
            }
        }
        return Optional.ofNullable(found);
    }

    /** A stray quote makes other quotes, or none, look better than they are. */
    private static double margin(Separators separators) {
        return separators.quote().equals("\"") ? MARGIN : QUOTE_MARGIN;
    }

    private static List<Line> lines(String text, boolean complete, Separators separators, int skip) {
        return separators.split(text, complete, MOST_LINES).stream()
                .filter(line -> !line.blank() && line.line() > skip)
                .toList();
    }

    private static boolean regular(List<Line> lines) {
        int width = lines.isEmpty() ? 0 : lines.getFirst().cells().size();
        return width > 1
                && lines.stream().allMatch(line -> line.clean() && line.cells().size() == width);
    }

    /** A delimiter that always has a space after it, or always stands twice, is longer than it seemed. */
    private static Optional<Separators> widened(List<Line> lines, Separators sniffed) {
        String delimiter = sniffed.delimiter();
        boolean spaced = lines.stream()
                .allMatch(line ->
                        line.cells().stream().skip(1).allMatch(cell -> cell.startsWith(" ") && !cell.isBlank()));
        if (spaced && !delimiter.isBlank()) {
            return Optional.of(new Separators(delimiter + " ", sniffed.quote(), sniffed.escape()));
        }
        int width = lines.getFirst().cells().size();
        boolean doubled = width % 2 == 1
                && lines.stream().allMatch(line -> {
                    for (int i = 1; i < width; i += 2) {
                        if (!line.cells().get(i).isEmpty()) {
                            return false;
                        }
                    }
                    return true;
                });
        return doubled
                ? Optional.of(new Separators(delimiter + delimiter, sniffed.quote(), sniffed.escape()))
                : Optional.empty();
    }

    private static List<Separators> candidates(String text) {
        var found = new ArrayList<Separators>();
        for (String delimiter : delimiters(text)) {
            for (String quote : QUOTES) {
                if (quote.isEmpty() || text.contains(quote)) {
                    found.add(new Separators(delimiter, quote, quote));
                    if (!quote.isEmpty() && text.contains("\\" + quote)) {
                        found.add(new Separators(delimiter, quote, "\\"));
                    }
                }
            }
        }
        return found;
    }

    /** What stands in at least half of the lines, the most frequent first. */
    private static List<String> delimiters(String text) {
        List<String> lines =
                text.lines().filter(line -> !line.isBlank()).limit(MOST_LINES).toList();
        Map<String, Integer> counts = new HashMap<>();
        for (String line : lines) {
            Set<String> here = new LinkedHashSet<>();
            line.codePoints()
                    .mapToObj(Character::toString)
                    .filter(c -> !NO_DELIMITER.matcher(c).matches())
                    .forEach(here::add);
            RUN.matcher(line).results().map(match -> match.group()).forEach(here::add);
            here.forEach(delimiter -> counts.merge(delimiter, 1, Integer::sum));
        }
        return counts.entrySet().stream()
                .filter(entry -> 2 * entry.getValue() >= lines.size())
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_CANDIDATES)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** As it is, or with a stray quote spoiling no more than its line. */
    private static double score(String text, boolean complete, Separators separators, int skip) {
        return Math.max(
                score(lines(text, complete, separators, skip)),
                score(lines(text, complete, separators.linewise(), skip)));
    }

    /** Rows of the same width count, the more the wider; times the share of cells that look like cells. */
    private static double score(List<Line> lines) {
        Map<Integer, Long> widths = lines.stream()
                .collect(Collectors.groupingBy(line -> line.cells().size(), Collectors.counting()));
        double pattern = 0;
        for (var width : widths.entrySet()) {
            pattern += width.getValue() * (width.getKey() - 1.0) / width.getKey();
        }
        double clean = (double) lines.stream().filter(Line::clean).count() / Math.max(1, lines.size());
        // a width that a single line has is damage and no pattern, but for the line of names
        int first = lines.isEmpty() ? 0 : lines.getFirst().cells().size();
        long patterns = widths.entrySet().stream()
                .filter(width -> width.getValue() > 1 || width.getKey() == first)
                .count();
        return pattern / Math.max(1, patterns) * clean * usual(lines);
    }

    private static double usual(List<Line> lines) {
        List<String> cells =
                lines.stream().map(Line::cells).flatMap(List::stream).toList();
        long usual = cells.stream()
                .filter(cell -> USUAL.matcher(cell.strip()).matches())
                .count();
        return (double) usual / Math.max(1, cells.size());
    }
}
