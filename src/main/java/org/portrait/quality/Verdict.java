// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.quality;

/** What the indices say about the data; words in the bundle {@code common} under {@code verdict.NAME}. */
public enum Verdict {
    /** Distinct groups. */
    GROUPS,
    /** The segments divide a continuum; useful, but the borders are a choice. */
    CONTINUUM,
    /** Nothing tells these data from evenly spread ones. */
    NO_GROUPS
}
