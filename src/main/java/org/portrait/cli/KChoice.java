// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A number of segments, or null for {@code auto}. */
record KChoice(@Nullable Integer k) {
    static final class Converter implements ITypeConverter<KChoice> {
        @Override
        public KChoice convert(String text) {
            if (text.equalsIgnoreCase("auto")) {
                return new KChoice(null);
            }
            try {
                return new KChoice(Integer.valueOf(text));
            } catch (NumberFormatException _) {
                throw new TypeConversionException(text);
            }
        }
    }
}
