// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.score;

import org.portrait.features.FeatureDefinition;

/**
 * A feature by which a customer is nearer to the own segment than to the second-best.
 *
 * @param category the value of the customer where the feature is one of categories, otherwise ""
 * @param value of the customer, in the units of the feature; of a category 1
 * @param own the mean of the own segment in training, in the same units; of a category the share of its customers who
 *     have the same one
 * @param other that of the second-best
 * @param weight its part of all that speaks for the own segment, from 0 to 1
 */
public record Reason(
        FeatureDefinition definition, String category, double value, double own, double other, double weight) {}
