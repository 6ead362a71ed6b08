// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.bench;

/** Draws one row after the other of a kind of data, before standardisation. */
@FunctionalInterface
interface Rows {
    void draw(Xoshiro random, double[] row);
}
