// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.personas;

import org.portrait.quality.Trust;
import org.portrait.quality.Unlike;
import org.portrait.ui.state.Finding;

/**
 * What takes a while to find out about segments.
 *
 * @param trust how far they can be trusted
 * @param unlike who is unlike the own one
 */
public record PersonaFindings(Finding<Trust> trust, Finding<Unlike> unlike) {}
