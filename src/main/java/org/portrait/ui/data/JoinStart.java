// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.data;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.portrait.aggregate.Aggregated;
import org.portrait.aggregate.Aggregation;
import org.portrait.aggregate.EventGuess;
import org.portrait.aggregate.EventSettings;
import org.portrait.aggregate.OrderGuess;
import org.portrait.aggregate.OrderSettings;
import org.portrait.data.ColumnInfo;
import org.portrait.data.Dataset;
import org.portrait.join.JoinGuess;
import org.portrait.join.JoinSettings;
import org.portrait.load.Loaded;
import org.portrait.pipeline.Pipeline;
import org.portrait.work.Progress;

/**
 * A further file that has been read: what there is to choose from, and settings to begin with.
 *
 * @param here the columns of the customers
 * @param there those of the further file, or of what is made of its rows
 * @param sheets all tables of the further file, of which {@code sheet} was read
 * @param makings what can be made of its rows, but for themselves
 * @param made what was
 */
record JoinStart(
        List<String> here,
        List<String> there,
        List<String> sheets,
        String sheet,
        Map<Lines, Aggregation> makings,
        @Nullable Aggregated made,
        JoinSettings settings) {
    /** What the rows of a further file are. */
    enum Lines {
        AS_THEY_STAND,
        ORDERS,
        EVENTS;

        static Lines of(@Nullable Aggregation made) {
            return switch (made) {
                case null -> AS_THEY_STAND;
                case OrderSettings _ -> ORDERS;
                case EventSettings _ -> EVENTS;
            };
        }
    }

    /**
     * Reads it. Rows are not loaded where something is made of them.
     *
     * @param first the file of the customers
     * @param wanted with empty keys where these are to be guessed
     * @param known what can be made of its rows
     */
    static JoinStart of(
            Pipeline pipeline,
            Path first,
            Dataset customers,
            List<String> here,
            JoinSettings wanted,
            Map<Lines, Aggregation> known,
            Progress progress) {
        var makings = new EnumMap<Lines, Aggregation>(Lines.class);
        makings.putAll(known);
        Loaded further = pipeline.further(first, wanted, progress);
        Dataset rows = further.dataset();
        Aggregation making = wanted.aggregation();
        if (making == null) {
            OrderGuess.of(rows).ifPresent(guess -> makings.putIfAbsent(Lines.ORDERS, guess));
            EventGuess.of(rows).ifPresent(guess -> makings.putIfAbsent(Lines.EVENTS, guess));
        } else {
            makings.put(Lines.of(making), making);
        }
        return new JoinStart(
                here,
                rows.schema().names(),
                further.report().sheets(),
                further.report().sheet(),
                makings,
                pipeline.furtherMade(first, wanted, progress),
                wanted.customerKey().isEmpty() ? withKeys(wanted, customers, rows, here, progress) : wanted);
    }

    private static JoinSettings withKeys(
            JoinSettings wanted, Dataset customers, Dataset further, List<String> here, Progress progress) {
        Optional<JoinGuess> guess =
                JoinGuess.of(customers, further, progress).filter(keys -> here.contains(keys.customerKey()));
        return wanted.withKeys(
                guess.map(JoinGuess::customerKey).orElseGet(() -> id(customers, here)),
                guess.map(JoinGuess::furtherKey).orElse(further.schema().names().getFirst()));
    }

    private static String id(Dataset customers, List<String> here) {
        return customers
                .schema()
                .id()
                .map(ColumnInfo::name)
                .filter(here::contains)
                .orElse(here.getFirst());
    }
}
