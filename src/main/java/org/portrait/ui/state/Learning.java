// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.state;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.portrait.deep.EpochLoss;
import org.portrait.ui.task.Work;

/** What the network of a deep embedding has learnt, epoch by epoch, while it learns and until another one begins. */
public final class Learning {
    private final ReadOnlyObjectWrapper<List<EpochLoss>> losses = new ReadOnlyObjectWrapper<>(List.of());

    /** Takes epochs off the FX thread. */
    Consumer<EpochLoss> through(Work.Publisher publisher) {
        return loss -> publisher.publish(() -> losses.set(with(losses.get(), loss)));
    }

    /** Epochs come in order; the first of a step takes the place of what was there of it, and of later steps. */
    private static List<EpochLoss> with(List<EpochLoss> before, EpochLoss next) {
        var now = new ArrayList<EpochLoss>();
        for (EpochLoss loss : before) {
            int earlier = loss.step().compareTo(next.step());
            if (earlier < 0 || earlier == 0 && loss.epoch() < next.epoch()) {
                now.add(loss);
            }
        }
        now.add(next);
        return List.copyOf(now);
    }

    /** In the order in which they came. */
    public ReadOnlyObjectProperty<List<EpochLoss>> losses() {
        return losses.getReadOnlyProperty();
    }
}
