// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.portrait.data.DatasetBuilder;
import org.portrait.export.CampaignLists.Group;
import org.portrait.export.CampaignLists.SegmentCounts;
import org.portrait.work.CancelledException;
import org.portrait.work.CancelledProgress;
import org.portrait.work.Failure;
import org.portrait.work.FailureException;
import org.portrait.work.Progress;

class CampaignTest {
    @TempDir
    Path folder;

    /** 60 customers of "A", 40 of "B!", 10 of none, in turn; every fifth is not to be contacted. */
    private static SegmentTable table() {
        int n = 110;
        var mail = new String[n];
        var stop = new String[n];
        var segments = new int[n];
        for (int i = 0; i < n; i++) {
            mail[i] = i % 11 == 0 ? "none" : "C" + i + "@Example.com ";
            stop[i] = i % 5 == 0 ? "yes" : i % 5 == 1 ? "no" : "";
            segments[i] = i % 11 == 10 ? 0 : i % 11 < 6 ? 1 : 2;
        }
        var source =
                new DatasetBuilder("x").texts("mail", mail).texts("stop", stop).build(c -> c.role());
        var reasons = new String[n];
        Arrays.fill(reasons, "");
        return new SegmentTable(source, segments, new double[n], reasons, List.of("A", "B!"));
    }

    private static CampaignSettings settings(long seed, HoldOut holdOut) {
        return new CampaignSettings(seed, holdOut, "stop", List.of(new Audience.Email("mail")));
    }

    /** Of each residue modulo 11 there are ten rows, two of which are divisible by five. */
    @Test
    void everybodyIsCounted() {
        CampaignLists lists = new Campaign(settings(1, new HoldOut.Share(0.25))).lists(table());
        SegmentCounts first = lists.segments().getFirst();
        SegmentCounts second = lists.segments().getLast();
        assertEquals(60, first.customers());
        assertEquals(12, first.doNotContact());
        assertEquals(12, first.control());
        assertEquals(36, first.contact());
        assertEquals(List.of(8, 8, 24), List.of(second.doNotContact(), second.control(), second.contact()));
        for (int row = 0; row < 110; row++) {
            boolean out = row % 11 == 10;
            assertEquals(out, lists.groups()[row] == Group.NO_SEGMENT);
            assertEquals(!out && row % 5 == 0, lists.groups()[row] == Group.DO_NOT_CONTACT);
        }
        long without = IntStream.range(0, 110)
                .filter(row -> row % 11 == 0 && lists.groups()[row] == Group.CONTACT)
                .count();
        assertEquals(List.of((int) without), first.withoutAddress());
    }

    @Test
    void theSeedDecides() {
        Group[] one =
                new Campaign(settings(1, new HoldOut.Count(10))).lists(table()).groups();
        assertEquals(
                List.of(one),
                List.of(new Campaign(settings(1, new HoldOut.Count(10)))
                        .lists(table())
                        .groups()));
        assertNotEquals(
                List.of(one),
                List.of(new Campaign(settings(2, new HoldOut.Count(10)))
                        .lists(table())
                        .groups()));
    }

    /** Each of the 48 is held out in 12 of 48 draws: over 2,000 seeds 500 times, with a standard deviation of 19.4. */
    @Test
    void everybodyIsHeldOutEquallyOften() {
        var times = new int[110];
        for (int seed = 0; seed < 2_000; seed++) {
            Group[] groups = new Campaign(settings(seed, new HoldOut.Count(12)))
                    .lists(table())
                    .groups();
            for (int row = 0; row < times.length; row++) {
                times[row] += groups[row] == Group.CONTROL ? 1 : 0;
            }
        }
        for (int row = 0; row < times.length; row++) {
            if (row % 11 < 6 && row % 5 != 0) {
                assertTrue(Math.abs(times[row] - 500) < 5 * 19.4, row + ": " + times[row]);
            }
        }
    }

    @Test
    void somebodyHasToBeLeftToBeContacted() {
        var e = assertThrows(
                FailureException.class, () -> new Campaign(settings(1, new HoldOut.Count(32))).lists(table()));
        assertEquals(new Failure.HoldOutTooLarge("B!", 32, 32), e.failure());
        assertEquals(0, new HoldOut.Share(0.9).of(1));
        assertEquals(0, new HoldOut.Count(5).of(0));
    }

