// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.export;

/**
 * What a report may tell.
 *
 * @param typical whether typical customers of each segment stand in it, one by one
 */
public record ReportSettings(boolean typical) {
    /** Counts and averages alone. */
    public static final ReportSettings DEFAULT = new ReportSettings(false);
}
