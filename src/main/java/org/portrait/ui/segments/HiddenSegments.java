// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.segments;

import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.portrait.pipeline.Run;
import org.portrait.segments.Segmentation;
import org.portrait.ui.chart.Legend;
import org.portrait.ui.kit.Awaited;
import org.portrait.ui.kit.ViewState;
import org.portrait.ui.state.Session;
import org.portrait.ui.state.Stage;
import org.portrait.ui.state.StageState;

/**
 * Which segments are ticked off in a legend, and which alone is in colour, by their numbers from 1; those of a project wait
 * for its segments.
 */
final class HiddenSegments {
    private final Session session;
    private final Legend legend;
    private final IntConsumer isolate;
    private final Awaited awaited = new Awaited();
    private final Awaited awaitedAlone = new Awaited();

    /** @param isolate told the segment, from 0, that alone is to be in colour */
    HiddenSegments(Session session, Legend legend, IntConsumer isolate) {
        this.session = session;
        this.legend = legend;
        this.isolate = isolate;
        session.prepared().subscribe(prepared -> {
            if (prepared == null) {
                legend.show(List.of(), new int[0], new int[0]);
            }
        });
    }

    void keepIn(ViewState view, String name) {
        awaited.keepIn(view, name + ".hidden", () -> numbers(legend.hidden()), () -> {});
        awaitedAlone.keepIn(view, name + ".isolated", () -> numbers(alone()), () -> {});
    }

    private List<Integer> alone() {
        return legend.isolated() < 0 ? List.of() : List.of(legend.isolated());
    }

    private static List<String> numbers(List<Integer> segments) {
        return segments.stream().map(s -> String.valueOf(s + 1)).toList();
    }

    /** @param shown by the legend, which may not be what it will be: a preview, or of another K */
    void shown(@Nullable Segmentation shown) {
        Run run = session.run().get();
        boolean last = session.states().get().get(Stage.SEGMENTS) == StageState.DONE;
        if (!last || run == null || run.segmentation() != shown) {
            return;
        }
        if (!awaited.isEmpty()) {
            List<String> wanted = awaited.take();
            legend.hide(segment -> wanted.contains(String.valueOf(segment + 1)));
        }
        List<String> alone = awaitedAlone.take();
        IntStream.range(0, run.segmentation().k())
                .filter(segment -> alone.contains(String.valueOf(segment + 1)))
                .findFirst()
                .ifPresent(isolate);
    }
}
