// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.export;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import org.portrait.deep.EmbeddingComparison;
import org.portrait.deep.EmbeddingSettings;
import org.portrait.segments.SizeLimit;
import org.portrait.work.FailureException;
import tools.jackson.databind.JsonNode;

/**
 * Writes what a run leaves beside its tables, as JSON with its keys in a fixed order. Every method throws
 * {@link FailureException} as {@link AtomicFile} does and leaves nothing half-written.
 */
public final class RunFiles {
    private final AtomicFile files;

    public RunFiles(AtomicFile files) {
        this.files = files;
    }

    /** {@code evaluation.json}; an index that is not defined is null. */
    public void evaluation(Path target, Evaluation e) {
        var keys = new LinkedHashMap<String, @Nullable Object>();
        keys.put("k", e.k());
        keys.put("verdict", PlainText.lower(e.verdict()));
        keys.put("rows", e.rows());
        keys.put("features", e.features());
        keys.put("scaling", PlainText.lower(e.scaling()));
        keys.put("seed", e.seed());
        keys.put("iterations", e.iterations());
        keys.put("converged", e.converged());
        keys.put("inertia", finite(e.inertia()));
        keys.put("silhouette", finite(e.silhouette()));
        keys.put("silhouette_rows", e.silhouetteRows());
        keys.put("simplified_silhouette", finite(e.simplifiedSilhouette()));
        keys.put("squared_silhouette", finite(e.squaredSilhouette()));
        keys.put("calinski_harabasz", finite(e.calinskiHarabasz()));
        keys.put("davies_bouldin", finite(e.daviesBouldin()));
        keys.put("sizes", e.sizes());
        keys.put("size_limit", e.limit() == null ? null : limit(e.limit(), e));
        boolean embedded = e.embedding().space() != EmbeddingSettings.Space.FEATURES;
        keys.put("embedding", embedded ? embedding(e) : null);
        text(target, ResultJson.text(ResultJson.object(keys)));
    }

    private static JsonNode embedding(Evaluation e) {
        EmbeddingSettings settings = e.embedding();
        EmbeddingComparison c = e.comparison();
        var keys = new LinkedHashMap<String, @Nullable Object>();
        keys.put("space", PlainText.lower(settings.space()));
        keys.put("size", settings.numbers(e.features().size()));
        keys.put("refined_for", settings.refinedFor());
        if (c != null) {
            keys.put("verdict", PlainText.lower(c.verdict()));
            keys.put("rows", c.rows());
            keys.put("stability", finite(c.stability()));
            keys.put("plain_stability", finite(c.plainStability()));
            keys.put("own_silhouette", finite(c.ownSilhouette()));
            keys.put("silhouette", finite(c.silhouette()));
            keys.put("plain_silhouette", finite(c.plainSilhouette()));
            keys.put("agreement", finite(c.agreement()));
            keys.put("error", finite(c.error()));
            keys.put("pca_error", finite(c.pcaError()));
            keys.put("dense_groups", c.denseGroups());
            keys.put("within", finite(c.within()));
            keys.put("plain_within", finite(c.plainWithin()));
        }
        return ResultJson.object(keys);
    }

    private static JsonNode limit(SizeLimit limit, Evaluation e) {
        var keys = new LinkedHashMap<String, Object>();
        keys.put("smallest", limit.smallest());
        keys.put("inertia_without", limit.freeInertia());
        keys.put("price", limit.price(e.inertia()));
        keys.put("nearest_share", (double) limit.nearest() / e.rows());
        return ResultJson.object(keys);
    }

    /** Text as UTF-8, for example {@code recipe.json}. */
    public void text(Path target, String text) {
        files.write(target, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static @Nullable Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
