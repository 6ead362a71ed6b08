// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.state;

import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.portrait.ui.state.Opening.RefusedFile;

/**
 * What can be tried where a file was refused.
 *
 * @param curable the refusal that it may help against, null while there is none
 * @param attempt leads to it
 */
public record Cure(ObservableValue<@Nullable RefusedFile> curable, Runnable attempt) {}
