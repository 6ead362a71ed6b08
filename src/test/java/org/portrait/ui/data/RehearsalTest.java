// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.data;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Locale;
import javafx.application.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

/** Needs the toolkit, for its fonts, but not its thread. */
@ExtendWith(ApplicationExtension.class)
class RehearsalTest {
    @Test
    void itNeedsNoWindowAndNotItsThread() {
        assertFalse(Platform.isFxApplicationThread());
        for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            assertDoesNotThrow(new Rehearsal(List.of(), locale)::run);
        }
    }
}