    /** What is not understood is not contacted. */
    @Test
    void onlyAPlainNoAllows() {
        for (Object allowed : new Object[] {"", " ", "No", "nein", "否", "0", 0L, 0.0, false}) {
            assertFalse(Campaign.asked(allowed), allowed.toString());
        }
        assertFalse(Campaign.asked(null));
        for (Object asked : new Object[] {"yes", "x", "是", "unsubscribed", 1L, -1.0, true}) {
            assertTrue(Campaign.asked(asked), asked.toString());
        }
    }

    @Test
    void aFilePerSegmentHasWhoIsToBeContactedAndWhoIsNotForTheComparison() throws IOException {
        CampaignLists lists = new Campaign(settings(7, new HoldOut.Share(0.25))).lists(table());
        Path target = folder.resolve("campaign");
        new CampaignFiles(CsvFormat.UPLOAD, new AtomicFile())
                .write(new AtomicFolder(target, false), lists, table().source(), Progress.none());
        assertEquals(
                List.of("1-A.csv", "2-B.csv", "summary.csv"),
                Arrays.stream(target.toFile().list()).sorted().toList());
        List<String> lines = Files.readAllLines(target.resolve("2-B.csv"));
        assertEquals("mail,stop,segment,segment_name,group,email_sha256", lines.getFirst());
        assertEquals(33, lines.size());
        assertEquals(8, lines.stream().filter(l -> l.endsWith(",2,B!,control,")).count());
        assertTrue(lines.get(1).startsWith("C6@Example.com ,no,2,B!,con"), lines.get(1));
        assertEquals(
                24,
                lines.stream()
                        .filter(l -> l.matches(".*,2,B!,contact,[0-9a-f]{64}"))
                        .count());
        assertTrue(lines.stream().noneMatch(l -> l.contains(",yes,")));
        assertEquals(
                "segment,segment_name,customers,contact,control,do_not_contact,seed,without_email_sha256",
                Files.readAllLines(target.resolve("summary.csv")).getFirst());
        assertEquals(
                "2,B!,40,24,8,8,7,0",
                Files.readAllLines(target.resolve("summary.csv")).getLast());
    }

    @Test
    void aCancelledCampaignLeavesNothing() {
        CampaignLists lists = new Campaign(settings(7, new HoldOut.Share(0.25))).lists(table());
        assertThrows(
                CancelledException.class,
                () -> new CampaignFiles(CsvFormat.UPLOAD, new AtomicFile())
                        .write(
                                new AtomicFolder(folder.resolve("campaign"), false),
                                lists,
                                table().source(),
                                new CancelledProgress()));
        assertEquals(0, folder.toFile().list().length);
    }

    @ParameterizedTest
    @CsvSource({"A, 1-A.csv", "=a/b\\c: d, 1-a-b-c-d.csv", "高价值 客户, 1-高价值-客户.csv", "..., 1.csv", "CON, 1-CON.csv"})
    void fileNamesAreOnesThatEverySystemTakes(String name, String file) {
        assertEquals(file, CampaignFiles.name(1, name));
        assertTrue(CampaignFiles.name(12, "😀x".repeat(99)).length() < 80);
    }

    /** The hashes are those of sha256sum. */
    @Test
    void addressesAreHashedInOneWriting() {
        var email = new Audience.Email("mail");
        String hash = "973dfe463ec85785f5f95af5ba3906eedb2d931c24e69824a89ea65dba4e813b";
        assertEquals(hash, email.hash("test@example.com"));
        assertEquals(hash, email.hash(" Test@Example.COM\u3000"));
        assertEquals("", email.hash("test"));
        assertEquals("", email.hash("a b@example.com"));
        assertEquals("", email.hash(""));
    }

    @ParameterizedTest
    @CsvSource({
        "49, 0151 123-45678, +4915112345678",
        "49, +49 (0)151 12345678, +4915112345678",
        "49, 0049 151/12345678, +4915112345678",
        "49, +86 138 0013 8000, +8613800138000",
        "86, 13800138000, +8613800138000",
        "86, 8613800138000, +8613800138000",
        "1, (415) 555-2671, +14155552671",
        "1, 1 415 555 2671, +14155552671",
        "44, 020 7946 0958, +442079460958",
        "49, 4912 12345, +49491212345"
    })
    void phonesBecomeInternational(String country, String written, String number) {
        assertEquals(number, new Audience.Phone("p", country).normalised(written));
    }

    @ParameterizedTest
    @CsvSource({"none", "123", "''", "0151 CALL ME", "+49 151 12345678 ext 5", "1234567890123456", "+0151123456789"})
    void whatIsNoPhoneIsNot(String written) {
        assertEquals(null, new Audience.Phone("p", "49").normalised(written));
    }
}
