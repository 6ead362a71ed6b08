// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.portrait.data.Schema;
import org.portrait.i18n.Messages;

/** What the analyst wrote about segments. It sticks to the customers of a segment, not to its number. */
public record Labels(List<Label> labels) {
    public static final Labels NONE = new Labels(List.of());

    /**
     * @param division when it was written
     * @param segment of it, from 0
     * @param name "" to keep the proposed one
     */
    public record Label(Division division, int segment, String name, String note) {}

    public Labels {
        labels = List.copyOf(labels);
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
        return new Labels(changed);
    }

    /** Those that can mean something for customers with these columns. */
    public Labels within(Schema schema) {
        return new Labels(labels.stream()
                .filter(label -> schema.names().containsAll(label.division().columns()))
                .toList());
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
