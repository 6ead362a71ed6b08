// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.segments;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.portrait.data.Agreement;
import org.portrait.i18n.ListText;
import org.portrait.i18n.Messages;
import org.portrait.load.LoadSettings;
import org.portrait.pipeline.Labels;
import org.portrait.pipeline.Pipeline;
import org.portrait.pipeline.Prepared;
import org.portrait.pipeline.Recipe;
import org.portrait.pipeline.Run;
import org.portrait.pipeline.SegmentNames;
import org.portrait.pipeline.SegmentedCustomers;
import org.portrait.pipeline.Sweep;
import org.portrait.quality.Moves;
import org.portrait.segments.Segmentation;
import org.portrait.ui.state.Session;
import org.portrait.ui.task.Worker;
import org.portrait.work.Failure;

/** The segments on screen beside others: of another K, or some that the analyst kept. */
final class CompareModel {
    private static final double HALF = 0.5;
    private static final String OF_A_FILE = "compare-file";

    private final Session session;
    private final Pipeline pipeline;
    private final Worker worker;
    private final Supplier<List<Path>> chooser;
    private final ObservableList<Side> kept = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Compared> compared = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Failure> refused = new ReadOnlyObjectWrapper<>();

    /**
     * One of the two.
     *
     * @param file "" for the one that is open
     * @param run of a kept one, by which its segments are named
     * @param labels what the analyst had written when it was kept
     */
    record Side(
            SegmentedCustomers customers,
            String file,
            @Nullable Run run,
            Labels labels) {
        static Side open(Prepared customers, Segmentation segmentation) {
            return new Side(new SegmentedCustomers(customers, segmentation), "", null, Labels.NONE);
        }

        static Side kept(Run run, Labels labels) {
            return new Side(
                    new SegmentedCustomers(run.prepared(), run.segmentation()),
                    run.provenance().file(),
                    run,
                    labels);
        }

        int k() {
            return customers.segmentation().k();
        }

        /** Of a kept one. */
        long seed() {
            return run == null ? 0 : run.provenance().recipe().segments().seed();
        }

        int features() {
            return customers.customers().matrix().dimensions();
        }
    }

    /** @param described before, by which its segments are named */
    record Compared(Side before, Side now, Moves moves, Run described) {}

    /** @param chooser asks for another file */
    CompareModel(Session session, Pipeline pipeline, Worker worker, Supplier<List<Path>> chooser) {
        this.session = session;
        this.pipeline = pipeline;
        this.worker = worker;
        this.chooser = chooser;
        session.source().subscribe(_ -> {
            worker.cancel(OF_A_FILE);
            refused.set(null);
        });
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
                : Side.open(customers, segmentation);
    }

    /** Keeps what is on screen, to be compared with what comes. */
    void keep() {
        Run run = session.run().get();
        if (run != null) {
            kept.add(Side.kept(run, session.labels().get()));
        }
    }

    /** Divides the customers of another file by the same recipe, as those of last month, and keeps the segments. */
    void keepOfAnotherFile() {
        Run run = session.run().get();
        Path open = session.source().get();
        List<Path> files = run == null || open == null ? List.of() : chooser.get();
        if (run == null || open == null || files.isEmpty()) {
            return;
        }
        refused.set(null);
        Recipe recipe = elsewhere(run.provenance().recipe(), open, files);
        Labels labels = session.labels().get().after(run);
        worker.run(
                OF_A_FILE,
                (progress, _) -> {
                    // another pipeline than that of the window, which remembers what is on screen
                    var pipeline = new Pipeline(Runtime.getRuntime().availableProcessors());
                    return labels.recognised(pipeline.run(files.getFirst(), recipe, labels, progress));
                },
                found -> kept.add(Side.kept(found, labels)),
                refused::set);
    }

    /** The same recipe for other files; what is joined stays where it is. */
    private static Recipe elsewhere(Recipe recipe, Path open, List<Path> files) {
        Path first = files.getFirst();
        Path[] further = files.stream().skip(1).toArray(Path[]::new);
        return recipe.withData(recipe.data().withFurther(first, further))
                .withJoins(recipe.joins().stream()
                        .map(join -> join.withFile(LoadSettings.relative(first, join.path(open))))
                        .toList());
    }

    /** Why the segments of another file cannot be had, until another try. */
    ReadOnlyObjectProperty<@Nullable Failure> refused() {
        return refused.getReadOnlyProperty();
    }

    /** Keeps one no longer. */
    void forget(Side side) {
        kept.remove(side);
    }

    ObservableList<Side> kept() {
        return kept;
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
                .map(s -> Side.open(now.customers().customers(), s))
                .forEach(others::add);
        return others;
    }

    void compare(Side before) {
        Side now = now();
        if (now != null) {
            Recipe recipe = session.recipe().get();
            Sweep sweep = session.sweep().get();
            worker.run(
                    "compare",
                    (progress, _) -> {
                        Moves moves = before.customers().to(now.customers(), progress.part(0, HALF));
                        Run described = before.run() != null
                                ? before.run()
                                : pipeline.describe(
                                        before.customers().customers(),
                                        recipe,
                                        sweep,
                                        before.k(),
                                        progress.part(HALF, 1));
                        return new Compared(before, now, moves, described);
                    },
                    compared::set,
                    _ -> compared.set(null));
        }
    }

    /** Number and name of each segment of before. */
    List<String> namesBefore(Compared compared, Messages words) {
        Labels labels = compared.before().run() == null
                ? session.labels().get()
                : compared.before().labels();
        return named(SegmentNames.of(compared.described(), labels, words), words);
    }

    /** Number and name of each segment on screen; the number alone until it is described. */
    List<String> namesNow(Compared compared, Messages words) {
        Run run = session.run().get();
        Segmentation shown = compared.now().customers().segmentation();
        return run != null && run.segmentation() == shown
                ? named(SegmentNames.of(run, session.labels().get(), words), words)
                : IntStream.rangeClosed(1, shown.k()).mapToObj(String::valueOf).toList();
    }

    private static List<String> named(List<String> names, Messages words) {
        return IntStream.range(0, names.size())
                .mapToObj(s -> words.text("profile.segment", s + 1, names.get(s)))
                .toList();
    }

    ReadOnlyObjectProperty<@Nullable Compared> compared() {
        return compared.getReadOnlyProperty();
    }

    static String title(Side side, Messages words) {
        return side.file().isEmpty()
                ? words.text("compare.k", side.k())
                : words.text("compare.kept", side.file(), side.k(), side.features(), String.valueOf(side.seed()));
    }

    /**
     * How far the two agree, what was split and merged, and who is in only one of them.
     *
     * @param before now what the segments are called
     */
    static List<String> sentences(Compared compared, List<String> before, List<String> now, Messages words) {
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
                .forEach(split -> sentences.add(
                        words.text("compare.split", before.get(split.whole()), list(split.parts(), now, words))));
        moves.mergers()
                .forEach(merger -> sentences.add(
                        words.text("compare.merged", list(merger.parts(), before, words), now.get(merger.whole()))));
        if (moves.onlyBefore() + moves.onlyNow() > 0) {
            sentences.add(words.text(
                    "compare.only",
                    words.number(moves.shared(), 0),
                    words.number(moves.onlyBefore(), 0),
                    words.number(moves.onlyNow(), 0)));
        }
        return sentences;
    }

    private static String list(List<Integer> segments, List<String> names, Messages words) {
        return ListText.of(segments.stream().map(names::get).toList(), words);
    }
}
