// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.portrait.work.Failure;
import org.portrait.work.FailureException;

class IdKeyTest {
    private static final String HEX = "0102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f20";

    @TempDir
    Path folder;

    /** RFC 4231, cases 1, 2 and 6. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b | Hi There | b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7
            4a656665 | what do ya want for nothing? | 5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843
            AA131 | Test Using Larger Than Block-Size Key - Hash Key First | 60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54
            """)
    void asTheStandardHasIt(String key, String text, String pseudonym) {
        byte[] secret = HexFormat.of().parseHex(key.equals("AA131") ? "aa".repeat(131) : key);
        assertEquals(pseudonym, new IdKey(secret).pseudonym(text));
    }

    /** {@code printf 11001 | openssl dgst -sha256 -mac HMAC -macopt hexkey:0102…20}. */
    @Test
    void asOpensslHasItFromAFileInEitherWayOfWriting() throws Exception {
        Path hex = Files.writeString(folder.resolve("hex"), HEX + "\r\n");
        Path base64 = Files.writeString(folder.resolve("base64"), "AQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHyA=\n");
        for (Path file : new Path[] {hex, base64}) {
            IdKey key = IdKey.read(file);
            assertEquals("4feed4fb9b5786ca52039af1b1ab565c53eaaef90c7f61da190fbaf6d0cae9df", key.pseudonym("11001"));
            assertEquals("5f83a39577c9f985e8d62ecba7972abd9f211dab2ab8f7c5ed758ff69b03c715", key.pseudonym("客户"));
            assertEquals("", key.pseudonym(""), "who has no id gets none");
        }
    }

    @Test
    void aNewKeyIsOnlyTheUsersOwnAndReplacesNothing() throws Exception {
        Path file = folder.resolve("new.key");
        IdKey.make(file);
        assertTrue(Files.readString(file).matches("[0-9a-f]{64}\n"));
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        }
        String before = IdKey.read(file).pseudonym("1");
        var refused = assertThrows(FailureException.class, () -> IdKey.make(file));
        assertInstanceOf(Failure.KeyFileExists.class, refused.failure());
        assertEquals(before, IdKey.read(file).pseudonym("1"));
        IdKey.make(folder.resolve("other.key"));
        assertNotEquals(before, IdKey.read(folder.resolve("other.key")).pseudonym("1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "secret", "00ff", "not base 64 at all, but quite long, in fact longer than a key"})
    void whatIsNoKeyIsRefused(String text) throws Exception {
        Path file = Files.write(folder.resolve("x"), text.getBytes(StandardCharsets.UTF_8));
        var refused = assertThrows(FailureException.class, () -> IdKey.read(file));
        assertEquals(new Failure.NoKey(file, 32), refused.failure());
    }
}
