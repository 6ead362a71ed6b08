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
        List<String> proposed = proposed(run, labels, words);
        List<Known> known = labels.known(run, words);
        var names = new ArrayList<String>();
        for (int s = 0; s < proposed.size(); s++) {
            String given = known.get(s).name();
            names.add(given.isBlank() ? proposed.get(s) : given);
        }
        return names;
    }

    /** What they would be called without a name of the analyst, K names; none is that of another segment. */
    public static List<String> proposed(Run run, Labels labels, Messages words) {
        List<String> given = labels.known(run, words).stream().map(Known::name).toList();
        return text(run, words).names(run.lineage(), given);
    }

    /** The words for the segments of a run. */
    public static PersonaText text(Run run, Messages words) {
        return new PersonaText(words, run.prepared().cleaned().dataset().schema());
    }
}
