// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.bench;

/** What the data look like. */
enum Kind {
    OVERLAPPING("blobs, overlapping"),
    TOUCHING("blobs, touching"),
    CLEAR("blobs, clear"),
    CUSTOMERS("customer-like"),
    UNIFORM("uniform"),
    DUPLICATES("30 % duplicates");

    private final String title;

    Kind(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /** @return how rows are drawn; the 30 % of repeated rows are the writer's business */
    Rows rows(int columns, Xoshiro random) {
        return switch (this) {
            case OVERLAPPING -> new Blobs(columns, 0.5, random);
            case TOUCHING, DUPLICATES -> new Blobs(columns, 1, random);
            case CLEAR -> new Blobs(columns, 2, random);
            case CUSTOMERS -> new Customers(columns, random);
            case UNIFORM -> Kind::fillUniform;
        };
    }

    double repeated() {
        return this == DUPLICATES ? 0.3 : 0;
    }

    private static void fillUniform(Xoshiro random, double[] row) {
        for (int j = 0; j < row.length; j++) {
            row[j] = random.uniform();
        }
    }
}
