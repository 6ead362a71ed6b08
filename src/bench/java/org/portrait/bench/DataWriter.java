// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.bench;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;

/** Writes data and start centroids for every contestant: little-endian doubles, row by row, standardised columns. */
final class DataWriter {
    private DataWriter() {}

    /** Does nothing when the file is there. */
    static void write(DataSet data, Path folder) throws IOException {
        Path file = data.file(folder);
        if (Files.exists(file)) {
            return;
        }
        Files.createDirectories(folder);
        Path unfinished = folder.resolve(data.id() + ".part");
        try (var channel = FileChannel.open(unfinished, READ, WRITE, CREATE, TRUNCATE_EXISTING);
                var arena = Arena.ofConfined()) {
            long bytes = 8L * data.rows() * data.columns();
            var values = new Matrix(channel.map(MapMode.READ_WRITE, 0, bytes, arena), data.rows(), data.columns());
            fill(data, values);
            standardise(values);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The same as text with a header, unless it is there. */
    static Path writeCsv(DataSet data, Path folder) throws IOException {
        write(data, folder);
        Path file = folder.resolve(data.id() + ".csv");
        if (!Files.exists(file)) {
            Path unfinished = folder.resolve(data.id() + ".part");
            try (var arena = Arena.ofConfined();
                    var out = Files.newBufferedWriter(unfinished)) {
                var values = Matrix.map(data.file(folder), data.rows(), data.columns(), arena);
                for (int j = 0; j < data.columns(); j++) {
                    out.write((j == 0 ? "f" : ",f") + j);
                }
                for (int i = 0; i < data.rows(); i++) {
                    String line = Arrays.toString(values.row(i)).replace(" ", "");
                    out.write("\n" + line.substring(1, line.length() - 1));
                }
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return file;
    }

    private static void fill(DataSet data, Matrix values) {
        var random = new Xoshiro(data.seed());
        Rows rows = data.kind().rows(data.columns(), random);
        double repeated = data.kind().repeated();
        var row = new double[data.columns()];
        for (int i = 0; i < data.rows(); i++) {
            if (i > 0 && repeated > 0 && random.uniform() < repeated) {
                values.copyRow(random.below(i), row);
            } else {
                rows.draw(random, row);
            }
            values.setRow(i, row);
        }
    }

    private static void standardise(Matrix values) {
        var sums = new double[values.columns()];
        var squares = new double[values.columns()];
        var row = new double[values.columns()];
        for (int i = 0; i < values.rows(); i++) {
            values.copyRow(i, row);
            for (int j = 0; j < row.length; j++) {
                sums[j] += row[j];
            }
        }
        Arrays.setAll(sums, j -> sums[j] / values.rows());
        for (int i = 0; i < values.rows(); i++) {
            values.copyRow(i, row);
            for (int j = 0; j < row.length; j++) {
                squares[j] += (row[j] - sums[j]) * (row[j] - sums[j]);
            }
        }
        Arrays.setAll(squares, j -> Math.sqrt(squares[j] / values.rows()));
        for (int i = 0; i < values.rows(); i++) {
            values.copyRow(i, row);
            for (int j = 0; j < row.length; j++) {
                row[j] = (row[j] - sums[j]) / squares[j];
            }
            values.setRow(i, row);
        }
    }

    /** K rows that differ from each other, drawn by the seed. */
    static Path writeStarts(DataSet data, int k, Path folder) throws IOException {
        Path file = data.starts(folder, k);
        try (var arena = Arena.ofConfined()) {
            var values = Matrix.map(data.file(folder), data.rows(), data.columns(), arena);
            var random = new Xoshiro(data.seed() + 100L * k);
            var starts = new double[k][data.columns()];
            for (int c = 0; c < k; ) {
                values.copyRow(random.below(data.rows()), starts[c]);
                double[] drawn = starts[c];
                if (Arrays.stream(starts, 0, c).noneMatch(s -> Arrays.equals(s, drawn))) {
                    c++;
                }
            }
            Matrix.write(starts, file);
        }
        return file;
    }
}
