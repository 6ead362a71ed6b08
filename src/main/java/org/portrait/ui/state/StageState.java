// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.state;

/** How far a stage is. */
public enum StageState {
    /** Nothing to show yet. */
    EMPTY,
    /** What is shown belongs to earlier settings; new results are on their way. */
    STALE,
    DONE,
    FAILED
}
