// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.data;

/** Whether this Java was started with the Vector API, which loops in plain Java replace where it was not. */
public final class Vectors {
    public static final boolean AVAILABLE =
            ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();

    private Vectors() {}
}
