// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The processes: ours, one virtual machine for each Java library, one Python. */
enum Host {
    OURS(OurPeer.class),
    PYTHON(null),
    ELKI(ElkiPeer.class),
    SMILE(SmilePeer.class),
    TRIBUO(TribuoPeer.class),
    WEKA(WekaPeer.class);

    private final @Nullable Class<?> main;

    Host(@Nullable Class<?> main) {
        this.main = main;
    }

    List<String> command(Setup setup) {
        if (main == null) {
            return List.of(setup.python(), "src/bench/python/worker.py");
        }
        var command = new ArrayList<>(java("-Xms" + setup.heap(), "-Xmx" + setup.heap()));
        if (this == OURS) {
            command.addAll(setup.flags());
        }
        command.add(main.getName());
        return command;
    }

    /** This Java with this class path, and two processors wherever it runs. */
    static List<String> java(String... more) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:ActiveProcessorCount=2");
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.addAll(List.of(more));
        return command;
    }
}
