// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.features;

import java.util.List;
import java.util.Map;

/**
 * How to build the same features from new rows.
 *
 * @param values per binary or one-hot column its values in training, sorted
 */
public record FittedFeatures(List<FeatureDefinition> definitions, Map<String, List<String>> values) {}
