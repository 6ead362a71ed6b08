// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class DefectReportTest {
    @Test
    void tellsWhereAndOnWhatButNothingOfAnybody() {
        var cause = new IOException("C:\\Users\\anna\\customers.csv");
        var defect = new IllegalStateException("no column Wang Fang", cause);
        String report = DefectReport.of(defect, "1.2");
        assertTrue(report.startsWith("Portrait 1.2, " + DefectCode.of(defect) + "\nJava "), report);
        assertTrue(report.contains("\njava.lang.IllegalStateException\n    at org.portrait.work.DefectReportTest."));
        assertTrue(report.contains("\ncaused by java.io.IOException\n"));
        assertFalse(report.contains("anna") || report.contains("Wang"), report);
        assertFalse(report.contains(System.getProperty("user.home")), report);
    }

    @Test
    void causesThatGoRoundEndSomewhere() {
        var one = new IllegalStateException();
        var other = new IllegalStateException(one);
        one.initCause(other);
        assertEquals(
                2,
                DefectReport.trace(one).stream()
                        .filter(line -> line.contains("IllegalState"))
                        .count());
    }
}
