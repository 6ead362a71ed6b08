// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.personas;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.portrait.data.FeatureMatrix;
import org.portrait.i18n.Messages;
import org.portrait.personas.Measure;
import org.portrait.pipeline.Identities;
import org.portrait.pipeline.Labels;
import org.portrait.pipeline.Recipe;
import org.portrait.pipeline.Run;
import org.portrait.pipeline.SegmentNames;
import org.portrait.quality.Unlike;

/** What is said of customers who are unlike their segment, for one run, one set of labels and one language. */
final class UnlikeModel {
    private final Unlike unlike;
    private final Messages words;
    private final Identities identities;
    private final List<String> names;
    private final FeatureMatrix features;
    private final List<Measure> measures;
    /** Per feature those of the means, so that one is told alike in every row, as on the cards. */
    private final int[] decimals;

    UnlikeModel(Run run, Unlike unlike, Labels labels, Messages words) {
        this.unlike = unlike;
        this.words = words;
        identities = Identities.of(run.prepared());
        names = SegmentNames.of(run, labels, words);
        features = run.prepared().matrix().features();
        double[][] centroids = Arrays.stream(run.segmentation().inFeatures())
                .map(run.prepared().matrix()::toOriginal)
                .toArray(double[][]::new);
        measures = run.prepared().measures();
        decimals = IntStream.range(0, features.names().size())
                .map(j -> Messages.decimals(Arrays.stream(centroids)
                        .mapToDouble(c -> measures.get(j).inUnits(c[j]))
                        .toArray()))
                .toArray();
    }

    List<Unlike.Customer> customers() {
        return unlike.customers();
    }

    /** How many there are, and in which segments. */
    String summary() {
        if (customers().isEmpty()) {
            return words.text("unlike.none");
        }
        var segments = new ArrayList<String>();
        for (int s = 0; s < names.size(); s++) {
            int count = unlike.perSegment()[s];
            if (count > 0) {
                segments.add(words.text("unlike.segment", names.get(s), words.number(count, 0)));
            }
        }
        return words.text(
                customers().size() == 1 ? "unlike.one" : "unlike.many",
                words.number(customers().size(), 0),
                words.number(features.rows(), 0),
                String.join(words.text("unlike.comma"), segments),
                Arrays.stream(Unlike.By.values())
                        .map(by -> words.text("unlike.by." + by + ".count", words.number(count(by), 0)))
                        .collect(Collectors.joining(words.text("unlike.comma"))),
                words.fixed(unlike.isolationLimit(), 2));
    }

    private long count(Unlike.By by) {
        return customers().stream().filter(c -> c.by() == by).count();
    }

    /** What put a customer on the list. */
    String by(Unlike.Customer c) {
        return words.text("unlike.by", c.by());
    }

    /** Whether customers are told by the rows of the file, for want of ids. */
    boolean numbered() {
        return identities.column() == null;
    }

    /** The heading above {@link #customer}. */
    String identity() {
        String column = identities.column();
        return column == null ? words.text("unlike.row") : column;
    }

    String customer(Unlike.Customer c) {
        return identities.of(c.row());
    }

    String segment(Unlike.Customer c) {
        return c.segment() + 1 + " · " + names.get(c.segment());
    }

    String distance(Unlike.Customer c) {
        return words.text("unlike.distance.value", words.fixed(c.distance(), 1), words.fixed(c.typical(), 1));
    }

    String isolation(Unlike.Customer c) {
        return words.fixed(c.isolation(), 2);
    }

    String causes(Unlike.Customer c) {
        if (c.causes().isEmpty()) {
            return words.text("unlike.centre");
        }
        return c.causes().stream().map(this::cause).collect(Collectors.joining(words.text("unlike.comma")));
    }

    /** In the units of the column. */
    private String cause(Unlike.Cause cause) {
        Measure measure = measures.get(cause.feature());
        int places = decimals[cause.feature()];
        boolean timed = measure.timed();
        double value = measure.inUnits(cause.value());
        double centroid = measure.inUnits(cause.centroid());
        return words.text(
                "unlike.cause",
                measure.named(features.names().get(cause.feature())),
                timed ? measure.text(value, 0, words) : words.number(value, places),
                timed ? measure.text(centroid, 0, words) : words.fixed(centroid, places));
    }

    Recipe setAside(Recipe recipe, List<Unlike.Customer> chosen) {
        return identities.setAside(
                recipe, chosen.stream().map(Unlike.Customer::row).toList());
    }
}
