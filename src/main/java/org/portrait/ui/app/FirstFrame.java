// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.app;

import javafx.animation.AnimationTimer;

/**
 * Does something once the window can be used. The first pulse lays the start page out and hands it to the renderer, the
 * second waits for that picture before it hands on its own; so when the third begins, the page has been drawn, and the
 * thread that takes clicks and keys is free.
 */
final class FirstFrame extends AnimationTimer {
    private static final int DRAWN = 3;

    private final Runnable then;
    private int pulses;

    /** @param then run once, on the FX thread */
    FirstFrame(Runnable then) {
        this.then = then;
    }

    @Override
    public void handle(long now) {
        if (++pulses == DRAWN) {
            stop();
            then.run();
        }
    }
}
