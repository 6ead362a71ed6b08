// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.load;

import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.portrait.work.Activity;
import org.portrait.work.Failure;
import org.portrait.work.FailureException;
import org.portrait.work.Progress;

/** A file that gzip packed, as the file that is in it. */
final class Gunzip {
    /** Left free on the disk. */
    private static final long SPARE = 1L << 30;

    private static final int BUFFER = 1 << 16;

    private Gunzip() {}

    static boolean packed(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.read() == 0x1f && in.read() == 0x8b;
        }
    }

    /**
     * @return the unpacked file, in a folder of its own, with the ending it had
     * @throws FailureException when it is damaged, or unpacks to more than the disk or {@link UnpackLimit} allows
     */
    static Path unpack(Path file, Path folder, Progress progress) throws IOException {
        return unpack(file, folder, Files.getFileStore(folder).getUsableSpace() - SPARE, progress);
    }

    /** @param room in bytes, on the disk */
    static Path unpack(Path file, Path folder, long room, Progress progress) throws IOException {
        Path unpacked = Files.createDirectories(folder.resolve("unpacked")).resolve(name(DuckDb.plain(file)));
        long limit = UnpackLimit.of(Files.size(file));
        try (var channel = FileChannel.open(file);
                var in = new GZIPInputStream(Channels.newInputStream(channel), BUFFER);
                var out = Files.newOutputStream(unpacked)) {
            var buffer = new byte[BUFFER];
            long bytes = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                progress.checkCancelled();
                bytes += read;
                if (bytes > limit) {
                    throw new FailureException(new Failure.UnpacksTooFar(file, limit));
                }
                if (bytes > room) {
                    throw new FailureException(new Failure.NoRoomToUnpack(file, Math.max(0, room)));
                }
                out.write(buffer, 0, read);
                progress.report(Activity.READING, (double) channel.position() / Math.max(1, channel.size()));
            }
        } catch (ZipException | EOFException e) {
            throw new FailureException(new Failure.DamagedArchive(file), e);
        }
        return unpacked;
    }

    static String name(String packed) {
        String name = packed.replaceFirst("(?i)\\.gz(ip)?$", "");
        if (name.toLowerCase(Locale.ROOT).endsWith(".tgz")) {
            return name.substring(0, name.length() - 3) + "tar";
        }
        return name;
    }

    /** The same refusal about the file that was opened. */
    static Failure named(Failure failure, Path opened) {
        return switch (failure) {
            case Failure.FileUnreadable f -> new Failure.FileUnreadable(opened, f.detail());
            case Failure.EmptyFile _ -> new Failure.EmptyFile(opened);
            case Failure.HeaderOnly _ -> new Failure.HeaderOnly(opened);
            case Failure.NotATable _ -> new Failure.NotATable(opened);
            case Failure.InvalidJson _ -> new Failure.InvalidJson(opened);
            case Failure.JsonWithoutRows _ -> new Failure.JsonWithoutRows(opened);
            case Failure.UnknownFormat _ -> new Failure.UnknownFormat(opened);
            case Failure.EncryptedWorkbook _ -> new Failure.EncryptedWorkbook(opened);
            case Failure.StrangeWorkbook _ -> new Failure.StrangeWorkbook(opened);
            case Failure.NoTables _ -> new Failure.NoTables(opened);
            case Failure.NoSuchTable f -> new Failure.NoSuchTable(opened, f.name(), f.available());
            case Failure.UnpacksTooFar f -> new Failure.UnpacksTooFar(opened, f.limit());
            default -> failure;
        };
    }
}
