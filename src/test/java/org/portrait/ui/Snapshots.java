// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.transform.Transform;
import javax.imageio.ImageIO;

/** Pictures for people to look at. */
public final class Snapshots {
    private Snapshots() {}

    /** Call on the FX thread. */
    public static void save(Scene scene, String name) {
        save(scene.snapshot(null), name);
    }

    /** As a screen shows it that has so many dots for each unit in both directions; call on the FX thread. */
    public static void save(Scene scene, int scale, String name) {
        var parameters = new SnapshotParameters();
        parameters.setTransform(Transform.scale(scale, scale));
        parameters.setFill(scene.getFill());
        save(scene.getRoot().snapshot(parameters, null), name);
    }

    private static void save(Image image, String name) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        var pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        var copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        copy.setRGB(0, 0, width, height, pixels, 0, width);
        Path folder = Path.of(System.getProperty("portrait.screenshots", "target/screenshots"));
        try {
            Files.createDirectories(folder);
            ImageIO.write(copy, "png", folder.resolve(name + ".png").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
