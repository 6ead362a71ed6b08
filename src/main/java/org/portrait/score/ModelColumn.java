// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.score;

import org.portrait.data.ColumnRole;
import org.portrait.data.ColumnType;

/**
 * A column that scoring needs.
 *
 * @param name in the training file
 * @param type as what its cells were read there
 * @param role that it had there
 */
public record ModelColumn(String name, ColumnType type, ColumnRole role) {}
