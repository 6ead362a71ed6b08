// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.portrait.i18n.Messages;
import org.portrait.personas.PersonaText;

/** What segments are called: as the analyst named them, otherwise as proposed. */
public final class SegmentNames {
    private SegmentNames() {}

    /** @return K names, by segment number */
    public static List<String> of(Run run, Labels labels, Messages words) {
        List<String> proposed = text(run, words).names(run.profiles());
        var given = labels.match(run.segmentation(), run.prepared().matrix());
        var names = new ArrayList<String>();
        for (int s = 0; s < proposed.size(); s++) {
            var label = given[s];
            names.add(label == null || label.name().isBlank() ? proposed.get(s) : label.name());
        }
        return names;
    }

    /** The words for the segments of a run. */
    public static PersonaText text(Run run, Messages words) {
        return new PersonaText(words, run.prepared().cleaned().dataset().schema());
    }
}
