// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.chart;

import java.nio.IntBuffer;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;

/** Draws scenes off the FX thread, one at a time and only the latest, and swaps the pixels in on it. */
final class RasterLayer<S extends RasterScene<S>> extends ImageView {
    private final Executor background;
    private final Executor fx;
    private final Function<S, int[]> raster;
    private final AtomicReference<@Nullable S> wanted = new AtomicReference<>();
    private @Nullable S last;
    private boolean drawing;
    private @Nullable PixelBuffer<IntBuffer> buffer;

    /** @param raster from a scene to premultiplied ARGB pixels; by one thread at a time */
    RasterLayer(Executor background, Executor fx, Function<S, int[]> raster) {
        this.raster = raster;
        this.background = background;
        this.fx = fx;
        setManaged(false);
        setSmooth(false);
        setMouseTransparent(true);
    }

    /** What is to be drawn in so many pixels. */
    @FunctionalInterface
    interface Scenes<S> {
        /** @param scale pixels per point of the screen */
        S of(int across, int down, double scale);
    }

    /**
     * Draws on an area of the plot, if there is any; call on the FX thread. Does nothing for the picture that was asked for
     * last.
     */
    void show(PlotArea area, double scale, Scenes<S> scenes) {
        relocate(area.left(), area.top());
        int across = (int) Math.round(area.width() * scale);
        int down = (int) Math.round(area.height() * scale);
        if (across > 0 && down > 0) {
            show(scenes.of(across, down, scale));
        }
    }

    private void show(S scene) {
        if (last != null && last.looksLike(scene)) {
            return;
        }
        last = scene;
        wanted.set(scene);
        if (!drawing) {
            drawing = true;
            background.execute(this::drawLatest);
        }
    }

    /** Whether the picture that was asked for last is shown. Call on the FX thread. */
    boolean settled() {
        return !drawing;
    }

    private void drawLatest() {
        S scene = wanted.getAndSet(null);
        if (scene == null) {
            fx.execute(() -> drawing = false);
            return;
        }
        int[] pixels = raster.apply(scene);
        fx.execute(() -> {
            swap(scene, pixels);
            if (wanted.get() == null) {
                drawing = false;
            } else {
                background.execute(this::drawLatest);
            }
        });
    }

    private void swap(S scene, int[] pixels) {
        PixelBuffer<IntBuffer> target = buffer;
        if (target == null || target.getWidth() != scene.width() || target.getHeight() != scene.height()) {
            target = new PixelBuffer<>(
                    scene.width(), scene.height(), IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
            buffer = target;
            setImage(new WritableImage(target));
        } else {
            target.updateBuffer(b -> {
                System.arraycopy(pixels, 0, b.getBuffer().array(), 0, pixels.length);
                return null;
            });
        }
        setFitWidth(scene.width() / scene.scale());
        setFitHeight(scene.height() / scene.scale());
    }
}
