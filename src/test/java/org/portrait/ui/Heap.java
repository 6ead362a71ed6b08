// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui;

import java.lang.management.ManagementFactory;
import java.util.Set;
import javax.management.ObjectName;

/** How much memory is really in use. */
public final class Heap {
    private static final Set<String> IGNORED = Set.of("[I", "[Ljdk.internal.vm.FillerElement;");

    private Heap() {}

    /**
     * Bytes that can be reached, without what fills gaps of the collector, and without arrays of int: most of these are
     * pixels that the toolkit keeps for the next picture of the same size, up to a limit of its own.
     */
    public static long reachable() throws Exception {
        var name = new ObjectName("com.sun.management:type=DiagnosticCommand");
        Object[] none = {new String[0]};
        String[] types = {String[].class.getName()};
        var histogram =
                (String) ManagementFactory.getPlatformMBeanServer().invoke(name, "gcClassHistogram", none, types);
        return histogram
                .lines()
                .map(line -> line.strip().split("\\s+"))
                .filter(cells -> cells[0].endsWith(":") && !IGNORED.contains(cells[3]))
                .mapToLong(cells -> Long.parseLong(cells[2]))
                .sum();
    }
}
