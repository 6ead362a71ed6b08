// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.help;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.portrait.ui.state.Stage;

/** The texts of the help in the order of the contents; each is a file in {@code org/portrait/help/LANGUAGE}. */
enum Topic {
    START,
    DATA,
    CLEAN,
    FEATURES,
    SEGMENTS,
    PERSONAS,
    EXPORT,
    SCORE,
    HOW_MANY,
    TRUST,
    CONTINUUM,
    SCALING,
    LOGARITHM,
    OFFERS,
    GLOSSARY,
    SHORTCUTS;

    /** The last of those that are about a page. */
    static final Topic LAST_PAGE = SCORE;

    /** @param opened whether there are data; without them the first page shows how to begin */
    static Topic of(Stage page, boolean opened) {
        return page == Stage.DATA && !opened ? START : valueOf(page.name());
    }

    String file() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-') + ".md";
    }

    static Optional<Topic> ofFile(String file) {
        return Arrays.stream(values())
                .filter(topic -> topic.file().equals(file))
                .findFirst();
    }
}
