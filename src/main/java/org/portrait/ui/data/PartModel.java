// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.data;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.portrait.ui.state.Opening.RefusedFile;
import org.portrait.ui.state.Session;
import org.portrait.ui.state.Start;
import org.portrait.work.Failure.TooLarge;
import org.portrait.work.Failure.TooLarge.ColumnSize;

/** Which columns and rows of a file are opened for which there is not enough memory. */
final class PartModel {
    /** Numbers of rows that are easily said. */
    private static final int[] ROUND = {1, 2, 3, 4, 5, 10, 20, 50, 100, 200, 500, 1_000, 10_000, 100_000};

    private final Session session;
    private final ReadOnlyObjectWrapper<@Nullable Path> file = new ReadOnlyObjectWrapper<>();
    private final BooleanBinding opened = file.isNotNull();
    private final ReadOnlyObjectWrapper<List<ColumnSize>> columns = new ReadOnlyObjectWrapper<>(List.of());
    private final ObjectProperty<Set<String>> chosen = new SimpleObjectProperty<>(Set.of());
    private final ObjectProperty<Integer> everyNth = new SimpleObjectProperty<>(1);
    private final ReadOnlyBooleanWrapper fits = new ReadOnlyBooleanWrapper();
    private long rows;
    private long available;

    PartModel(Session session) {
        this.session = session;
        session.opening().refused().subscribe(this::show);
        chosen.subscribe(this::check);
        everyNth.subscribe(this::check);
    }

    /** Of a file that is joined no part is opened. */
    private void show(@Nullable RefusedFile large) {
        if (large == null || !(large.why() instanceof TooLarge why) || !large.has(why.file())) {
            file.set(null);
            return;
        }
        boolean partOfBefore = large.file().equals(file.get());
        Integer nth = large.data().everyNth();
        rows = why.rows() * (nth == null ? 1 : nth);
        available = why.available();
        if (partOfBefore) {
            check(); // what was chosen turned out to be too much
            return;
        }
        columns.set(why.columns());
        chooseUseful();
        everyNth.set(fitting());
        file.set(large.file());
    }

    /** The smallest round number with which the chosen columns fit. */
    private int fitting() {
        for (int n : ROUND) {
            if (needed(n) <= available) {
                return n;
            }
        }
        return ROUND[ROUND.length - 1];
    }

    void choose(String column, boolean wanted) {
        var changed = new TreeSet<>(chosen.get());
        if (wanted ? changed.add(column) : changed.remove(column)) {
            chosen.set(changed);
        }
    }

    void chooseAll(boolean wanted) {
        chosen.set(wanted ? names(columns.get()) : Set.of());
    }

    /** The columns that may describe customers or tell them apart. */
    void chooseUseful() {
        Set<String> useful =
                names(columns.get().stream().filter(ColumnSize::useful).toList());
        chosen.set(useful.isEmpty() ? names(columns.get()) : useful);
    }

    private static Set<String> names(List<ColumnSize> columns) {
        return columns.stream().map(ColumnSize::name).collect(Collectors.toCollection(TreeSet::new));
    }

    private void check() {
        fits.set(!chosen.get().isEmpty() && needed() <= available);
    }

    void open() {
        RefusedFile large = session.opening().refused().get();
        if (large != null && fits.get()) {
            boolean all = chosen.get().size() == columns.get().size();
            List<String> only = all
                    ? List.of()
                    : columns.get().stream()
                            .map(ColumnSize::name)
                            .filter(chosen.get()::contains)
                            .toList();
            session.dismissFailure();
            session.open(large.file(), Start.of(large.data().withOnly(only).withEveryNth(everyNth.get())));
        }
    }

    void close() {
        session.dismissFailure();
        session.opening().dismiss();
    }

    /** The file that is too large, null while there is none. */
    ReadOnlyObjectProperty<@Nullable Path> file() {
        return file.getReadOnlyProperty();
    }

    BooleanBinding opened() {
        return opened;
    }

    ReadOnlyObjectProperty<List<ColumnSize>> columns() {
        return columns.getReadOnlyProperty();
    }

    ObjectProperty<Set<String>> chosen() {
        return chosen;
    }

    ObjectProperty<Integer> everyNth() {
        return everyNth;
    }

    /** Whether something is chosen and there is memory for it. */
    ReadOnlyBooleanProperty fits() {
        return fits.getReadOnlyProperty();
    }

    /** Approximately how many rows the file has. */
    long rows() {
        return rows;
    }

    /** Bytes. */
    long available() {
        return available;
    }

    /** Bytes that the choice takes. */
    long needed() {
        return needed(everyNth.get());
    }

    private long needed(int nth) {
        List<ColumnSize> wanted = columns.get().stream()
                .filter(column -> chosen.get().contains(column.name()))
                .toList();
        return TooLarge.needed((rows + nth - 1) / nth, wanted);
    }

    /** Bytes that all cells of a column take, as many rows as are chosen. */
    long size(ColumnSize column) {
        return column.bytes() * (rows / everyNth.get());
    }
}
