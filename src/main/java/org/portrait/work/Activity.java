// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.work;

/** What a stage is doing; the user's words for it are in the bundle {@code common} under {@code activity.NAME}. */
public enum Activity {
    READING,
    JOINING,
    CLEANING,
    BUILDING_FEATURES,
    SEGMENTING,
    MEASURING,
    PROJECTING,
    DESCRIBING,
    RECOMMENDING,
    WRITING,
    ARRANGING,
    LEARNING
}
