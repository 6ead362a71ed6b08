// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.cli;

import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A range of K as it is written on the command line: {@code 2..20}. */
record KRange(int lowest, int highest) {
    private static final Pattern FORM = Pattern.compile("(\\d{1,9})\\.\\.(\\d{1,9})");

    static final class Converter implements ITypeConverter<KRange> {
        @Override
        public KRange convert(String text) {
            var match = FORM.matcher(text);
            if (match.matches()) {
                var range = new KRange(Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2)));
                if (range.lowest <= range.highest) {
                    return range;
                }
            }
            throw new TypeConversionException(text);
        }
    }
}
