// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.segments;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.portrait.pipeline.MethodStage;
import org.portrait.pipeline.Run;
import org.portrait.quality.MethodComparison;
import org.portrait.segments.Dendrogram;
import org.portrait.segments.Grouping;
import org.portrait.segments.Method;
import org.portrait.segments.MethodResult;
import org.portrait.segments.SegmentSettings;
import org.portrait.ui.state.Finding;
import org.portrait.ui.state.Session;
import org.portrait.ui.state.Stage;
import org.portrait.ui.task.Worker;
import org.portrait.work.Progress;

/** Other methods beside the segments on screen, each looked for by itself and only while they are shown. */
final class MethodsModel {
    /** The shares of the customers that a group of HDBSCAN can be asked to have. */
    static final List<Double> SHARES = List.of(0.01, 0.02, 0.05, 0.1);

    private static final double NANOS = 1e9;

    /** @param seconds that it took this time; less where parts of it were remembered */
    record Timed(MethodComparison comparison, double seconds) {}

    /** @param code of a {@link Method} */
    record Row(String code, Finding<Timed> finding) {}

    private final Session session;
    private final MethodStage stage;
    private final List<Row> rows;
    private final ObjectProperty<Double> share = new SimpleObjectProperty<>(Method.Hdbscan.USUAL);
    private boolean shown;

    MethodsModel(Session session, Worker worker, MethodStage stage) {
        this.session = session;
        this.stage = stage;
        rows = Stream.of("kmeans", "ward", "mixture", "hdbscan", "gmeans", "prototypes")
                .map(code -> new Row(
                        code,
                        new Finding<>(
                                        session,
                                        worker,
                                        "methods-" + code,
                                        MethodStage::subject,
                                        (run, progress) -> find(code, run, progress))
                                .refusedAt(Stage.SEGMENTS)))
                .toList();
        session.run().subscribe(this::ask);
        share.subscribe((_, _) ->
                rows.stream().filter(row -> row.code.equals("hdbscan")).forEach(row -> row.finding.retry()));
    }

    private Timed find(String code, Run run, Progress progress) {
        long start = System.nanoTime();
        MethodComparison found =
                stage.compare(run.prepared(), settings(run), run.segmentation(), method(run, code), progress);
        return new Timed(found, (System.nanoTime() - start) / NANOS);
    }

    private static SegmentSettings settings(Run run) {
        return run.provenance().recipe().segments();
    }

    private Method method(Run run, String code) {
        return methods(run).filter(m -> m.code().equals(code)).findFirst().orElseThrow();
    }

    private Stream<Method> methods(Run run) {
        return stage.methods(run.prepared(), settings(run), share.get()).stream();
    }

    /** The methods that have something to say about the customers on screen. */
    List<Row> rows() {
        Run run = session.run().get();
        List<String> codes =
                run == null ? List.of() : methods(run).map(Method::code).toList();
        return rows.stream().filter(row -> codes.contains(row.code)).toList();
    }

    List<Row> all() {
        return rows;
    }

    /** The method of a row for the customers on screen, or null without any. */
    @Nullable
    Method method(Row row) {
        Run run = session.run().get();
        return run == null ? null : method(run, row.code);
    }

    void want(boolean wanted) {
        shown = wanted;
        ask();
    }

    private void ask() {
        List<Row> there = rows();
        rows.forEach(row -> row.finding.want(shown && there.contains(row)));
    }

    ObjectProperty<Double> share() {
        return share;
    }

    /** Whether so many segments can be asked for and are not on screen. */
    boolean usable(int k) {
        SegmentSettings settings = session.recipe().get().segments();
        var prepared = session.prepared().get();
        int highest = prepared == null ? 0 : prepared.highestK(settings);
        return k >= settings.kMin() && k <= highest && k != session.k().get();
    }

    void use(int k) {
        session.changeK(k);
    }

    /** K colours of the segments. */
    int[] colours() {
        return Objects.requireNonNull(session.run().get()).segmentation().colours();
    }

    /** The colours of groups: each that of the segment from which most of its customers come. */
    static int[] colours(int[][] counts, int[] segments) {
        var colours = new int[counts.length == 0 ? 0 : counts[0].length];
        for (int g = 0; g < colours.length; g++) {
            int most = 0;
            for (int s = 1; s < counts.length; s++) {
                most = counts[s][g] > counts[most][g] ? s : most;
            }
            colours[g] = segments[most];
        }
        return colours;
    }

    /** For each node of a tree how many of its rows are in which segment. */
    static int[][] segments(MethodResult.Tree tree, Grouping segments) {
        Dendrogram dendrogram = tree.dendrogram();
        byte[] labels = segments.labels();
        int k = segments.k();
        var counts = new int[dendrogram.leaves() + dendrogram.heights().length][k];
        for (int i = 0; i < labels.length; i++) {
            counts[tree.leaves()[i]][labels[i]]++;
        }
        for (int t = 0; t < dendrogram.heights().length; t++) {
            for (int s = 0; s < k; s++) {
                counts[dendrogram.leaves() + t][s] =
                        counts[dendrogram.left()[t]][s] + counts[dendrogram.right()[t]][s];
            }
        }
        return counts;
    }
}
