// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.aggregate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portrait.data.ColumnRole;
import org.portrait.data.Dataset;
import org.portrait.load.LoadSettings;
import org.portrait.work.Progress;

/** Expected numbers are counted by hand in the lines. */
class EventsTest {
    private static final String LOG = """
            user,at,event,value
            9,2024-03-01 10:00:00,page_view,
            9,2024-03-01 10:05:00,page_view,
            9,2024-03-03 09:00:00,rating,4
            9,2024-03-03 09:00:00,rating,5
            10,2024-03-02 12:00:00,rating,2.5
            10,2024-03-04 23:59:59,page_view,
            ,2024-03-04 08:00:00,page_view,
            10,,page_view,
            10,2024-03-04 08:00:00,,
            """;

    @TempDir
    Path folder;

    @Test
    void eventsAreCountedByTypeAndTheirValuesAveraged() throws IOException {
        Path file = Files.writeString(folder.resolve("log.csv"), LOG);
        Aggregated made = new Aggregator()
                .aggregate(
                        file,
                        LoadSettings.DETECT,
                        new EventSettings("user", "at", "event", "value", null),
                        Progress.none());
        Dataset found = made.customers();
        assertEquals(List.of("9", "10"), List.of(found.value(0, "user"), found.value(1, "user")));
        assertEquals(List.of(4L, 2L), List.of(found.value(0, "events"), found.value(1, "events")));
        assertEquals(List.of(2L, 2L), List.of(found.value(0, "active_days"), found.value(1, "active_days")));
        assertEquals(List.of(2L, 1L), List.of(found.value(0, "last_seen_days"), found.value(1, "last_seen_days")));
        assertEquals(List.of(2L, 1L), List.of(found.value(0, "count_page_view"), found.value(1, "count_page_view")));
        assertEquals(List.of(4.5, 2.5), List.of(found.value(0, "mean_rating"), found.value(1, "mean_rating")));
        // of two ratings at the same second the later line counts
        assertEquals(List.of(5.0, 2.5), List.of(found.value(0, "last_rating"), found.value(1, "last_rating")));
        assertNull(found.schema().find("mean_page_view").orElse(null));
        assertEquals(ColumnRole.ID, found.schema().column("user").role());
        var report = assertInstanceOf(EventReport.class, made.report());
        assertEquals(
                new EventReport(9, 6, 1, 1, 1, 0, 2, LocalDate.of(2024, 3, 5), List.of("page_view", "rating"), 0),
                report);
    }
}
