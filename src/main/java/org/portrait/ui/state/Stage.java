// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.state;

/** The stages of the work, in order: the rows of the navigation. Their words are {@code stage.NAME}. */
public enum Stage {
    DATA,
    CLEAN,
    FEATURES,
    SEGMENTS,
    PERSONAS,
    EXPORT,
    SCORE
}
