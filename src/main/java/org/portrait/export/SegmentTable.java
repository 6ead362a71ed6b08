// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
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
 * @param stages per row in which stage of its life as a customer it is, "" when it repeats another row; none where stages
 *     are not told
 */
public record SegmentTable(
        Dataset source, int[] segments, double[] distances, String[] reasons, List<String> names, String[] stages) {
    public SegmentTable {
        names = List.copyOf(names);
    }

    /** Without stages. */
    public SegmentTable(Dataset source, int[] segments, double[] distances, String[] reasons, List<String> names) {
        this(source, segments, distances, reasons, names, new String[0]);
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

    /** @param told per row; none where stages are not told */
    public SegmentTable withStages(@Nullable CustomerStage[] told, Messages messages) {
        var called = new EnumMap<CustomerStage, String>(CustomerStage.class);
        for (CustomerStage stage : CustomerStage.values()) {
            called.put(stage, messages.text("lifecycle.stage", stage));
        }
        String[] words = Arrays.stream(told)
                .map(stage -> stage == null ? "" : called.get(stage))
                .toArray(String[]::new);
        return new SegmentTable(source, segments, distances, reasons, names, words);
    }

    /** With other columns of the same rows. */
    public SegmentTable withSource(Dataset changed) {
        return new SegmentTable(changed, segments, distances, reasons, names, stages);
    }

    /** What stands beside the columns of the file. */
    List<String> added() {
        var added = new ArrayList<>(List.of("segment", "segment_name", "distance", "reason"));
        if (staged()) {
            added.add("stage");
        }
        return added;
    }

    boolean staged() {
        return stages.length > 0;
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
