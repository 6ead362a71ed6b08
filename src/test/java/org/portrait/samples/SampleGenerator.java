// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Writes {@code sample-data/*.csv}; every seed is a constant of the sample. Run by {@code mvn exec:exec@samples}. */
final class SampleGenerator {
    static final Path FOLDER = Path.of("sample-data");

    private SampleGenerator() {}

    public static void main(String[] arguments) throws IOException {
        Files.createDirectories(FOLDER);
        for (Sample sample : all()) {
            Files.writeString(FOLDER.resolve(sample.file()), sample.text());
            System.out.println(sample.file() + ": " + sample.rows().size() + " rows");
        }
    }

    static List<Sample> all() {
        return Stream.of(new ShopCustomers().make(), new ChineseCustomers().make(), new Orders().make())
                .flatMap(List::stream)
                .toList();
    }
}
