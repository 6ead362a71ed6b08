// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.quality;

import java.util.List;
import org.portrait.data.ScaledMatrix;
import org.portrait.segments.Segmentation;
import org.portrait.work.Progress;

/** How reference data are divided: by the same engine as the customers. */
@FunctionalInterface
public interface Clustering {
    /** @return one segmentation for each K from 2 to {@code kTo}, in this order */
    List<Segmentation> sweep(ScaledMatrix matrix, int kTo, Progress progress);
}
