// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.export;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.portrait.work.FailureException;

/** Writes pictures as PNG (ISO/IEC 15948), 8 bits per channel, without transparency. */
public final class PictureFile {
    private final AtomicFile files;

    public PictureFile(AtomicFile files) {
        this.files = files;
    }

    /**
     * Writes or replaces {@code target}.
     *
     * @param pixels row by row, each 0xRRGGBB; what stands above these 24 bits is ignored
     * @throws FailureException as {@link AtomicFile#write} does
     */
    public void png(Path target, int width, int[] pixels) {
        int height = pixels.length / width;
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, 0, width, height, pixels, 0, width);
        files.write(target, out -> {
            try (var stream =
                    new MemoryCacheImageOutputStream(out)) { // else a copy would stand in the temporary folder
                ImageIO.write(picture, "png", stream);
            }
        });
    }
}
