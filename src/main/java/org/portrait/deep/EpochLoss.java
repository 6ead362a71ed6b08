// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.deep;

/**
 * What a network has learnt after going once through its rows.
 *
 * @param step RECONSTRUCTION: share of the variance, or its counterpart for columns of 0 and 1, that is not reproduced;
 *     CLUSTERING: Kullback–Leibler divergence of the soft assignment from its target, nats per row
 * @param epoch from 1, within its step
 * @param training of the rows learnt from: of RECONSTRUCTION the mean while weights change, of CLUSTERING after the epoch
 * @param validation of the rows held out, at the end of the epoch
 */
public record EpochLoss(Step step, int epoch, double training, double validation) {
    /** First the network learns to reproduce rows, then to tell segments apart. */
    public enum Step {
        RECONSTRUCTION,
        CLUSTERING
    }
}
