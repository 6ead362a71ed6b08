// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.chart;

import org.portrait.personas.Measure;

/**
 * An axis of the map.
 *
 * @param title what runs along it
 * @param measure how its values are read
 */
public record ScatterAxis(String title, Measure measure) {
    static final ScatterAxis NONE = new ScatterAxis("", Measure.NUMBER);
}
