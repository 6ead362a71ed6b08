// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.clean;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.portrait.clean.CleanReport.Effect;
import org.portrait.clean.CleanReport.Reason;
import org.portrait.data.ColumnInfo;
import org.portrait.data.Dataset;
import org.portrait.work.Activity;
import org.portrait.work.Failure;
import org.portrait.work.FailureException;
import org.portrait.work.Progress;

/** One run of the {@link Cleaner}: the rows, and what is learned from them on the way. */
final class CleaningRun {
    private final CleanSettings settings;
    private final Progress progress;
    private final WorkingRows rows;
    private final List<String> used;
    private final Map<String, String> fills = new TreeMap<>();
    private final Map<String, Double> lower = new TreeMap<>();
    private final Map<String, Double> upper = new TreeMap<>();
    private final Set<String> leftOut = new TreeSet<>();

    CleaningRun(Dataset dataset, CleanSettings settings, Set<String> used, Progress progress) {
        this.settings = settings;
        this.progress = progress;
        this.rows = new WorkingRows(dataset);
        var schema = dataset.schema();
        new TreeSet<>(used).forEach(schema::column);
        this.used = schema.names().stream().filter(used::contains).toList();
    }

    Cleaned run() {
        var effects = new ArrayList<Effect>();
        List<CleaningRule> rules = settings.rules().stream()
                .sorted(Comparator.comparingInt(CleaningRun::order))
                .toList();
        requireRows();
        for (CleaningRule rule : rules) {
            progress.checkCancelled();
            progress.report(Activity.CLEANING, (double) effects.size() / rules.size());
            int before = rows.left();
            var known = Set.copyOf(leftOut);
            int cells = apply(rule);
            List<String> columns =
                    leftOut.stream().filter(c -> !known.contains(c)).toList();
            effects.add(new Effect(rule, before - rows.left(), cells, columns));
            requireRows();
        }
        var report = new CleanReport(rows.size(), rows.left(), List.copyOf(effects), rows.removedRows());
        var fitted = new FittedCleaning(settings, fills, lower, upper);
        return new Cleaned(rows.build(), fitted, Collections.unmodifiableSet(leftOut), report);
    }

    private void requireRows() {
        if (rows.left() == 0) {
            throw new FailureException(new Failure.AllRowsRemoved(rows.size()));
        }
    }

    private static int order(CleaningRule rule) {
        return switch (rule) {
            case CleaningRule.TrimText _ -> 0;
            case CleaningRule.DropDuplicates _ -> 1;
            case CleaningRule.KeepRange _, CleaningRule.SetAside _ -> 2;
            case CleaningRule.Missing _ -> 3;
            case CleaningRule.DropConstantColumns _ -> 4;
            case CleaningRule.DropNearUniqueColumns _ -> 5;
            case CleaningRule.Winsorise _ -> 6;
            case CleaningRule.SetAsideOutliers _ -> 7;
        };
    }

    /** @return cells changed */
    private int apply(CleaningRule rule) {
        switch (rule) {
            case CleaningRule.TrimText trim -> {
                return Trimming.trim(rows, trim);
            }
            case CleaningRule.DropDuplicates duplicates -> Duplicates.drop(rows, duplicates, progress);
            case CleaningRule.KeepRange range -> keep(range);
            case CleaningRule.SetAside aside -> setAside(aside);
            case CleaningRule.Missing missing -> {
                return missing(missing);
            }
            case CleaningRule.DropConstantColumns _ ->
                used.stream().filter(c -> ConstantColumns.constant(rows, c)).forEach(leftOut::add);
            case CleaningRule.DropNearUniqueColumns _ ->
                used.stream().filter(c -> NearUniqueColumns.nearUnique(rows, c)).forEach(leftOut::add);
            case CleaningRule.Winsorise winsorise -> {
                return winsorise(winsorise);
            }
            case CleaningRule.SetAsideOutliers outliers ->
                Outliers.setAside(rows, numericColumns(), outliers, progress);
        }
        return 0;
    }

    private void keep(CleaningRule.KeepRange range) {
        double[] numbers = rows.numbers(range.column());
        Double lowest = range.lowest();
        Double highest = range.highest();
        for (int i = 0; i < numbers.length; i++) {
            if (lowest != null && numbers[i] < lowest || highest != null && numbers[i] > highest) {
                rows.remove(i, Reason.OUT_OF_RANGE);
            }
        }
    }

    private void setAside(CleaningRule.SetAside rule) {
        for (int i = 0; i < rows.size(); i++) {
            if (rule.has(rows.dataset(), i)) {
                rows.remove(i, Reason.SET_ASIDE);
            }
        }
    }

    /** Rows go first, so that fills are learned from those that stay. */
    private int missing(CleaningRule.Missing rule) {
        for (String column : used) {
            if (fill(rule, column) instanceof Fill.DropRow) {
                for (int i = 0; i < rows.size(); i++) {
                    if (rows.kept(i) && rows.missing(i, column)) {
                        rows.remove(i, Reason.MISSING);
                    }
                }
            }
        }
        int cells = 0;
        for (String column : used) {
            progress.checkCancelled();
            var value = Filling.learn(rows, column, fill(rule, column));
            if (value.isPresent()) {
                fills.put(column, value.get());
                cells += Filling.fill(rows, column, value.get());
            }
        }
        return cells;
    }

    private static Fill fill(CleaningRule.Missing rule, String column) {
        return rule.columns().getOrDefault(column, rule.otherwise());
    }

    private int winsorise(CleaningRule.Winsorise rule) {
        int cells = 0;
        for (String column : numericColumns()) {
            progress.checkCancelled();
            var caps = Capping.learn(rows, column, rule.share());
            if (caps.isPresent()) {
                lower.put(column, caps.get().lower());
                upper.put(column, caps.get().upper());
                cells += Capping.cap(rows, column, caps.get());
            }
        }
        return cells;
    }

    private List<String> numericColumns() {
        return rows.dataset().schema().columns().stream()
                .filter(c -> c.type().numeric())
                .map(ColumnInfo::name)
                .filter(c -> used.contains(c) && !leftOut.contains(c))
                .toList();
    }
}
