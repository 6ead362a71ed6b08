// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.portrait.clean.CleanReport.Reason;
import org.portrait.clean.CleanReport.RemovedRow;
import org.portrait.clean.Cleaned;
import org.portrait.data.Dataset;
import org.portrait.data.ScaledMatrix;
import org.portrait.i18n.Messages;
import org.portrait.lifecycle.CustomerStage;
import org.portrait.segments.Segmentation;

/**
 * The segment list: every row of the file in its order, with what became of it. Reasons and stages are in the language of
 * whoever reads the list, as the names of segments are.
 *
 * @param source the rows as they were read, before cleaning
 * @param segments per row of {@code source} its segment, counted from 1, or 0 when it took no part
 * @param distances per row the Euclidean distance to the centroid of its segment in the scaled space, or NaN
 * @param reasons per row why it took no part, or ""
 * @param names of the segments
 * @param told what else is told of each row
 */
public record SegmentTable(
        Dataset source, int[] segments, double[] distances, String[] reasons, List<String> names, List<Told> told) {
    /** A further column: a text per row of the file. */
    record Told(String name, String[] texts) {}

    public SegmentTable {
        names = List.copyOf(names);
        told = List.copyOf(told);
    }

    /** With nothing else. */
    public SegmentTable(Dataset source, int[] segments, double[] distances, String[] reasons, List<String> names) {
        this(source, segments, distances, reasons, names, List.of());
    }

    /** @param names one per segment */
    public static SegmentTable of(
            Dataset source,
            Cleaned cleaned,
            ScaledMatrix matrix,
            Segmentation segmentation,
            List<String> names,
            Messages messages) {
        if (names.size() != segmentation.k()) {
            throw new IllegalArgumentException("one name per segment");
        }
        int[] rows = source.rowsBySource();
        var segments = new int[source.rows()];
        var distances = new double[source.rows()];
        var reasons = new String[source.rows()];
        Arrays.fill(distances, Double.NaN);
        Arrays.fill(reasons, "");
        double[] scaled = segmentation.distances(matrix);
        for (int i = 0; i < scaled.length; i++) {
            int row = rows[cleaned.dataset().sourceRow(i)];
            segments[row] = segmentation.labels()[i] + 1;
            distances[row] = scaled[i];
        }
        String[] words = Arrays.stream(Reason.values())
                .map(r -> messages.text("reason", r))
                .toArray(String[]::new);
        for (RemovedRow removed : cleaned.report().removed()) {
            reasons[rows[removed.sourceRow()]] = words[removed.reason().ordinal()];
        }
        return new SegmentTable(source, segments, distances, reasons, names);
    }

    /**
     * With a column {@code stage}: in which stage of its life as a customer a row is, "" when it repeats another one.
     *
     * @param stages per row; none where stages are not told
     */
    public SegmentTable withStages(@Nullable CustomerStage[] stages, Messages messages) {
        if (stages.length == 0) {
            return this;
        }
        var called = new EnumMap<CustomerStage, String>(CustomerStage.class);
        for (CustomerStage stage : CustomerStage.values()) {
            called.put(stage, messages.text("lifecycle.stage", stage));
        }
        return with(new Told(
                "stage",
                Arrays.stream(stages)
                        .map(stage -> stage == null ? "" : called.get(stage))
                        .toArray(String[]::new)));
    }

    /**
     * With a column {@code offer}: what is recommended first.
     *
     * @param offers per row, "" where nothing is
     */
    public SegmentTable withOffers(String[] offers) {
        return with(new Told("offer", offers));
    }

    private SegmentTable with(Told more) {
        return new SegmentTable(
                source,
                segments,
                distances,
                reasons,
                names,
                Stream.concat(told.stream(), Stream.of(more)).toList());
    }

    /** With other columns of the same rows. */
    public SegmentTable withSource(Dataset changed) {
        return new SegmentTable(changed, segments, distances, reasons, names, told);
    }

    /** What stands beside the columns of the file. */
    List<String> added() {
        var added = new ArrayList<>(List.of("segment", "segment_name", "distance", "reason"));
        told.forEach(column -> added.add(column.name()));
        return added;
    }

    public int rows() {
        return segments.length;
    }

    /** The name of the segment of a row, "" when it took no part. */
    public String name(int row) {
        return segments[row] == 0 ? "" : names.get(segments[row] - 1);
    }

    /** The headings of the file's columns and then {@code added}, those changed to {@code name_2} that are taken. */
    List<String> headings(List<String> added) {
        return headings(source, added);
    }

    static List<String> headings(Dataset source, List<String> added) {
        var headings = new ArrayList<>(source.schema().names());
        for (String name : added) {
            String free = name;
            for (int i = 2; taken(headings, free); i++) {
                free = name + "_" + i;
            }
            headings.add(free);
        }
        return headings;
    }

    private static boolean taken(List<String> headings, String name) {
        return headings.stream().anyMatch(name::equalsIgnoreCase);
    }
}
