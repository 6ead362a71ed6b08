// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.personas;

import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Scale;
import org.portrait.ui.theme.Themes;

/** A board as a picture, on a light background whatever the window is. */
final class SlidePicture {
    private SlidePicture() {}

    /**
     * On the FX thread.
     *
     * @param board in no scene yet
     * @param scale pixels of the picture per point of the board
     */
    static WritableImage of(SlideBoard board, int scale) {
        var scene = new Scene(board, SlideBoard.WIDTH, SlideBoard.HEIGHT);
        Themes.light(scene);
        board.fit();
        var how = new SnapshotParameters();
        how.setTransform(new Scale(scale, scale));
        var picture = new WritableImage((int) SlideBoard.WIDTH * scale, (int) SlideBoard.HEIGHT * scale);
        return board.snapshot(how, picture);
    }

    /** Row by row, 0xAARRGGBB; on any thread. */
    static int[] pixels(WritableImage picture) {
        int width = (int) picture.getWidth();
        int height = (int) picture.getHeight();
        var pixels = new int[width * height];
        picture.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return pixels;
    }
}
