// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.export;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.portrait.data.Fingerprint;

/**
 * By what an advertising network recognises customers: the SHA-256 of an address that is written in one way only, 64 lower
 * case hexadecimal digits of its UTF-8.
 */
public sealed interface Audience {
    String column();

    /** What the column of hashes is called. */
    String heading();

    /** The address as it is hashed; null where it is none. */
    @Nullable
    String normalised(String value);

    /** "" for what is no address. */
    default String hash(String value) {
        String address = normalised(value);
        if (address == null) {
            return "";
        }
        return HexFormat.of().formatHex(Fingerprint.digest().digest(address.getBytes(StandardCharsets.UTF_8)));
    }

    /** Without blanks around it, in lower case. */
    record Email(String column) implements Audience {
        private static final Pattern ADDRESS = Pattern.compile("[^\\s@]+@[^\\s@]+");

        @Override
        public String heading() {
            return "email_sha256";
        }

        @Override
        public @Nullable String normalised(String value) {
            String address = value.strip().toLowerCase(Locale.ROOT);
            return ADDRESS.matcher(address).matches() ? address : null;
        }
    }

    /**
     * In the international form of ITU-T E.164, such as +4915112345678. A number that begins with + or 00 is international,
     * as is one of the country code and at least ten more digits; any other gets the country code in place of a leading 0.
     *
     * @param country code without + or zeros
     */
    record Phone(String column, String country) implements Audience {
        private static final Pattern WRITTEN = Pattern.compile("\\+?[\\d ()/.\\-\\u00A0]+");
        private static final int SHORTEST = 8;
        private static final int LONGEST = 15;
        private static final int NATIONAL = 10;

        public Phone {
            if (!isCode(country)) {
                throw new IllegalArgumentException("country code " + country);
            }
        }

        /** Whether it is a country code as it is wanted here. */
        public static boolean isCode(String country) {
            return country.matches("[1-9][0-9]{0,2}");
        }

        @Override
        public String heading() {
            return "phone_sha256";
        }

        @Override
        public @Nullable String normalised(String value) {
            String text = value.strip();
            if (!WRITTEN.matcher(text).matches()) {
                return null;
            }
            String digits = text.replaceAll("\\D", "");
            if (text.startsWith("+") || digits.startsWith("00")) {
                digits = text.replace("(0)", "").replaceAll("\\D", "").replaceFirst("^00", "");
            } else if (!digits.startsWith(country) || digits.length() < country.length() + NATIONAL) {
                digits = country + digits.replaceFirst("^0", "");
            }
            return digits.length() < SHORTEST || digits.length() > LONGEST || digits.startsWith("0")
                    ? null
                    : "+" + digits;
        }
    }
}
