// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.pipeline;

import java.util.List;
import org.portrait.export.CentroidTable;
import org.portrait.export.PersonaTable;
import org.portrait.export.SegmentTable;
import org.portrait.i18n.Messages;
import org.portrait.personas.Playbook;
import org.portrait.quality.Trust;

/** What a run tells as tables. */
public final class RunTables {
    private RunTables() {}

    /** @param names K of them */
    public static SegmentTable segments(Run run, List<String> names, Messages words) {
        Prepared prepared = run.prepared();
        return SegmentTable.of(
                prepared.loaded().dataset(), prepared.cleaned(), prepared.space(), run.segmentation(), names, words);
    }

    /** @param names K of them */
    public static CentroidTable centroids(Run run, List<String> names) {
        return CentroidTable.of(run.prepared().matrix(), run.prepared().measures(), run.segmentation(), names);
    }

    /** @param names K of them */
    public static PersonaTable personas(Run run, List<String> names, Playbook playbook, Trust trust, Messages words) {
        return new PersonaTable(run.profiles(), names, SegmentNames.text(run, words), playbook, trust, words);
    }
}
