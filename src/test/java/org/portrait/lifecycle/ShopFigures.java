// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.lifecycle;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.portrait.data.ColumnRole;
import org.portrait.data.Dataset;
import org.portrait.data.DatasetBuilder;
import org.portrait.segments.Segmentation;
import org.portrait.work.Progress;

/** Ten customers of a shop in two segments of five, by hand. */
final class ShopFigures {
    static final double NONE = Double.NaN;

    private ShopFigures() {}

    /** As {@code portrait aggregate} names the columns. */
    static DatasetBuilder customers() {
        return new DatasetBuilder("shop")
                .texts("customer", IntStream.range(0, 10).mapToObj(i -> "c" + i).toArray(String[]::new))
                .decimals("recency_days", new double[] {3, 5, 8, 10, 20, 40, 60, 90, 200, NONE})
                .decimals("frequency", new double[] {1, 6, 2, 1, 3, 1, 4, 1, 1, 0})
                .decimals("monetary", new double[] {50, 600, 100, 30, 90, 20, 80, 40, -10, NONE})
                .decimals("tenure_days", new double[] {3, 300, 100, 10, 200, 40, 250, 90, 200, NONE});
    }

    static Dataset built(DatasetBuilder builder) {
        return builder.build(c -> c.name().equals("customer") ? ColumnRole.ID : ColumnRole.FEATURE);
    }

    static int[] days(String... dates) {
        return Arrays.stream(dates)
                .mapToInt(d -> Math.toIntExact(LocalDate.parse(d).toEpochDay()))
                .toArray();
    }

    static Segmentation segmentation() {
        return new Segmentation(
                new byte[] {0, 0, 0, 0, 0, 1, 1, 1, 1, 1},
                new double[][] {{0}, {1}},
                new int[] {5, 5},
                1,
                java.util.List.of(1.0),
                true,
                new int[] {0, 1});
    }

    static Lifecycle lifecycle(Dataset customers, LifecycleSettings settings) {
        int[] rows = IntStream.range(0, customers.rows()).toArray();
        return new LifecycleFinder().find(customers, rows, segmentation().labels(), 2, settings, Progress.none());
    }
}
