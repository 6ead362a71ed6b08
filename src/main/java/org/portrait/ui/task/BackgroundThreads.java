// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.task;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;

/**
 * Threads that give way to the FX thread wherever there are more of them than processors. On Linux threads have no
 * priority in Java; there each is made nice, which the threads that it starts inherit, those of the database included.
 */
final class BackgroundThreads implements ThreadFactory {
    /** Of a processor that both want, the FX thread gets three quarters. */
    static final int NICE = 5;

    /** {@code int setpriority(int which, id_t who, int nice)} of Linux; null elsewhere. */
    private static final @Nullable MethodHandle SET_PRIORITY = setPriority();

    private static final int PRIO_PROCESS = 0;
    private static final int THIS_THREAD = 0;

    private final ThreadFactory threads = Thread.ofPlatform()
            .daemon()
            .name("work-", 0)
            .priority(Thread.NORM_PRIORITY - 1)
            .factory();

    @Override
    public Thread newThread(Runnable work) {
        return threads.newThread(() -> {
            beNice();
            work.run();
        });
    }

    private static void beNice() {
        if (SET_PRIORITY != null) {
            try {
                int unused = (int) SET_PRIORITY.invokeExact(PRIO_PROCESS, THIS_THREAD, NICE);
            } catch (Throwable e) {
                throw new IllegalStateException(e); // it throws nothing
            }
        }
    }

    @SuppressWarnings("restricted") // the program is started with leave for it
    private static @Nullable MethodHandle setPriority() {
        if (!System.getProperty("os.name").startsWith("Linux")) {
            return null;
        }
        var linker = Linker.nativeLinker();
        var shape = FunctionDescriptor.of(
                ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT);
        return linker.defaultLookup()
                .find("setpriority")
                .map(address -> linker.downcallHandle(address, shape))
                .orElse(null);
    }
}
