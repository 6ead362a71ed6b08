// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.privacy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.portrait.work.Failure;
import org.portrait.work.FailureException;
import org.portrait.work.OwnerOnly;

/**
 * The secret by which ids become pseudonyms: the same id and key give the same pseudonym, in whatever file. It is read from
 * a file that the user keeps and goes nowhere else.
 */
public final class IdKey {
    /** As long as what SHA-256 gives (RFC 2104, section 3). */
    private static final int BYTES = 32;

    private static final int LONGEST_FILE = 4_096;
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec secret;

    IdKey(byte[] secret) {
        this.secret = new SecretKeySpec(secret, ALGORITHM);
    }

    /**
     * @param file at least 32 bytes as hexadecimal digits or as Base64, and nothing else
     * @throws FailureException with {@link Failure.FileMissing}, {@link Failure.FileUnreadable} or {@link Failure.NoKey}
     */
    public static IdKey read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new FailureException(new Failure.FileMissing(file));
        }
        try {
            byte[] secret = Files.size(file) > LONGEST_FILE ? new byte[0] : decoded(Files.readAllBytes(file));
            if (secret.length < BYTES) {
                throw new FailureException(new Failure.NoKey(file, BYTES));
            }
            return new IdKey(secret);
        } catch (IOException e) {
            throw new FailureException(
                    new Failure.FileUnreadable(file, e.getClass().getSimpleName()), e);
        }
    }

    private static byte[] decoded(byte[] written) {
        String text = new String(written, StandardCharsets.ISO_8859_1).strip();
        try {
            return text.matches("\\p{XDigit}+")
                    ? HexFormat.of().parseHex(text)
                    : Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException _) {
            return new byte[0];
        }
    }

    /**
     * Writes a new key, 64 hexadecimal digits, into a new file that only this user may read.
     *
     * @throws FailureException with {@link Failure.KeyFileExists}, since without the old key no pseudonym that it made can
     *     be made again, or {@link Failure.WriteFailed}
     */
    public static void make(Path file) {
        var secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        try {
            OwnerOnly.create(file);
        } catch (FileAlreadyExistsException e) {
            throw new FailureException(new Failure.KeyFileExists(file), e);
        } catch (IOException e) {
            throw failed(file, e);
        }
        try {
            Files.writeString(file, HexFormat.of().formatHex(secret) + "\n");
        } catch (IOException e) {
            file.toFile().delete();
            throw failed(file, e);
        }
    }

    private static FailureException failed(Path file, IOException e) {
        String reason = Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName());
        return new FailureException(new Failure.WriteFailed(file, reason), e);
    }

    /** HMAC-SHA-256 (RFC 2104) of the id in UTF-8, as 64 lower case hexadecimal digits; "" stays "". */
    public String pseudonym(String id) {
        return pseudonyms().of(id);
    }

    /** Makes one pseudonym after the other. */
    Pseudonyms pseudonyms() {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return id -> id.isEmpty() ? id : HexFormat.of().formatHex(mac.doFinal(id.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java has HMAC-SHA-256", e);
        }
    }

    /** For one thread. */
    interface Pseudonyms {
        String of(String id);
    }
}
