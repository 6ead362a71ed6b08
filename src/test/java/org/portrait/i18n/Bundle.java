// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.i18n;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.SequencedMap;
import java.util.TreeMap;

/**
 * One bundle file as it is written.
 *
 * @param repeated keys that stand in it twice
 */
record Bundle(Path file, SequencedMap<String, String> patterns, List<String> repeated) {
    static final Path FOLDER = Path.of("src/main/resources/org/portrait/i18n");

    static Bundle english(String name) {
        return read(FOLDER.resolve(name + ".properties"));
    }

    static Bundle chinese(String name) {
        return read(FOLDER.resolve(name + "_zh.properties"));
    }

    private static Bundle read(Path file) {
        var patterns = new TreeMap<String, String>();
        var repeated = new ArrayList<String>();
        var properties = new Properties() {
            private static final long serialVersionUID = 1L;

            @Override
            public synchronized Object put(Object key, Object value) {
                if (patterns.put((String) key, (String) value) != null) {
                    repeated.add((String) key);
                }
                return key;
            }
        };
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Bundle(file, patterns, repeated);
    }
}
