// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.lifecycle;

/** Where customers are in the course of being one. Everybody is in exactly one stage. */
public enum CustomerStage {
    NEW,
    ACTIVE,
    LOYAL,
    AT_RISK,
    LOST,
    /** When they last bought, or how often, is not known. */
    UNKNOWN
}
