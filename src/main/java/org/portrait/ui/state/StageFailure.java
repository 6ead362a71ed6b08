// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.state;

import org.portrait.work.Failure;

/** Which stage refused, and why. */
public record StageFailure(Stage stage, Failure failure) {}
