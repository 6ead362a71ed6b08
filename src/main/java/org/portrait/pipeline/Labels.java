// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.portrait.data.Schema;
import org.portrait.i18n.Messages;

/**
 * What the analyst wrote about segments. It sticks to the customers of a segment, not to its number.
 *
 * @param before the division that was there before other segments were looked for: these take over its numbers and
 *     colours where they are recognised
 */
public record Labels(List<Label> labels, @Nullable Division before) {
    public static final Labels NONE = new Labels(List.of(), null);

    /**
     * @param division when it was written
     * @param segment of it, from 0
     * @param name "" to keep the proposed one
     */
    public record Label(Division division, int segment, String name, String note) {}

    public Labels {
        labels = List.copyOf(labels);
    }

    /** Of segments as they were kept, in the order of their numbers. */
    public static Labels of(List<KeptSegment> kept) {
        return of(kept, List.of());
    }

    /** @param others further divisions, that with what was written last at the end */
    public static Labels of(List<KeptSegment> kept, List<List<KeptSegment>> others) {
        var labels = new ArrayList<Label>();
        others.forEach(other -> written(other, labels));
        return new Labels(labels, kept.isEmpty() ? null : written(kept, labels));
    }

    private static Division written(List<KeptSegment> kept, List<Label> labels) {
        var division = Division.of(
                kept.stream().map(KeptSegment::centroid).toList(),
                kept.stream().mapToInt(KeptSegment::colour).toArray());
        for (int s = 0; s < kept.size(); s++) {
            if (!kept.get(s).name().isEmpty() || !kept.get(s).note().isEmpty()) {
                labels.add(
                        new Label(division, s, kept.get(s).name(), kept.get(s).note()));
            }
        }
        return division;
    }

    /** The segments of a run to be kept; none where nothing is written about them and their numbers go by size. */
    public List<KeptSegment> kept(Run run, Messages words) {
        List<Known> known = known(run, words);
        if (run.segmentation().numberedBySize()
                && known.stream().allMatch(s -> s.name().isEmpty() && s.note().isEmpty())) {
            return List.of();
        }
        Division division = Division.of(run);
        return IntStream.range(0, known.size())
                .mapToObj(
                        s -> kept(division, s, known.get(s).name(), known.get(s).note()))
                .toList();
    }

    private static KeptSegment kept(Division division, int segment, String name, String note) {
        return new KeptSegment(
                name, note, division.colours()[segment], division.anchors().get(segment));
    }

    /** The same of the segments that were there before, for a time when there are none. */
    public List<KeptSegment> kept() {
        return before == null ? List.of() : kept(before);
    }

    /** The same of other divisions, such as another K, about which something is written that a run does not tell. */
    public List<List<KeptSegment>> others(@Nullable Run run, Messages words) {
        List<Known> told = run == null ? List.of() : known(run, words);
        return labels.stream()
                .filter(label -> told.stream().noneMatch(known -> label.equals(known.label())))
                .map(Label::division)
                .distinct()
                .filter(division -> run == null ? division != before : !division.isOf(run))
                .map(this::kept)
                .toList();
    }

    private List<KeptSegment> kept(Division division) {
        return IntStream.range(0, division.k())
                .mapToObj(s -> labels.stream()
                        .filter(label -> label.division() == division && label.segment() == s)
                        .findFirst()
                        .map(label -> kept(division, s, label.name(), label.note()))
                        .orElseGet(() -> kept(division, s, "", "")))
                .toList();
    }

    /** What has been written about each segment of a run, K in their order. */
    public List<Known> known(Run run, Messages words) {
        return new Recognition(this, run, words).known();
    }

    /** The same labels with that of one segment replaced. */
    public Labels with(int segment, Run run, String name, String note, Messages words) {
        Label old = known(run, words).get(segment).label();
        Division division = labels.stream()
                .map(Label::division)
                .filter(d -> d.isOf(run))
                .findFirst()
                .orElseGet(() -> Division.of(run));
        var changed = new ArrayList<>(labels);
        changed.removeIf(label -> label.equals(old));
        changed.add(new Label(division, segment, name, note));
        return new Labels(changed, before);
    }

    /** The same labels for other segments that are to be looked for, after those of a run, if there was one. */
    public Labels after(@Nullable Run run) {
        return run == null || before != null && before.isOf(run) ? this : new Labels(labels, Division.of(run));
    }

    /** Those that can mean something for customers with these columns. */
    public Labels within(Schema schema) {
        List<Label> kept = labels.stream()
                .filter(label -> within(label.division(), schema))
                .toList();
        return new Labels(kept, before != null && within(before, schema) ? before : null);
    }

    private static boolean within(Division division, Schema schema) {
        return schema.names().containsAll(division.columns());
    }

    /** Looks for its segments in a run, for that takes a moment where customers are many; later answers do not. */
    public Run recognised(Run run) {
        labels.stream()
                .map(Label::division)
                .distinct()
                .filter(d -> !d.isOf(run))
                .forEach(d -> d.to(run.prepared(), run.segmentation()));
        return run;
    }
}
