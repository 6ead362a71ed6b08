// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.chart;

import java.util.List;
import org.portrait.i18n.Messages;
import org.portrait.personas.Measure;

/**
 * An axis of the map.
 *
 * @param title what runs along it
 * @param measure how its values are read
 * @param measured whether they mean something, so that there are numbers along it, and spreads of segments
 */
public record ScatterAxis(String title, Measure measure, boolean measured) {
    static final ScatterAxis NONE = new ScatterAxis("", Measure.NUMBER);

    public ScatterAxis(String title, Measure measure) {
        this(title, measure, true);
    }

    /** One that has places only. */
    public static ScatterAxis unmeasured(String title) {
        return new ScatterAxis(title, Measure.NUMBER, false);
    }

    /** @param lowest highest: its ends; @param about how many there is room for */
    List<AxisTicks.Tick> ticks(double lowest, double highest, int about, Messages words) {
        return measured ? AxisTicks.of(measure, lowest, highest, about, words) : List.of();
    }
}
