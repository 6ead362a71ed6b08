// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.portrait.i18n.Messages;
import org.portrait.personas.PersonaText;
import org.portrait.personas.SegmentProfile;

/** What segments are called: as the analyst named them, otherwise as proposed. */
public final class SegmentNames {
    private SegmentNames() {}

    /** @return K names, by segment number */
    public static List<String> of(Run run, Labels labels, Messages words) {
        var text = new PersonaText(words);
        var given = labels.match(run.segmentation(), run.prepared().matrix());
        var names = new ArrayList<String>();
        for (SegmentProfile profile : run.profiles()) {
            var label = given[profile.segment()];
            names.add(label == null || label.name().isBlank() ? text.name(profile, run.profiles()) : label.name());
        }
        return names;
    }
}
