// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.segments;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.portrait.data.Agreement;
import org.portrait.i18n.Messages;
import org.portrait.pipeline.Prepared;
import org.portrait.pipeline.SegmentedCustomers;
import org.portrait.quality.Moves;
import org.portrait.segments.Segmentation;
import org.portrait.ui.state.Session;
import org.portrait.ui.task.Worker;

/** The segments on screen beside others: of another K, or some that the analyst kept. */
final class CompareModel {
    private final Session session;
    private final Worker worker;
    private final List<Side> kept = new ArrayList<>();
    private final ReadOnlyObjectWrapper<@Nullable Compared> compared = new ReadOnlyObjectWrapper<>();

    /**
     * One of the two.
     *
     * @param file "" for the one that is open
     */
    record Side(SegmentedCustomers customers, String file) {
        int k() {
            return customers.segmentation().k();
        }

        int features() {
            return customers.customers().matrix().dimensions();
        }
    }

    record Compared(Side before, Side now, Moves moves) {}

    CompareModel(Session session, Worker worker) {
        this.session = session;
        this.worker = worker;
    }

    /** What is on screen, or null while there is nothing. */
    @Nullable
    Side now() {
        Prepared customers = session.prepared().get();
        Segmentation segmentation = session.segmentation().get();
        return customers == null
                        || segmentation == null
                        || session.preliminary().get()
                ? null
                : new Side(new SegmentedCustomers(customers, segmentation), "");
    }

    /** Keeps what is on screen, to be compared with what comes. */
    void keep() {
        Side now = now();
        if (now != null) {
            kept.add(new Side(
                    now.customers(),
                    now.customers().customers().loaded().dataset().name()));
        }
    }

    /** What it can be compared with: the kept ones first, then every other K. */
    List<Side> others() {
        Side now = now();
        if (now == null) {
            return List.of();
        }
        var others = new ArrayList<>(kept);
        session.sweep().get().segmentations().stream()
                .filter(s -> s.k() != now.k())
                .map(s -> new Side(new SegmentedCustomers(now.customers().customers(), s), ""))
                .forEach(others::add);
        return others;
    }

    void compare(Side before) {
        Side now = now();
        if (now != null) {
            worker.run(
                    "compare",
                    (progress, _) -> before.customers().to(now.customers(), progress),
                    moves -> compared.set(new Compared(before, now, moves)),
                    _ -> compared.set(null));
        }
    }

    ReadOnlyObjectProperty<@Nullable Compared> compared() {
        return compared.getReadOnlyProperty();
    }

    static String title(Side side, Messages words) {
        return side.file().isEmpty()
                ? words.text("compare.k", side.k())
                : words.text("compare.kept", side.file(), side.k(), side.features());
    }

    /** How far the two agree, what was split and merged, and who is in only one of them. */
    static List<String> sentences(Compared compared, Messages words) {
        Moves moves = compared.moves();
        var sentences = new ArrayList<String>();
        if (moves.shared() == 0) {
            return List.of(words.text("compare.nobody"));
        }
        double agreement = moves.adjustedRand();
        String key = agreement == 1
                ? "compare.same"
                : switch (Agreement.of(agreement)) {
                    case ALIKE -> "compare.alike";
                    case RELATED -> "compare.related";
                    case DIFFERENT -> "compare.different";
                };
        sentences.add(words.text(key, words.fixed(agreement, 2)));
        moves.splits()
                .forEach(split ->
                        sentences.add(words.text("compare.split", split.whole() + 1, numbers(split.parts(), words))));
        moves.mergers()
                .forEach(merger -> sentences.add(
                        words.text("compare.merged", numbers(merger.parts(), words), merger.whole() + 1)));
        if (moves.onlyBefore() + moves.onlyNow() > 0) {
            sentences.add(words.text(
                    "compare.only",
                    words.number(moves.shared(), 0),
                    words.number(moves.onlyBefore(), 0),
                    words.number(moves.onlyNow(), 0)));
        }
        return sentences;
    }

    private static String numbers(List<Integer> segments, Messages words) {
        return segments.stream().map(s -> String.valueOf(s + 1)).collect(Collectors.joining(words.text("compare.and")));
    }
}
