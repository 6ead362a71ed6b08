// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.portrait.data.ColumnInfo;
import org.portrait.data.ColumnRole;
import org.portrait.data.Dataset;
import org.portrait.data.DatasetBuilder;
import org.portrait.data.Schema;
import org.portrait.i18n.Messages;
import org.portrait.work.Failure;
import org.portrait.work.FailureException;
import org.portrait.work.Progress;

class RedactorTest {
    private static final IdKey KEY = new IdKey(new byte[32]);

    private static Dataset shop() {
        int missing = Integer.MIN_VALUE;
        return new DatasetBuilder("shop.csv")
                .texts("id", new String[] {"007", "008", ""})
                .texts("email", new String[] {"a@x.org", "b@x.org", "c@x.org"})
                .integers("age", new long[] {34, 40, Long.MIN_VALUE})
                .decimals("score", new double[] {-0.5, 9.99, 10})
                .dates("birthday", new int[] {
                    (int) LocalDate.of(1990, 3, 31).toEpochDay(),
                    missing,
                    (int) LocalDate.of(1985, 12, 1).toEpochDay()
                })
                .dateTimes("seen", new long[] {
                    LocalDateTime.of(2026, 4, 1, 10, 30).toEpochSecond(ZoneOffset.UTC), Long.MIN_VALUE, 0
                })
                .texts("city", new String[] {"Ulm", "Bonn", "Ulm"})
                .build(c -> switch (c.name()) {
                    case "id" -> ColumnRole.ID;
                    case "email" -> ColumnRole.PERSONAL;
                    default -> ColumnRole.FEATURE;
                });
    }

    private static List<String> column(Dataset data, String name) {
        return IntStream.range(0, data.rows())
                .mapToObj(row -> data.text(row, name))
                .toList();
    }

    @Test
    void columnsAreLeftOutReplacedAndCoarsened() {
        PrivacySettings settings = PrivacySettings.proposed(shop().schema())
                .withCoarsened(Map.of(
                        "age",
                        Coarsening.FIVES,
                        "score",
                        Coarsening.TENS,
                        "birthday",
                        Coarsening.QUARTER,
                        "seen",
                        Coarsening.MONTH));
        Dataset told = new Redactor(settings, KEY).apply(shop(), Progress.none());
        assertEquals(
                List.of("id", "age", "score", "birthday", "seen", "city"),
                told.schema().names());
        assertEquals(List.of(KEY.pseudonym("007"), KEY.pseudonym("008"), ""), column(told, "id"));
        assertEquals(List.of("30–34", "40–44", ""), column(told, "age"));
        assertEquals(List.of("-10–-1", "0–9", "10–19"), column(told, "score"));
        assertEquals(List.of("1990-Q1", "", "1985-Q4"), column(told, "birthday"));
        assertEquals(List.of("2026-04", "", "1970-01"), column(told, "seen"));
        assertEquals(List.of("Ulm", "Bonn", "Ulm"), column(told, "city"));
        Dataset years = new Redactor(settings.withCoarsened(Map.of("birthday", Coarsening.YEAR)), null)
                .apply(shop(), Progress.none());
        assertEquals(List.of("1990", "", "1985"), column(years, "birthday"));
        assertEquals(List.of("007", "008", ""), column(years, "id"));
    }

    @Test
    void whatCannotBeCoarserIsRefused() {
        for (var wrong : Map.of("city", Coarsening.FIVES, "age", Coarsening.YEAR, "birthday", Coarsening.TENS)
                .entrySet()) {
            var settings = PrivacySettings.OPEN.withCoarsened(Map.of(wrong.getKey(), wrong.getValue()));
            var refused = assertThrows(
                    FailureException.class, () -> new Redactor(settings, null).apply(shop(), Progress.none()));
            assertEquals(new Failure.NotCoarser(wrong.getKey()), refused.failure());
        }
    }

    @Test
    void columnsThatSayTogetherWhoSomebodyIsAreProposed() {
        List<String> likely = List.of(
                "age",
                "Alter_age",
                "gender",
                "birth_date",
                "DateOfBirth",
                "zip_code",
                "city",
                "年龄",
                "性别",
                "出生日期",
                "城市",
                "省");
        List<String> others = List.of(
                "pages_per_visit",
                "average_order",
                "orders placed",
                "节省金额",
                "spend",
                "last_order",
                "最近购买天数",
                "sessions");
        for (String name : likely) {
            assertTrue(QuasiIdentifiers.likely(column(name)), name);
        }
        for (String name : others) {
            assertTrue(!QuasiIdentifiers.likely(column(name)), name);
        }
    }

    private static ColumnInfo column(String name) {
        return new ColumnInfo(name, org.portrait.data.ColumnType.INTEGER, ColumnRole.FEATURE, 0, 9);
    }

    @Test
    void choicesAreKeptForColumnsThatAreTheSame() {
        Schema before = shop().schema();
        PrivacySettings chosen = PrivacySettings.proposed(before)
                .withLeftOut(Set.of("city"))
                .withIdentifying(Set.of("score"))
                .withCoarsened(Map.of("age", Coarsening.TENS, "score", Coarsening.TENS))
                .withK(9);
        assertEquals(chosen, chosen.carriedTo(before, before));
        Schema now = before.withRoles(Map.of("city", ColumnRole.ID, "age", ColumnRole.PERSONAL));
        assertEquals(
                new PrivacySettings(Set.of("age"), Map.of("score", Coarsening.TENS), Set.of("score"), 9),
                chosen.carriedTo(now, before));
    }

    @Test
    void whatWasDoneIsSaidWithoutAValue() {
        PrivacySettings settings = PrivacySettings.proposed(shop().schema())
                .withCoarsened(Map.of("age", Coarsening.FIVES))
                .withK(2);
        Anonymity found = new AnonymityFinder(settings).find(shop(), Progress.none());
        var text = new PrivacyText(new Messages(Messages.ENGLISH));
        assertEquals(
                List.of(
                        "Left out: email.",
                        "Replaced by pseudonyms (HMAC-SHA-256 with a secret key): id. Pseudonyms are still personal data:"
                                + " whoever has the key can tell whose they are.",
                        "Less exact than in the file: age (bands of 5).",
                        "By age, birthday, city, up to three of them together, 3 of 3 customers (100.0%) are in groups of"
                                + " fewer than 2; the smallest group has 1.",
                        "Exact figures single people out as well: whoever knows somebody's value in score, birthday, seen"
                                + " finds the row. Leave out what the recipient does not need."),
                text.note(new Redactor(settings, KEY), shop().schema(), shop().rows(), found));
        assertEquals(
                List.of(
                        "age: 3 customers in groups of fewer than 2, the smallest of 1.",
                        "birthday: 3 customers in groups of fewer than 2, the smallest of 1.",
                        "city: 1 customer in groups of fewer than 2, the smallest of 1.",
                        "Leaving out one of them alone does not help: make several coarser, or leave out several."),
                text.details(found));
        assertEquals(
                "Such a group: age 30–34; customers in it: 1.",
                text.example(found, settings, shop()).orElseThrow());
    }
}
