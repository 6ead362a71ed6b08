// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.pipeline;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.portrait.aggregate.OrderSettings;
import org.portrait.data.Dataset;
import org.portrait.recommend.BasketReader;
import org.portrait.recommend.Baskets;
import org.portrait.recommend.OfferFinder;
import org.portrait.recommend.OfferSettings;
import org.portrait.recommend.OfferSettings.By;
import org.portrait.recommend.Offers;
import org.portrait.segments.Segmentation;
import org.portrait.work.Failure;
import org.portrait.work.FailureException;
import org.portrait.work.Progress;

/**
 * What may be offered to the customers of a run, who are made of order lines; remembered. Only those who take part in the
 * segmentation count.
 */
public final class OfferStage {
    private record ReadKey(Path file, Prepared customers, By by) {}

    private record Key(Baskets baskets, Segmentation segmentation, OfferSettings settings) {}

    private final Memo<ReadKey, Baskets> read = new Memo<>();
    private final Memo<Key, Offers> found = new Memo<>();

    /**
     * What an item is.
     *
     * @throws FailureException with {@link Failure.NoOrderLines} where customers are not made of order lines, and
     *     {@link Failure.NoItems} where these have no column for it
     */
    public static By by(Path file, Recipe recipe) {
        By by = recipe.offers().by(orders(file, recipe));
        if (by == null) {
            throw new FailureException(new Failure.NoItems(file));
        }
        return by;
    }

    /** What offers are about: others are found where this is another. */
    public static Object subject(Run run) {
        return List.of(run.segmentation(), run.provenance().recipe().offers());
    }

    /** Whether it is known what the customers of a run bought. */
    public static boolean told(Run run) {
        return run.provenance().recipe().aggregation() instanceof OrderSettings orders
                && run.provenance().recipe().offers().by(orders) != null;
    }

    private static OrderSettings orders(Path file, Recipe recipe) {
        if (recipe.aggregation() instanceof OrderSettings orders) {
            return orders;
        }
        throw new FailureException(new Failure.NoOrderLines(file));
    }

    /** @throws FailureException as {@link #by} and {@link BasketReader#read} */
    public Offers find(Path file, Run run, Progress progress) {
        Recipe recipe = run.provenance().recipe();
        By by = by(file, recipe);
        Baskets baskets = read.apart(
                new ReadKey(file, run.prepared(), by),
                () -> read(file, recipe, run.prepared(), by, progress.part(0, 0.5)));
        Segmentation segmentation = run.segmentation();
        return found.get(
                new Key(baskets, segmentation, recipe.offers()),
                () -> new OfferFinder()
                        .find(
                                baskets,
                                segmentation.labels(),
                                segmentation.k(),
                                recipe.offers(),
                                progress.part(0.5, 1)));
    }

    private static Baskets read(Path file, Recipe recipe, Prepared customers, By by, Progress progress) {
        OrderSettings orders = orders(file, recipe);
        Dataset all = customers.loaded().dataset();
        List<String> known = Arrays.stream(customers.rowsRead())
                .mapToObj(row -> all.text(row, orders.customer()))
                .toList();
        return new BasketReader().read(file, recipe.data(), orders, by, known, progress);
    }

    /** Per row of the file what is recommended first, "" where nothing is. */
    public static String[] first(Offers offers, Run run) {
        int[] rows = run.prepared().rowsRead();
        var first = new @Nullable String[run.prepared().loaded().dataset().rows()];
        offers.each(
                (customer, list) -> first[rows[customer]] =
                        list.isEmpty() ? "" : offers.name(list.getFirst().item()),
                Progress.none());
        return Arrays.stream(first).map(text -> text == null ? "" : text).toArray(String[]::new);
    }
}
