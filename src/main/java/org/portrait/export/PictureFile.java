// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.export;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.portrait.work.FailureException;

/** Writes pictures as PNG (ISO/IEC 15948), 8 bits per channel. */
public final class PictureFile {
    private final AtomicFile files;

    public PictureFile(AtomicFile files) {
        this.files = files;
    }

    /**
     * Writes or replaces {@code target}, without transparency.
     *
     * @param pixels row by row, each 0xRRGGBB; what stands above these 24 bits is ignored
     * @throws FailureException as {@link AtomicFile#write} does
     */
    public void png(Path target, int width, int[] pixels) {
        int height = pixels.length / width;
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, 0, width, height, pixels, 0, width);
        files.write(target, out -> write(picture, out));
    }

    /**
     * A PNG with transparency.
     *
     * @param pixels row by row, each 0xAARRGGBB, the colours multiplied by the opacity
     */
    public static byte[] transparent(int width, int[] pixels) {
        var picture = new BufferedImage(width, pixels.length / width, BufferedImage.TYPE_INT_ARGB_PRE);
        picture.getRaster().setDataElements(0, 0, width, pixels.length / width, pixels);
        picture.coerceData(false);
        return png(picture);
    }

    static byte[] png(BufferedImage picture) {
        var out = new ByteArrayOutputStream();
        try {
            write(picture, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory cannot fail
        }
        return out.toByteArray();
    }

    private static void write(BufferedImage picture, OutputStream out) throws IOException {
        try (var stream = new MemoryCacheImageOutputStream(out)) { // else a copy would stand in the temporary folder
            ImageIO.write(picture, "png", stream);
        }
    }
}
