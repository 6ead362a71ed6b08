// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.join;

import org.portrait.data.Dataset;

/** Customers with further columns, and what was met on the way. */
public record Joined(Dataset customers, JoinReport report) {}
