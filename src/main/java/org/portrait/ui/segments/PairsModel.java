// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.segments;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.portrait.pipeline.Prepared;
import org.portrait.segments.Segmentation;
import org.portrait.ui.state.Session;
import org.portrait.ui.task.Worker;

/** Which features are seen beside each other, and the customers along them while someone looks. */
final class PairsModel {
    private final Session session;
    private final Worker worker;
    private final ReadOnlyObjectWrapper<@Nullable PairsData> data = new ReadOnlyObjectWrapper<>();
    /** What was proposed or chosen last; kept for other customers who have these features. */
    private List<String> wanted = List.of();

    private @Nullable Prepared asked;

    PairsModel(Session session, Worker worker) {
        this.session = session;
        this.worker = worker;
    }

    ReadOnlyObjectProperty<@Nullable PairsData> data() {
        return data.getReadOnlyProperty();
    }

    /** All that can be chosen. */
    List<String> features() {
        Prepared customers = session.prepared().get();
        return customers == null ? List.of() : customers.matrix().features().names();
    }

    List<String> chosen() {
        return wanted;
    }

    /** Whether one more or one fewer can be chosen: two are needed for a pair, and there is room for so many. */
    boolean free(String feature) {
        return wanted.contains(feature) ? wanted.size() > 2 : wanted.size() < PairsData.MOST;
    }

    /** Chooses a feature in addition, or gives it up. */
    void toggle(String feature) {
        if (free(feature)) {
            var features = new ArrayList<>(wanted);
            if (!features.remove(feature)) {
                features.add(feature);
            }
            choose(features);
        }
    }

    /** Chooses those that tell the segments on screen apart most. */
    void propose() {
        choose(List.of());
    }

    /** Chooses for customers who are not there yet. */
    void await(List<String> features) {
        wanted = features.stream().distinct().limit(PairsData.MOST).toList();
    }

    private void choose(List<String> features) {
        wanted = List.copyOf(features);
        asked = null;
        refresh();
    }

    /** Finds what is to be seen, unless it is there. */
    void refresh() {
        Prepared customers = session.prepared().get();
        Segmentation segments = session.segmentation().get();
        if (customers == null
                || segments == null
                || segments.labels().length != customers.matrix().rows()) {
            forget();
        } else if (asked != customers) {
            asked = customers;
            List<String> features = wanted;
            worker.run(
                    "pairs",
                    (progress, _) -> PairsData.of(customers, segments, features, progress),
                    found -> {
                        if (asked == customers) {
                            wanted = found.features();
                            data.set(found);
                        }
                    },
                    _ -> forget());
        }
    }

    /** Nobody looks: a million customers along six features take 24 MB. */
    void forget() {
        asked = null;
        data.set(null);
    }
}
