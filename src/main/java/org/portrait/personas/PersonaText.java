// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.personas;

import java.util.List;
import org.portrait.i18n.Messages;

public final class PersonaText {
    public PersonaText(Messages m) {}

    public String name(SegmentProfile p, List<SegmentProfile> all) {
        return "Segment " + (p.segment() + 1);
    }

    public String description(SegmentProfile p, List<SegmentProfile> all) {
        return "interim";
    }

    public String action(SegmentProfile p, List<SegmentProfile> all) {
        return "";
    }
}
