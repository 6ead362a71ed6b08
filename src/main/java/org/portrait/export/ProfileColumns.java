// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.export;

import java.util.List;

/** The columns of the profile table: all of it in the workbook, where they are translated, the first in the CSV file. */
final class ProfileColumns {
    static final List<String> NAMES = List.of(
            "segment",
            "segment_name",
            "feature",
            "value",
            "mean",
            "median",
            "overall_mean",
            "difference_sd",
            "share",
            "overall_share",
            "lift");

    private ProfileColumns() {}
}
