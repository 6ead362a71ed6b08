// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class CloseNamesTest {
    /** The textbook's pair: three edits. */
    @Test
    void countsEdits() {
        assertEquals(3, CloseNames.distance("kitten", "sitting"));
        assertEquals(2, CloseNames.distance("", "ab"));
        assertEquals(0, CloseNames.distance("年龄", "年龄"));
    }

    @Test
    void theNearestNamesComeFirstAndTheyAreFew() {
        assertEquals(
                List.of("Annual_Spend", "spend", "annual_income", "anything", "age"),
                CloseNames.nearest(
                        "anual_spend",
                        List.of("age", "city", "Annual_Spend", "spend", "visits", "annual_income", "anything", "x")));
    }
}
