// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.app;

import javafx.animation.AnimationTimer;
import javafx.scene.shape.Rectangle;

/**
 * Does something once the window can be used: the start page is on the screen, and the thread that takes clicks and keys
 * is free. The first pulses hand the page to the renderer without waiting for it. A snapshot does wait: the renderer, who
 * works in order, has drawn the page before it, and a pulse later the system has been given the picture.
 */
final class FirstFrame extends AnimationTimer {
    private static final int HANDED_OVER = 3;

    private final Runnable then;
    private int pulses;

    /** @param then run once, on the FX thread */
    FirstFrame(Runnable then) {
        this.then = then;
    }

    @Override
    public void handle(long now) {
        pulses++;
        if (pulses == HANDED_OVER) {
            new Rectangle(1, 1).snapshot(null, null);
        } else if (pulses > HANDED_OVER) {
            stop();
            then.run();
        }
    }
}
