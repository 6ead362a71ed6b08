// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/** All cells so far, in memory and in a file that a later run goes on with as long as the engine is the same. */
final class Journal {
    private final Path file;
    private final List<Cell> cells = new ArrayList<>();

    private Journal(Path file) {
        this.file = file;
    }

    /** @param fresh starts anew whatever is there */
    static Journal open(Path file, String key, boolean fresh) throws IOException {
        var journal = new Journal(file);
        if (Files.exists(file)) {
            List<String> lines = Files.readAllLines(file);
            if (!fresh && !lines.isEmpty() && lines.getFirst().equals(key)) {
                lines.stream().skip(1).map(Cell::of).forEach(journal.cells::add);
                return journal;
            }
            Files.move(file, file.resolveSibling(file.getFileName() + ".old"), StandardCopyOption.REPLACE_EXISTING);
        }
        Files.createDirectories(file.getParent());
        Files.writeString(file, key + "\n");
        return journal;
    }

    /** The engine's and the harness's compiled classes, as one number. */
    static String engine() throws IOException {
        var sum = new CRC32();
        for (String folder : List.of("segments", "data")) {
            try (Stream<Path> files = Files.walk(Path.of("target/classes/org/portrait", folder))) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    sum.update(Files.readAllBytes(file));
                }
            }
        }
        return Long.toHexString(sum.getValue());
    }

    void add(Cell cell) throws IOException {
        cells.add(cell);
        Files.writeString(file, cell.line() + "\n", StandardOpenOption.APPEND);
    }

    List<Cell> of(String row, Contestant contestant) {
        return cells.stream()
                .filter(cell -> cell.row().equals(row) && cell.contestant() == contestant)
                .toList();
    }
}
