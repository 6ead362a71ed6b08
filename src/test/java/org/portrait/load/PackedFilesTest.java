// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.portrait.data.Fingerprint;
import org.portrait.work.Activity;
import org.portrait.work.CancelledException;
import org.portrait.work.Failure;
import org.portrait.work.FailureException;
import org.portrait.work.Progress;

/** Files packed with gzip. */
class PackedFilesTest {
    private static final String CUSTOMERS = "id,age\n1,20\n2,30\n";

    @TempDir
    Path folder;

    private static byte[] gzip(byte[] bytes) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    private static byte[] gzip(String text) throws IOException {
        return gzip(text.getBytes(StandardCharsets.UTF_8));
    }

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    /** As many unpacked megabytes of zeros: members of a gzip file are unpacked one after the other. */
    private Path bomb(int megabytes) throws IOException {
        byte[] member = gzip(new byte[1 << 20]);
        Path file = folder.resolve("bomb.csv.gz");
        try (var out = Files.newOutputStream(file)) {
            for (int i = 0; i < megabytes; i++) {
                out.write(member);
            }
        }
        return file;
    }

    private static Failure refused(Path file) {
        return assertThrows(FailureException.class, () -> new Loader().load(file, LoadSettings.DETECT, Progress.none()))
                .failure();
    }

    @ParameterizedTest
    @CsvSource({"a.csv.gz, CSV", "a.CSV.GZ, CSV", "a.gz, CSV", "a.csv, CSV", "a[1]'s 表.txt.gzip, CSV"})
    void textIsKnownByItsBytesAndReadByItsName(String name, LoadReport.Format format) throws Exception {
        Path file = file(name, gzip(CUSTOMERS));
        Table table = Table.of(file);
        assertEquals(format, table.report().format());
        assertEquals(List.of("UTF-8", ",", ".", true, 2, 0L), table.receipt());
        assertEquals(List.of(20L, 30L), table.cells("age"));
        assertEquals(name, table.dataset().name());
        assertEquals(Fingerprint.of(file), table.report().fingerprint());
    }

    @Test
    void whatIsPackedMayBeOfAnyFormatAndEncoding() throws Exception {
        Table tabs = Table.of(file("a.tsv.gz", gzip("id\tage\n1\t20\n2\t30\n")));
        assertEquals(LoadReport.Format.TSV, tabs.report().format());
        assertEquals(List.of(20L, 30L), tabs.cells("age"));
        Table lines = Table.of(file("a.jsonl.gz", gzip("{\"id\":1,\"age\":20}\n{\"id\":2,\"age\":30}\n")));
        assertEquals(LoadReport.Format.JSON, lines.report().format());
        assertEquals(List.of(20L, 30L), lines.cells("age"));
        Table chinese =
                Table.of(file("b.csv.gz", gzip("编号,城市\n1,北京\n2,上海市\n3,广州市\n".getBytes(Charset.forName("GB18030")))));
        assertEquals("GB18030", chinese.report().encoding());
        assertEquals(List.of("北京", "上海市", "广州市"), chinese.cells("城市"));
    }

    @Test
    void refusalsNameTheFileThatWasOpened() throws Exception {
        Path empty = file("empty.csv.gz", gzip(""));
        assertEquals(new Failure.EmptyFile(empty), refused(empty));
        Path header = file("header.csv.gz", gzip("id,age\n"));
        assertEquals(new Failure.HeaderOnly(header), refused(header));
        Path json = file("a.json.gz", gzip("{"));
        assertEquals(new Failure.InvalidJson(json), refused(json));
        Path twice = file("a.csv.gz.gz", gzip(gzip(CUSTOMERS)));
        assertEquals(new Failure.NotATable(twice), refused(twice));
        Path tar = file("a.tgz", gzip(CUSTOMERS));
        assertEquals(new Failure.UnknownFormat(tar), refused(tar));
    }

    @Test
    void whatIsDamaged() throws Exception {
        var rest = new byte[5_000];
        new Random(1).nextBytes(rest);
        System.arraycopy(HexFormat.of().parseHex("1f8b0800"), 0, rest, 0, 4);
        Path noise = file("noise.csv.gz", rest);
        assertEquals(new Failure.DamagedArchive(noise), refused(noise));
        byte[] packed = gzip("id,age\n" + "1,20\n".repeat(1_000));
        Path cut = file("cut.csv.gz", Arrays.copyOf(packed, packed.length - 9));
        assertEquals(new Failure.DamagedArchive(cut), refused(cut));
        packed[packed.length - 6] ^= 1; // of the checksum
        Path changed = file("changed.csv.gz", packed);
        assertEquals(new Failure.DamagedArchive(changed), refused(changed));
    }

    @Test
    void aBombIsRefusedBeforeItFillsTheDisk() throws Exception {
        Path file = bomb(1_024);
        assertTrue(Files.size(file) < 2_000_000);
        assertTimeoutPreemptively(
                Duration.ofSeconds(60), () -> assertEquals(new Failure.UnpacksTooFar(file, 512L << 20), refused(file)));
    }

    @Test
    void whatTheDiskHasNoRoomForIsRefused() throws Exception {
        Path file = bomb(2);
        var e = assertThrows(FailureException.class, () -> Gunzip.unpack(file, folder, 1_000_000, Progress.none()));
        assertEquals(new Failure.NoRoomToUnpack(file, 1_000_000), e.failure());
    }

    @Test
    void unpackingCanBeCancelled() throws Exception {
        var noise = new byte[8 << 20];
        new Random(1).nextBytes(noise);
        Path file = file("noise.csv.gz", gzip(noise));
        var progress = new Progress() {
            private double far;

            @Override
            public void report(Activity activity, double fraction) {
                far = fraction;
            }

            @Override
            public boolean cancelled() {
                return far > 0.1;
            }
        };
        assertThrows(CancelledException.class, () -> new Loader().load(file, LoadSettings.DETECT, progress));
        assertTrue(progress.far < 0.2, "at " + progress.far);
    }
}
