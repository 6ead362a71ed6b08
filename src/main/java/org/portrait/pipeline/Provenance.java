// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.pipeline;

import org.portrait.data.Fingerprint;

/**
 * Where a result comes from.
 *
 * @param file the data file's name without its folder
 * @param version of Portrait
 */
public record Provenance(String file, Fingerprint fingerprint, Recipe recipe, String version) {
    /** The version of this program, from its jar; "development" in a tree that is not packed. */
    public static String programVersion() {
        String version = Provenance.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
