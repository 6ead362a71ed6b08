// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.features;

import org.portrait.data.FeatureMatrix;

/** The features of the training rows, and what was learned while building them. */
public record BuiltFeatures(FeatureMatrix matrix, FittedFeatures fitted) {}
