// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.aggregate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portrait.data.ColumnRole;
import org.portrait.data.Dataset;
import org.portrait.i18n.Messages;
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
    private static final EventSettings SETTINGS =
            EventSettings.of("user", "at", "event").withValue("value");

    @TempDir
    Path folder;

    private Aggregated aggregate(String log, EventSettings settings) throws IOException {
        Path file = Files.writeString(folder.resolve("log.csv"), log);
        return new Aggregator().aggregate(file, LoadSettings.DETECT, settings, Progress.none());
    }

    private static void assertColumn(Dataset found, String column, @Nullable Object... expected) {
        var values = new ArrayList<@Nullable Object>();
        for (int row = 0; row < found.rows(); row++) {
            values.add(found.value(row, column));
        }
        assertEquals(Arrays.asList(expected), values, column);
    }

    @Test
    void eventsAreCountedByTypeAndTheirValuesAveraged() throws IOException {
        Aggregated made = aggregate(LOG, SETTINGS);
        Dataset found = made.customers();
        assertEquals(
                List.of(
                        "user",
                        "events",
                        "active_days",
                        "last_seen_days",
                        "pages_viewed",
                        "count_page_view",
                        "count_rating",
                        "values_rating",
                        "mean_rating",
                        "last_rating"),
                found.schema().names());
        assertColumn(found, "user", "9", "10");
        assertColumn(found, "events", 4L, 2L);
        assertColumn(found, "active_days", 2L, 2L);
        assertColumn(found, "last_seen_days", 2L, 1L);
        assertColumn(found, "pages_viewed", 2L, 1L);
        assertColumn(found, "count_page_view", 2L, 1L);
        assertColumn(found, "count_rating", 2L, 1L);
        assertColumn(found, "values_rating", 2L, 1L);
        assertColumn(found, "mean_rating", 4.5, 2.5);
        // of two ratings at the same second the later line counts
        assertColumn(found, "last_rating", 5.0, 2.5);
        assertEquals(ColumnRole.ID, found.schema().column("user").role());
        assertEquals(ColumnRole.FEATURE, found.schema().column("mean_rating").role());
        // with a single type of page views it says what the count of that type says
        assertEquals(ColumnRole.IGNORED, found.schema().column("pages_viewed").role());
        assertEquals(
                new EventReport(
                        9,
                        6,
                        1,
                        1,
                        1,
                        0,
                        2,
                        LocalDate.of(2024, 3, 5),
                        List.of("page_view", "rating"),
                        0,
                        List.of("page_view"),
                        new EventReport.Example(
                                "9",
                                4,
                                2,
                                LocalDate.of(2024, 3, 1),
                                LocalDate.of(2024, 3, 3),
                                List.of(new EventReport.Count("page_view", 2), new EventReport.Count("rating", 2)),
                                2,
                                new EventReport.Values("rating", 2, 9, 5, LocalDateTime.of(2024, 3, 3, 9, 0)))),
                made.report());
    }

    @Test
    void theExampleIsSaidInWords() throws IOException {
        Aggregated made = aggregate(LOG, SETTINGS);
        var text = new AggregateText(new Messages(Messages.ENGLISH));
        assertEquals(
                List.of(
                        "For example 9: events = 4, on 2 different days from Mar 1, 2024 to Mar 3, 2024: active_days = 2.",
                        "last_seen_days = Mar 5, 2024 − Mar 3, 2024 = 2.",
                        "count_page_view = 2 · count_rating = 2",
                        "pages_viewed = 2 (page_view).",
                        "2 values of rating add up to 9: values_rating = 2, mean_rating = 9 / 2 = 4.5."),
                text.example(made, SETTINGS).subList(0, 5));
        assertTrue(text.example(made, SETTINGS).getLast().endsWith("last_rating = 5."));
        assertEquals(List.of(), text.scores(made));
        List<String> definitions = text.definitions(made, SETTINGS);
        assertEquals("Reference day: Mar 5, 2024, the day after the last line of the file.", definitions.getFirst());
        for (String column : found(made)) {
            String named = column.replaceFirst("(count|values|mean|last)_(page_view|rating)", "$1_…");
            assertTrue(definitions.stream().anyMatch(line -> line.startsWith(named + ":")), column);
        }
    }

    private static List<String> found(Aggregated made) {
        List<String> names = made.customers().schema().names();
        return names.subList(1, names.size());
    }

    @Test
    void everyChoiceChangesWhatItSays() throws IOException {
        Dataset ratings = aggregate(LOG, SETTINGS.withPageViews(List.of("rating", "page_view")))
                .customers();
        assertColumn(ratings, "pages_viewed", 4L, 2L);
        assertEquals(ColumnRole.FEATURE, ratings.schema().column("pages_viewed").role());
        Aggregated none = aggregate(LOG, SETTINGS.withPageViews(List.of()).withValue(null));
        assertEquals(
                List.of("user", "events", "active_days", "last_seen_days", "count_page_view", "count_rating"),
                none.customers().schema().names());
        // only what was before the 3rd: two page views of 9, one rating of 10
        Aggregated earlier = aggregate(LOG, SETTINGS.withAsOf(LocalDate.of(2024, 3, 3)));
        assertColumn(earlier.customers(), "events", 2L, 1L);
        assertColumn(earlier.customers(), "last_seen_days", 2L, 1L);
        assertColumn(earlier.customers(), "mean_rating", null, 2.5);
        assertEquals(5, assertInstanceOf(EventReport.class, earlier.report()).afterwards());
    }

    @Test
    void eventsWithoutAValueAreCountedButNotAveraged() throws IOException {
        Dataset found = aggregate("""
                user,at,event,value
                a,2024-03-01,rating,3
                a,2024-03-02,rating,
                a,2024-03-03,rating,4
                a,2024-03-04,rating,
                b,2024-03-01,rating,
                b,2024-03-02,visit,
                """, SETTINGS).customers();
        assertColumn(found, "count_rating", 4L, 1L);
        assertColumn(found, "values_rating", 2L, 0L);
        assertColumn(found, "mean_rating", 3.5, null);
        // the latest event has no value; the one before has
        assertColumn(found, "last_rating", 4.0, null);
        assertColumn(found, "count_visit", 0L, 1L);
    }

    @Test
    void rareTypesAreTakenTogether() throws IOException {
        var log = new StringBuilder("user,at,event\n");
        for (int type = 10; type < 32; type++) {
            for (int i = type; i < 32; i++) {
                log.append("a,2024-03-01,t").append(type).append('\n');
            }
        }
        Aggregated made = aggregate(log.toString(), EventSettings.of("user", "at", "event"));
        // 22 types, of which 19 have columns; the last three have 3, 2 and 1 events
        assertColumn(made.customers(), "count_t28", 4L);
        assertColumn(made.customers(), "count_other_types", 6L);
        EventReport report = assertInstanceOf(EventReport.class, made.report());
        assertEquals(19, report.types().size());
        assertEquals(3, report.otherTypes());
    }

    @Test
    void namesFromTheFileTakeNoColumnAway() throws IOException {
        Dataset found =
                aggregate("""
                events,at,event
                a,2024-03-01,view
                a,2024-03-02,click
                b,2024-03-02,click
                """, EventSettings.of("events", "at", "event")).customers();
        assertColumn(found, "events", "a", "b");
        assertColumn(found, "events_2", 2L, 1L);
        assertEquals(ColumnRole.ID, found.schema().column("events").role());
    }
}
