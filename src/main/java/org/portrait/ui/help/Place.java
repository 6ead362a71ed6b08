// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.help;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a reader is.
 *
 * @param topic null for the list of contents
 * @param section id of a heading, or "" for the beginning
 */
record Place(@Nullable Topic topic, String section) {
    static final Place CONTENTS = new Place(null, "");

    static Place of(Topic topic) {
        return new Place(topic, "");
    }

    /** @param link {@code topic.md} or {@code topic.md#section} */
    static Optional<Place> linked(String link) {
        int hash = link.indexOf('#');
        String file = hash < 0 ? link : link.substring(0, hash);
        String section = hash < 0 ? "" : link.substring(hash + 1);
        return Topic.ofFile(file).map(topic -> new Place(topic, section));
    }
}
