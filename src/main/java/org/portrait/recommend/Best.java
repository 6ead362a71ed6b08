// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.recommend;

/** The best of many numbered things: the higher score first, of equal ones the lower number. */
final class Best {
    private final int[] number;
    private final double[] score;
    private int size;

    /** @param most how many are kept */
    Best(int most) {
        number = new int[most];
        score = new double[most];
    }

    void offer(int candidate, double value) {
        if (size == number.length && !before(value, candidate, size - 1)) {
            return;
        }
        int at = size == number.length ? size - 1 : size++;
        while (at > 0 && before(value, candidate, at - 1)) {
            number[at] = number[at - 1];
            score[at] = score[at - 1];
            at--;
        }
        number[at] = candidate;
        score[at] = value;
    }

    private boolean before(double value, int candidate, int place) {
        return value > score[place] || value == score[place] && candidate < number[place];
    }

    int size() {
        return size;
    }

    int number(int place) {
        return number[place];
    }

    double score(int place) {
        return score[place];
    }
}
