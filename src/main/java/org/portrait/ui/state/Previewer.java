// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.state;

import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;
import org.portrait.pipeline.Pipeline;
import org.portrait.pipeline.Prepared;
import org.portrait.segments.SegmentSettings;
import org.portrait.segments.Segmentation;
import org.portrait.ui.task.Worker;

/** Shows at once what a sample says about a K that the sweep has not come to. */
final class Previewer {
    private final Pipeline pipeline;
    private final Worker worker;
    private final ReadOnlyBooleanWrapper preliminary = new ReadOnlyBooleanWrapper();
    /** The K that a preview is being made for or shown; 0 while there is none. */
    private int wanted;

    Previewer(Pipeline pipeline, Worker worker) {
        this.pipeline = pipeline;
        this.worker = worker;
    }

    /** Does nothing when that K is being previewed already. */
    void show(
            Prepared customers,
            SegmentSettings settings,
            int k,
            @Nullable Segmentation onScreen,
            Consumer<Segmentation> show) {
        if (wanted == k) {
            return;
        }
        wanted = k;
        worker.run(
                "preview",
                (progress, _) -> pipeline.preview(customers, settings, k, onScreen, progress),
                found -> {
                    if (wanted == found.k()) {
                        preliminary.set(true);
                        show.accept(found);
                    }
                },
                _ -> {}); // the sweep meets the same refusal, and tells it
    }

    /** @return whether a preview was on screen */
    boolean stop() {
        boolean shown = preliminary.get();
        if (wanted > 0) {
            worker.cancel("preview");
        }
        wanted = 0;
        preliminary.set(false);
        return shown;
    }

    ReadOnlyBooleanProperty preliminary() {
        return preliminary.getReadOnlyProperty();
    }
}
