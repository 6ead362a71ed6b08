// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.load;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.portrait.load.Separators.Line;

/**
 * Where a table begins in its file, below titles, with lines of names or without.
 *
 * @param skip lines before the (last) line of names, or before the first row where there are no names
 * @param names "" where a column has none; empty when the table has no line of names
 * @param before lines before all lines of names
 * @param headers lines of names
 */
record TableEdges(int skip, List<String> names, int before, int headers) {
    private static final int MOST_TITLES = 10;
    private static final int MOST_HEADERS = 3;
    /** So many rows show of what kind the columns are. */
    private static final int LEAST_ROWS = 4;

    private static final double NEARLY_ALL = 0.9;
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?\\p{Sc}?\\s?[\\d.,'\u00a0 ]*\\d\\s?[%\\p{Sc}]?|\\d+[-/.:]\\d+([-/.:]\\d+)?.*");
    private static final Pattern TOTAL = Pattern.compile(
            "(grand |sub)?(totals?|sums?|summe|gesamt(summe)?|somme|合计|总计|小计|总和|累计)[:：]?", Pattern.CASE_INSENSITIVE);

    /**
     * @param lines of the beginning of the file, blank ones included
     * @param header whether there are names; null where that is not known
     */
    static TableEdges top(List<Line> lines, int width, @Nullable Boolean header, LoadSettings settings) {
        List<Line> rows = lines.stream().filter(line -> !line.blank()).toList();
        int titles = settings.firstLine() == null ? titles(rows, width) : 0;
        if (titles >= rows.size()) {
            boolean names = header != null && header;
            return new TableEdges(0, names ? Collections.nCopies(width, "") : List.of(), 0, names ? 1 : 0);
        }
        boolean named = header == null
                ? HeaderNames.looksLikeNames(padded(rows.get(titles).cells(), width))
                : header;
        int headers = named ? headers(rows.subList(titles, rows.size()), width, settings) : 0;
        int begin = titles + Math.max(0, headers - 1);
        return new TableEdges(
                rows.get(begin).line() - 1,
                named ? names(rows.subList(titles, titles + headers), width) : List.of(),
                rows.get(titles).line() - 1,
                headers);
    }

    private static List<String> padded(List<String> cells, int width) {
        return IntStream.range(0, width)
                .mapToObj(i -> i < cells.size() ? cells.get(i) : "")
                .toList();
    }

    /** The first lines with few cells, if fuller ones follow. */
    private static int titles(List<Line> rows, int width) {
        int titles = 0;
        while (width > 2 && titles < Math.min(MOST_TITLES, rows.size()) && title(rows.get(titles), width)) {
            titles++;
        }
        return titles < Math.min(MOST_TITLES, rows.size()) ? titles : 0;
    }

    private static boolean title(Line line, int width) {
        return line.filled() <= 1 || line.cells().size() < width && line.filled() <= width / 2;
    }

    private static int headers(List<Line> rows, int width, LoadSettings settings) {
        Integer given = settings.headerLines();
        return given == null ? headers(rows, width, settings.missingTokens()) : Math.min(given, rows.size());
    }

    /** The line of names, and lines below it that are no numbers where all the others are. */
    private static int headers(List<Line> rows, int width, Collection<String> missing) {
        int headers = 1;
        while (headers < MOST_HEADERS && rows.size() - headers - 1 >= LEAST_ROWS) {
            List<Line> below = rows.subList(headers + 1, rows.size());
            Line line = rows.get(headers);
            if (line.cells().size() > width || !line.clean()) {
                return headers; // a damaged row
            }
            boolean words = false;
            for (int i = 0; i < line.cells().size(); i++) {
                String cell = line.cells().get(i).strip();
                cell = missing.contains(cell) ? "" : cell;
                boolean number = NUMBER.matcher(cell).matches();
                words |= !cell.isEmpty() && !number && numbers(below, i);
                if (number) {
                    return headers;
                }
            }
            if (!words) {
                return headers;
            }
            headers++;
        }
        return headers;
    }

    private static boolean numbers(List<Line> rows, int column) {
        List<String> cells = rows.stream()
                .filter(row -> column < row.cells().size())
                .map(row -> row.cells().get(column).strip())
                .filter(cell -> !cell.isEmpty())
                .toList();
        long numbers =
                cells.stream().filter(cell -> NUMBER.matcher(cell).matches()).count();
        return cells.size() >= LEAST_ROWS && numbers >= NEARLY_ALL * cells.size();
    }

    /** Names one below the other belong together; a name with blanks beside it stands for all of them. */
    private static List<String> names(List<Line> headers, int width) {
        var names = new ArrayList<String>();
        for (int i = 0; i < width; i++) {
            var name = new StringBuilder();
            for (int h = 0; h < headers.size(); h++) {
                String part = h < headers.size() - 1 ? spread(headers.get(h), i) : cell(headers.get(h), i);
                name.append(name.isEmpty() || part.isEmpty() ? "" : " ").append(part);
            }
            names.add(name.toString());
        }
        return names;
    }

    private static String spread(Line header, int column) {
        boolean groups = header.filled() < header.cells().size();
        for (int i = column; i >= 0 && groups; i--) {
            if (!cell(header, i).isEmpty()) {
                return cell(header, i);
            }
        }
        return cell(header, column);
    }

    private static String cell(Line line, int column) {
        return column < line.cells().size() ? line.cells().get(column).strip() : "";
    }

    /**
     * What stands below a table: totals, or as many lines as the analyst says.
     *
     * @param lines of the end of the file
     * @param given how many lines that are not blank, or null where it is to be found
     * @return the last of them that are no rows, blank lines between them included; nothing where there are none
     */
    static List<Line> below(List<Line> lines, int width, @Nullable Integer given) {
        int first = lines.size();
        int found = 0;
        for (int i = lines.size() - 1; i >= 0; i--) {
            Line line = lines.get(i);
            if (!line.blank()) {
                if (given == null ? !total(line, width) : found == given) {
                    break;
                }
                found++;
                first = i;
            }
        }
        return lines.subList(first, lines.size());
    }

    private static boolean total(Line line, int width) {
        return width > 1
                && line.cells().size() == width
                && line.cells().stream()
                        .map(String::strip)
                        .filter(cell -> !cell.isEmpty())
                        .findFirst()
                        .filter(cell -> TOTAL.matcher(cell).matches())
                        .isPresent();
    }
}
