// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.work;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What somebody who is to mend a defect needs to know: its code, where in the program it arose and on what machine. The
 * messages of exceptions are left out, since they may quote a file, a column or a customer.
 */
public final class DefectReport {
    private static final long MEGABYTE = 1 << 20;

    private DefectReport() {}

    /** @param version of the program */
    public static String of(Throwable defect, String version) {
        Runtime machine = Runtime.getRuntime();
        var lines = new ArrayList<String>();
        lines.add("Portrait " + version + ", " + DefectCode.of(defect));
        lines.add("Java " + Runtime.version() + " of " + System.getProperty("java.vendor"));
        lines.add("%s %s %s, %d processors, memory for the program %d MB"
                .formatted(
                        System.getProperty("os.name"),
                        System.getProperty("os.version"),
                        System.getProperty("os.arch"),
                        machine.availableProcessors(),
                        machine.maxMemory() / MEGABYTE));
        lines.add("");
        lines.addAll(trace(defect));
        return String.join("\n", lines) + "\n";
    }

    /** The kinds of an exception and of its causes, and where each arose. */
    public static List<String> trace(Throwable defect) {
        var lines = new ArrayList<String>();
        Set<Throwable> told = new HashSet<>();
        for (Throwable t = defect; t != null && told.add(t); t = t.getCause()) {
            lines.add((told.size() == 1 ? "" : "caused by ") + t.getClass().getName());
            for (StackTraceElement element : t.getStackTrace()) {
                lines.add("    at " + element);
            }
        }
        return lines;
    }
}
