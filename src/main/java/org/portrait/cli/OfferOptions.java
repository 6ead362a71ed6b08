// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.portrait.export.CsvExport;
import org.portrait.export.OfferTable;
import org.portrait.export.SegmentTable;
import org.portrait.i18n.Messages;
import org.portrait.pipeline.Disclosure;
import org.portrait.pipeline.OfferStage;
import org.portrait.pipeline.Recipe;
import org.portrait.pipeline.Run;
import org.portrait.recommend.OfferSettings;
import org.portrait.recommend.OfferText;
import org.portrait.recommend.Offers;
import org.portrait.work.Progress;
import picocli.CommandLine.Option;

/** Whether and what {@code run} recommends to customers, and the files about it. */
final class OfferOptions {
    @Option(names = "--recommend", descriptionKey = "cli.option.recommend")
    private boolean recommend;

    @Option(names = "--recommend-by", paramLabel = "product|category", descriptionKey = "cli.option.recommendBy")
    private OfferSettings.@Nullable By by;

    @Option(names = "--recommend-again", descriptionKey = "cli.option.recommendAgain")
    private boolean again;

    private @Nullable Offers offers;

    private boolean wanted() {
        return recommend || by != null || again;
    }

    /** The recipe with what is given here in place of what it says. */
    Recipe applied(Recipe recipe) {
        OfferSettings settings = recipe.offers();
        settings = by == null ? settings : settings.withBy(by);
        return recipe.withOffers(again ? settings.withAgain(true) : settings);
    }

    /**
     * Before there is any work that would be in vain.
     *
     * @throws org.portrait.work.FailureException as {@link OfferStage#by}
     */
    void check(Path data, Recipe recipe) {
        if (wanted()) {
            OfferStage.by(data, recipe);
        }
    }

    void find(OfferStage stage, Path data, Run run) {
        if (wanted()) {
            offers = stage.find(data, run, Progress.none());
        }
    }

    /** With a column for what is recommended first, if anything is. */
    SegmentTable with(SegmentTable list, Run run) {
        return offers == null ? list : list.withOffers(OfferStage.first(offers, run));
    }

    void write(CsvExport csv, Disclosure disclosure, List<String> names, Messages words, Path folder) {
        Offers found = offers;
        if (found == null) {
            return;
        }
        var table = new OfferTable(found, names, disclosure.names(), words);
        csv.rows(
                folder.resolve("recommendations.csv"),
                OfferTable.CUSTOMERS,
                sink -> table.customers(sink, Progress.none()));
        csv.rows(folder.resolve("recommendations-by-segment.csv"), OfferTable.SEGMENTS, table::segments);
        csv.rows(folder.resolve("over-index.csv"), OfferTable.OVER_INDEX, table::overIndex);
        csv.rows(folder.resolve("also-bought.csv"), OfferTable.ALSO_BOUGHT, table::alsoBought);
        csv.rows(folder.resolve("item-rules.csv"), OfferTable.RULES, table::rules);
        csv.rows(folder.resolve("recommendation-test.csv"), OfferTable.TRIAL, table::trial);
    }

    List<String> lines(Messages words) {
        return offers == null ? List.of() : new OfferText(offers, words).lines();
    }
}
