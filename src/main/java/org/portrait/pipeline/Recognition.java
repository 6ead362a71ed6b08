// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.pipeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.portrait.i18n.Messages;
import org.portrait.pipeline.Known.Origin;
import org.portrait.pipeline.Labels.Label;
import org.portrait.quality.Moves;
import org.portrait.quality.Moves.Change;
import org.portrait.segments.SegmentMatching;

/**
 * Finds the segments of a run to which what was written about others belongs: those of the same division, else the one
 * with most of the same customers, the parts of a segment that was split, or what several have become. What was written
 * last counts, but what is a whole segment of another division is no part of one, and nothing counts more than what was
 * written about the division itself.
 */
final class Recognition {
    /** Customers in both, of those in either: with fewer, a segment is dissolved (Hennig 2007). */
    private static final double SAME = 0.5;

    private final Messages words;
    private final Known[] known;
    private final Set<String> given = new HashSet<>();

    Recognition(Labels labels, Run run, Messages words) {
        this.words = words;
        known = new Known[run.segmentation().k()];
        Arrays.fill(known, Known.NOTHING);
        var divisions = new LinkedHashMap<Division, Map<Integer, Label>>();
        for (Label label : labels.labels()) {
            given.add(label.name());
            divisions.computeIfAbsent(label.division(), _ -> new TreeMap<>()).put(label.segment(), label);
        }
        divisions.forEach((division, written) -> {
            if (!division.isOf(run)) {
                recognise(division.to(run.prepared(), run.segmentation()), written);
            }
        });
        divisions.forEach((division, written) -> {
            if (division.isOf(run)) {
                written.forEach((s, label) -> known[s] = new Known(label.name(), label.note(), label, null));
            }
        });
    }

    List<Known> known() {
        return List.of(known);
    }

    private void recognise(Moves moves, Map<Integer, Label> written) {
        int[] from = SegmentMatching.match(moves.counts());
        var open = new ArrayList<Integer>();
        for (int s = 0; s < known.length; s++) {
            if (known[s].label() == null) {
                open.add(s);
            }
        }
        for (int s = 0; s < from.length; s++) {
            Label label = written.get(from[s]);
            if (label != null && same(moves, from[s], s)) {
                known[s] = new Known(label.name(), label.note(), label, null);
            }
        }
        moves.splits().forEach(split -> {
            Label whole = written.get(split.whole());
            if (whole != null) {
                split(whole, split.parts(), open);
            }
        });
        moves.mergers().forEach(merger -> merged(merger, written));
    }

    private static boolean same(Moves moves, int before, int now) {
        int both = moves.counts()[before][now];
        return both > SAME * (moves.before(before) + moves.now(now) - both);
    }

    /** @param open segments that were not recognised in other divisions */
    private void split(Label whole, List<Integer> parts, List<Integer> open) {
        List<Integer> nameless = parts.stream().filter(open::contains).toList();
        if (whole.name().isEmpty()) {
            nameless.forEach(part -> known[part] = new Known("", whole.note(), null, null));
            return;
        }
        int number = 0;
        for (int part : nameless) {
            String name;
            do {
                name = words.text("names.part", whole.name(), ++number);
            } while (given.contains(name));
            known[part] = new Known(name, whole.note(), null, new Origin.PartOf(whole.name(), parts));
        }
    }

    private void merged(Change merger, Map<Integer, Label> written) {
        var parts = new ArrayList<Label>();
        for (int part : merger.parts()) {
            Label label = written.get(part);
            if (label != null && !label.name().isEmpty()) {
                parts.add(label);
            }
        }
        if (parts.isEmpty()) {
            return;
        }
        List<String> names = parts.stream().map(Label::name).toList();
        boolean others = names.size() < merger.parts().size();
        Known same = known[merger.whole()];
        known[merger.whole()] = others
                ? new Known(same.name(), same.note(), same.label(), new Origin.MadeOf(names, true))
                : new Known(together(names), notes(parts), null, new Origin.MadeOf(names, false));
    }

    private String together(List<String> names) {
        return names.stream().reduce((a, b) -> words.text("names.both", a, b)).orElse("");
    }

    private static String notes(List<Label> parts) {
        return parts.stream().map(Label::note).filter(note -> !note.isBlank()).collect(Collectors.joining("; "));
    }
}
