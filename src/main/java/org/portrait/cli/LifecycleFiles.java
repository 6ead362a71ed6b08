// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.portrait.export.CsvExport;
import org.portrait.export.LifecycleTable;
import org.portrait.i18n.Messages;
import org.portrait.lifecycle.Lifecycle;
import org.portrait.lifecycle.LifecycleText;
import org.portrait.lifecycle.Thresholds;
import org.portrait.pipeline.LifecycleStage;
import org.portrait.pipeline.Run;
import org.portrait.work.Progress;

/** What {@code run} writes and says about the stages and the value of customers, where columns tell them. */
final class LifecycleFiles {
    private final Run run;
    private final Lifecycle lifecycle;

    LifecycleFiles(LifecycleStage stage, Run run) {
        this.run = run;
        lifecycle = stage.find(run, Progress.none());
    }

    private Thresholds limits() {
        return lifecycle.thresholds(run.provenance().recipe().lifecycle());
    }

    /** {@code lifecycle.csv}, unless stages are not told. */
    void write(CsvExport csv, List<String> names, Messages words, Path folder) {
        if (lifecycle.staged()) {
            var table = new LifecycleTable(lifecycle, limits(), names, words);
            csv.rows(folder.resolve("lifecycle.csv"), LifecycleTable.HEADINGS, table::rows);
        }
    }

    List<String> lines(Messages words) {
        var text = new LifecycleText(lifecycle, words);
        var lines = new ArrayList<String>();
        if (lifecycle.staged() || lifecycle.value() != null) {
            text.base().ifPresent(lines::add);
        }
        if (lifecycle.staged()) {
            lines.add(text.limits(limits()));
            lines.add(text.basis(run.provenance().recipe().lifecycle()));
            lines.add(text.stages(lifecycle.table(limits())));
        }
        if (lifecycle.value() != null) {
            lines.addAll(text.value(lifecycle.value()));
        }
        return lines;
    }
}
