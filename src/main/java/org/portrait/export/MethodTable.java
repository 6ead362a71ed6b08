// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.export;

import java.io.IOException;
import java.util.List;
import org.portrait.quality.GroupingQuality;
import org.portrait.quality.MethodComparison;

/** Other methods beside K-Means as a table, one row per method; what has no value is empty. */
public record MethodTable(List<MethodComparison> methods) {
    /**
     * {@code proposed} is the number of groups that the method would choose itself; {@code adjusted_rand} is with the
     * segments; {@code rows} of {@code customers} were looked at.
     */
    public static final List<String> HEADINGS = List.of(
            "method",
            "groups",
            "proposed",
            "silhouette",
            "calinski_harabasz",
            "davies_bouldin",
            "largest_share",
            "smallest_share",
            "noise_share",
            "adjusted_rand",
            "rows",
            "customers");

    /** @param sink takes one row after the other */
    public void rows(CsvExport.TableRow sink) throws IOException {
        for (MethodComparison c : methods) {
            GroupingQuality q = c.quality();
            int proposed = c.result().proposed();
            sink.take(
                    c.method().code(),
                    q.k(),
                    proposed == 0 ? "" : proposed,
                    q.silhouette(),
                    q.calinskiHarabasz(),
                    q.daviesBouldin(),
                    q.largest(),
                    q.smallest(),
                    q.noiseShare(),
                    q.agreement(),
                    q.rows(),
                    c.customers());
        }
    }
}
