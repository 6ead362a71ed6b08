// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.kit;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.Scene;

/**
 * Changes of the screen that take turns with each other, with the mouse and with the keyboard: every second picture of a
 * window makes as many as it has time for, and leaves the others to a later one. Many new nodes at once would be styled
 * before the window answers again, and JavaFX takes longer to style them than to do all the rest. The pictures between give
 * the renderer time, for which the thread that takes clicks would wait otherwise.
 */
public final class Turns {
    private static final String KEY = "turns";
    /** What a picture may take of the 50 ms within which the window answers; its layout comes on top. */
    private static final long PICTURE_NANOS = 6_000_000;

    private final SequencedMap<Node, Runnable> waiting = new LinkedHashMap<>();
    private final AnimationTimer pictures = new AnimationTimer() {
        private boolean drawn;

        @Override
        public void start() {
            drawn = false;
            super.start();
        }

        @Override
        public void handle(long now) {
            if (drawn) {
                change();
            }
            drawn = !drawn;
        }
    };

    private final Scene scene;

    private Turns(Scene scene) {
        this.scene = scene;
    }

    /**
     * Changes a node when it is its turn; at once while it is not in a window. A node that has left the window by then is
     * not changed.
     *
     * @param change takes the place of an earlier one of this node that still waits, at the end of the line
     */
    public static void take(Node node, Runnable change) {
        Scene scene = node.getScene();
        if (scene == null) {
            change.run();
        } else {
            ((Turns) scene.getProperties().computeIfAbsent(KEY, _ -> new Turns(scene))).add(node, change);
        }
    }

    /** Whether changes of a window still wait. */
    public static boolean waiting(Scene scene) {
        return scene.getProperties().get(KEY) instanceof Turns turns && !turns.waiting.isEmpty();
    }

    private void add(Node node, Runnable change) {
        if (waiting.isEmpty()) {
            pictures.start();
        }
        waiting.remove(node);
        waiting.put(node, change);
    }

    private void change() {
        long begun = System.nanoTime();
        while (!waiting.isEmpty() && System.nanoTime() - begun < PICTURE_NANOS) {
            var next = waiting.pollFirstEntry();
            if (next.getKey().getScene() == scene) {
                next.getValue().run();
                scene.getRoot().applyCss();
            }
        }
        if (waiting.isEmpty()) {
            pictures.stop();
        }
    }
}
