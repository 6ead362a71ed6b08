// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.data;

/** What a column is for. */
public enum ColumnRole {
    /** Tells customers apart; never a feature. */
    ID,
    /** Describes the customer and may become a feature. */
    FEATURE,
    DATE,
    /** E-mail, phone, name, address, identity number: never a feature unless the analyst insists. */
    PERSONAL,
    /** Says nothing: constant or empty. */
    CONSTANT,
    /** Of no use, or tells apart something else than customers, such as orders or products. */
    IGNORED
}
