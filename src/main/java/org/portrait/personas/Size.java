// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.personas;

/** How much more or less, as sentences say it. */
enum Size {
    SOMEWHAT(0),
    CLEARLY(0.5),
    FAR(1);

    /** What a playbook takes it for at least, in standard deviations. */
    final double least;

    Size(double least) {
        this.least = least;
    }
}
