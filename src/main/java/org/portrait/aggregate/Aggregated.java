// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.aggregate;

import org.portrait.data.Dataset;
import org.portrait.load.LoadReport;

/**
 * Customers made from the lines of a file.
 *
 * @param customers a row each, ordered by their identifier
 * @param file what was understood of the file of lines
 * @param report what was met on the way
 */
public record Aggregated(Dataset customers, LoadReport file, Report report) {
    /** What was met on the way from lines to customers. */
    public sealed interface Report permits OrderReport, EventReport {}
}
