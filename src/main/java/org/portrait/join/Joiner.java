// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.join;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import org.portrait.data.ColumnInfo;
import org.portrait.data.ColumnRole;
import org.portrait.data.Dataset;
import org.portrait.data.DatasetBuilder;
import org.portrait.join.JoinReport.Added;
import org.portrait.work.Activity;
import org.portrait.work.CancelledException;
import org.portrait.work.Failure;
import org.portrait.work.FailureException;
import org.portrait.work.Progress;

/**
 * Puts the columns of a further table beside the customers, by a key (left join): every customer stays, once and in its
 * place; where the further table has no row with its key, its new columns are empty.
 */
public final class Joiner {
    /**
     * @param file that {@code further} is from
     * @throws FailureException with {@link Failure.UnknownColumn} for the key of the customers,
     *     {@link Failure.NoSuchColumn} for a column of the further table, {@link Failure.NothingMatches} when no
     *     customer has a row in it
     * @throws CancelledException soon after the progress says so
     */
    public Joined join(Dataset customers, Dataset further, Path file, JoinSettings settings, Progress progress) {
        progress.report(Activity.JOINING, 0);
        customers.schema().column(settings.customerKey());
        requireColumn(further, settings.furtherKey(), file);
        List<Added> added = added(customers, further, file, settings);
        Matching matching = Matching.of(customers, further, settings, progress.part(0, 0.6));
        JoinReport report = matching.report(settings, added);
        if (report.matched() == 0) {
            throw new FailureException(new Failure.NothingMatches(
                    file,
                    settings.furtherKey(),
                    settings.customerKey(),
                    matching.furtherExample(),
                    matching.customerExample(),
                    report.withLeadingZeros()));
        }
        return new Joined(beside(customers, further, matching.rows(), added, progress.part(0.6, 1)), report);
    }

    private static void requireColumn(Dataset further, String column, Path file) {
        if (further.schema().find(column).isEmpty()) {
            throw new FailureException(
                    new Failure.NoSuchColumn(file, column, further.schema().names()));
        }
    }

    /** The columns to add; a name that is taken gets the file's behind it. */
    private static List<Added> added(Dataset customers, Dataset further, Path file, JoinSettings settings) {
        List<String> chosen = settings.columns();
        if (chosen == null) {
            chosen = further.schema().names().stream()
                    .filter(name -> !name.equals(settings.furtherKey()))
                    .toList();
        }
        var taken = new HashSet<>(customers.schema().names());
        var added = new ArrayList<Added>();
        for (String column : chosen) {
            requireColumn(further, column, file);
            String name = column;
            for (int i = 1; !taken.add(name); i++) {
                name = column + " (" + stem(file) + (i == 1 ? "" : " " + i) + ")";
            }
            added.add(new Added(column, name));
        }
        return added;
    }

    /** The file's name without its ending. */
    private static String stem(Path file) {
        return String.valueOf(file.getFileName()).replaceFirst("(?i)\\.gz$", "").replaceFirst("(?<=.)\\.[^.]*$", "");
    }

    /** @param rows of {@code further}, one for each customer, -1 for none */
    private static Dataset beside(
            Dataset customers, Dataset further, int[] rows, List<Added> added, Progress progress) {
        DatasetBuilder builder = customers.edit();
        var origins = new HashMap<String, ColumnInfo>();
        for (int i = 0; i < added.size(); i++) {
            progress.checkCancelled();
            progress.report(Activity.JOINING, (double) i / added.size());
            Added column = added.get(i);
            builder.columnOf(further, column.column(), column.name(), rows);
            origins.put(column.name(), further.schema().column(column.column()));
        }
        return builder.build(column -> {
            ColumnInfo there = origins.get(column.name());
            return there == null ? customers.schema().column(column.name()).role() : role(there, column);
        });
    }

    /** What tells the rows of another file apart does not tell customers apart, and what few rows are left may be equal. */
    private static ColumnRole role(ColumnInfo there, ColumnInfo here) {
        if (here.distinct() == 0 || here.distinct() == 1 && there.distinct() > 1) {
            return ColumnRole.CONSTANT;
        }
        return there.role() == ColumnRole.ID ? ColumnRole.IGNORED : there.role();
    }
}
