// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.load;

import org.portrait.data.Dataset;

/** A file that was read, and what was understood of it. */
public record Loaded(Dataset dataset, LoadReport report) {}
