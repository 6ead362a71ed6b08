// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.bench;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** Little-endian doubles outside the heap, row by row: a mapped file. */
record Matrix(MemorySegment values, int rows, int columns) {
    private static final ValueLayout.OfDouble DOUBLE =
            ValueLayout.JAVA_DOUBLE_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    static Matrix map(Path file, int rows, int columns, Arena arena) throws IOException {
        try (var channel = FileChannel.open(file)) {
            return new Matrix(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena), rows, columns);
        }
    }

    static void write(double[][] matrix, Path file) throws IOException {
        var bytes = new byte[8 * matrix.length * matrix[0].length];
        var all = new Matrix(MemorySegment.ofArray(bytes), matrix.length, matrix[0].length);
        for (int i = 0; i < matrix.length; i++) {
            all.setRow(i, matrix[i]);
        }
        Files.write(file, bytes);
    }

    double get(int row, int column) {
        return values.getAtIndex(DOUBLE, (long) row * columns + column);
    }

    void copyRow(int row, double[] to) {
        MemorySegment.copy(values, DOUBLE, 8L * row * columns, to, 0, columns);
    }

    void setRow(int row, double[] from) {
        MemorySegment.copy(from, 0, values, DOUBLE, 8L * row * columns, columns);
    }

    double[] row(int row) {
        var copy = new double[columns];
        copyRow(row, copy);
        return copy;
    }

    double[][] toRows() {
        var all = new double[rows][];
        for (int i = 0; i < rows; i++) {
            all[i] = row(i);
        }
        return all;
    }

    double[][] toColumns() {
        var all = new double[columns][rows];
        var row = new double[columns];
        for (int i = 0; i < rows; i++) {
            copyRow(i, row);
            for (int j = 0; j < columns; j++) {
                all[j][i] = row[j];
            }
        }
        return all;
    }
}
