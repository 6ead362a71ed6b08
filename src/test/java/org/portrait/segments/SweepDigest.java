// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.segments;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.portrait.data.ScaledMatrix;
import org.portrait.work.Progress;

/** Prints a digest of every bit of a sweep, for runs in processes of their own. Argument: threads. */
final class SweepDigest {
    private SweepDigest() {}

    public static void main(String[] arguments) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");
        for (ScaledMatrix matrix : new ScaledMatrix[] {
            Matrices.blobs(3_000, 3, 6, 1), Matrices.blobs(20_000, 8, 9, 2), Matrices.blobs(10_000, 11, 4, 3)
        }) {
            try (var engine = new KMeans(Integer.parseInt(arguments[0]))) {
                engine.sweep(matrix, SegmentSettings.DEFAULT, 8, found -> add(digest, found), Progress.none());
            }
        }
        System.out.println(NearestKernel.best().getClass().getSimpleName() + " "
                + HexFormat.of().formatHex(digest.digest()));
    }

    private static void add(MessageDigest digest, Segmentation found) {
        digest.update(found.labels());
        for (double[] centroid : found.centroids()) {
            for (double value : centroid) {
                digest.update(ByteBuffer.allocate(8).putDouble(value).array());
            }
        }
        digest.update(ByteBuffer.allocate(8).putDouble(found.inertia()).array());
        for (double inertia : found.history()) {
            digest.update(ByteBuffer.allocate(8).putDouble(inertia).array());
        }
    }
}
