// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.data;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * What identifies the content of a data file.
 *
 * @param bytes its size
 * @param sha256 of its content, 64 hexadecimal digits
 */
public record Fingerprint(long bytes, String sha256) {
    public static Fingerprint of(Path file) throws IOException {
        return of(List.of(file));
    }

    /**
     * Of the contents of several files, one after the other.
     *
     * @throws InterruptedIOException soon after the thread has been interrupted
     */
    public static Fingerprint of(List<Path> files) throws IOException {
        MessageDigest digest = digest();
        var buffer = new byte[1 << 16];
        long bytes = 0;
        for (Path file : files) {
            try (var in = Files.newInputStream(file)) {
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    if (Thread.currentThread().isInterrupted()) {
                        throw new InterruptedIOException();
                    }
                    digest.update(buffer, 0, read);
                    bytes += read;
                }
            }
        }
        return new Fingerprint(bytes, HexFormat.of().formatHex(digest.digest()));
    }

    /** Of this content and another that is used beside it: the SHA-256 of both digests. */
    public Fingerprint and(Fingerprint other) {
        byte[] both = (sha256 + other.sha256).getBytes(StandardCharsets.US_ASCII);
        return new Fingerprint(bytes + other.bytes, HexFormat.of().formatHex(digest().digest(both)));
    }

    /** A digest by SHA-256 to begin with. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
