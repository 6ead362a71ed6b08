// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.load;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.portrait.data.ColumnInfo;
import org.portrait.data.ColumnRole;
import org.portrait.data.ColumnType;
import org.portrait.data.Dataset;
import org.portrait.data.DatasetBuilder;
import org.portrait.load.ColumnReading.DecidedBy;
import org.portrait.work.Activity;
import org.portrait.work.Progress;

/**
 * Hands over a table in parts, which need not be in memory together. What a column is, how its numbers and dates are
 * written and whether it tells who somebody is has to be the same in all of them: a first walk over the parts finds it out,
 * anew where a later part has shown what makes a difference to earlier ones, and a last one hands them over. A column that
 * is one thing in some parts and another in others is text. A table of one part is read as {@link Loader#load} reads it.
 */
final class InParts {
    private final Reading reading;
    private final int most;
    private final Progress progress;
    private final Map<String, ColumnType> types = new HashMap<>();
    private final Map<String, ColumnRole> roles = new HashMap<>();
    private RawTable table;
    private int rows;
    private LoadSettings settings;

    /** @param most rows of a part */
    InParts(Reading reading, RawTable table, int most, Progress progress) throws SQLException {
        this.reading = reading;
        this.table = table;
        this.most = most;
        this.progress = progress;
        settings = reading.settings();
        rows = reading.rows();
    }

    RawTable table() {
        return table;
    }

    int rows() {
        return rows;
    }

    /** @return how they were understood; the data set is the last of them */
    Columns each(Consumer<LoadedPart> sink) throws SQLException, IOException {
        Columns all = settled();
        for (int first = 0; first < rows; first += most) {
            Columns part = rows <= most ? all : columns(first);
            all = first == 0 ? part : all.plus(part, first);
            sink.accept(new LoadedPart(typed(part.dataset()).withRoles(roles), settings, part.decimalMark()));
            progress.report(Activity.READING, Math.min(1, ((double) first + most) / rows));
        }
        return all;
    }

    /** Columns without a value in the type that they have elsewhere. */
    private Dataset typed(Dataset part) {
        DatasetBuilder edit = part.edit();
        for (ColumnInfo column : part.schema().columns()) {
            ColumnType type = types.get(column.name());
            if (type != null && !type.text() && column.distinct() == 0) {
                var nothing = new double[part.rows()];
                Arrays.fill(nothing, Double.NaN);
                edit.numbers(column.name(), type, nothing);
            }
        }
        return edit.build(part.schema());
    }

    /** @return the last part, when all of them are understood alike */
    private Columns settled() throws SQLException, IOException {
        Columns last = null;
        while (last == null) {
            var readings = new ArrayList<ColumnReading>();
            last = walked(readings);
            if (last != null && rows > most) {
                LoadSettings before = settings;
                readings.forEach(this::learn); // what no part settles, the first decides
                last = settings.equals(before) ? last : null;
            }
        }
        return last;
    }

    /** @return the last part, null where earlier ones have to be looked at again */
    private @Nullable Columns walked(List<ColumnReading> readings) throws SQLException, IOException {
        Columns last = null;
        for (int first = 0; first < rows; first += most) {
            LoadSettings before = settings;
            try {
                last = columns(first);
            } catch (RawTable.NeedsText e) {
                table = table.read(e);
                rows = reading.rows();
                return null;
            }
            readings.addAll(last.readings());
            learn(last);
            if (first > 0 && !settings.equals(before)) {
                return null;
            }
        }
        return last;
    }

    private Columns columns(int first) throws SQLException {
        Stretch part = Stretch.of(first, Math.min(most, rows - first));
        return Columns.begin(reading.with(settings, progress.silent()), table, part)
                .rest();
    }

    private void learn(Columns part) {
        RoleGuesser.guess(part.dataset(), settings.roles())
                .forEach((column, role) ->
                        roles.merge(column, role, (known, now) -> says(now) > says(known) ? now : known));
        if (rows > most) {
            part.readings().stream()
                    .filter(column -> column.decidedBy() != DecidedBy.FILE)
                    .forEach(this::learn);
            part.dataset().schema().columns().stream()
                    .filter(column -> column.distinct() > 0)
                    .forEach(this::learn);
        }
    }

    /** What tells who somebody is in one part does so in all; what is constant in some need not be in all. */
    private static int says(ColumnRole role) {
        return switch (role) {
            case ID, PERSONAL -> 2;
            case CONSTANT -> 0;
            default -> 1;
        };
    }

    private void learn(ColumnReading column) {
        learn(column.column(), ColumnStyle.of(settings, column.column()).or(column));
    }

    private void learn(ColumnInfo column) {
        ColumnType known = types.putIfAbsent(column.name(), column.type());
        if (known != null && !known.like(column.type())) {
            types.put(column.name(), ColumnType.TEXT);
            learn(column.name(), ColumnStyle.of(settings, column.name()).withAs(ColumnStyle.As.TEXT));
        }
    }

    private void learn(String column, ColumnStyle style) {
        if (!style.equals(ColumnStyle.of(settings, column))) {
            var styles = new HashMap<>(settings.columns());
            styles.put(column, style);
            settings = settings.withColumns(styles);
        }
    }
}
