// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.score;

import org.portrait.data.Fingerprint;

/**
 * What a model was made of.
 *
 * @param file its name without its folder
 * @param rows that took part
 * @param agreement the share of them that the model puts where they were in training: 1 unless segments had a smallest
 *     size
 * @param program the version of Portrait
 */
public record Training(String file, Fingerprint fingerprint, int rows, double agreement, String program) {
    public Training {
        if (rows < 1 || !(agreement >= 0 && agreement <= 1)) {
            throw new IllegalArgumentException("no training: " + rows + " rows, agreement " + agreement);
        }
    }
}
