// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SourceFormatTest {
    @Test
    void everySourceFileIsFormatted() throws Exception {
        assertEquals(List.of(), SourceFormat.differing(), "run: mvn test-compile exec:exec@format");
    }
}
