// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.portrait.data.ColumnInfo;
import org.portrait.data.ColumnRole;
import org.portrait.data.Dataset;
import org.portrait.data.Schema;
import org.portrait.i18n.FailureText;
import org.portrait.i18n.Messages;

/** What was done so that nobody is recognised, and how far that goes, in sentences without any value of a customer. */
public final class PrivacyText {
    /** So many combinations are named. */
    private static final int NAMED = 3;

    private final Messages words;

    public PrivacyText(Messages words) {
        this.words = words;
    }

    /**
     * For whoever gets the results: what was left out, replaced and made coarser, and the k that was found.
     *
     * @param customers their columns as they are in the file, of {@code rows} rows
     * @param found with the settings of {@code redactor}
     */
    public List<String> note(Redactor redactor, Schema customers, int rows, Anonymity found) {
        List<String> sentences = done(redactor, customers);
        sentences.add(headline(found));
        exact(redactor, customers, rows).ifPresent(sentences::add);
        return sentences;
    }

    /**
     * What was left out, replaced and made coarser, of those of whom nobody counted how many are alike.
     *
     * @param customers their columns as they are in the file
     */
    public List<String> done(Redactor redactor, Schema customers) {
        PrivacySettings settings = redactor.settings();
        var sentences = new ArrayList<String>();
        say(sentences, "privacy.leftOut", named(customers, settings.leftOut()::contains));
        say(sentences, "privacy.replaced", redactor.replaced(customers));
        say(
                sentences,
                "privacy.coarser",
                settings.kept(customers).stream()
                        .map(ColumnInfo::name)
                        .flatMap(name -> coarser(settings, name).stream())
                        .toList());
        return sentences;
    }

    private void say(List<String> sentences, String key, List<String> columns) {
        if (!columns.isEmpty()) {
            sentences.add(words.text(key, FailureText.columns(columns, words)));
        }
    }

    private static List<String> named(Schema schema, Predicate<String> wanted) {
        return schema.names().stream().filter(wanted).toList();
    }

    private Optional<String> coarser(PrivacySettings settings, String column) {
        return Optional.ofNullable(settings.coarsened().get(column))
                .map(c -> words.text("privacy.coarser.column", column, words.text("privacy.coarsening", c)));
    }

    /**
     * That exact figures single people out, too; nothing where k customers or more share each value of every column of
     * numbers or dates, on average.
     *
     * @param customers their columns as they are in the file
     */
    public Optional<String> exact(Redactor redactor, Schema customers, int rows) {
        PrivacySettings settings = redactor.settings();
        List<String> columns = settings.kept(customers).stream()
                .filter(c -> c.type().numeric() || c.type().temporal())
                .filter(c -> c.role() != ColumnRole.ID && !settings.coarsened().containsKey(c.name()))
                .filter(c -> (long) c.distinct() * settings.k() > rows - c.missing())
                .map(ColumnInfo::name)
                .toList();
        return columns.isEmpty()
                ? Optional.empty()
                : Optional.of(words.text("privacy.exact", FailureText.columns(columns, words)));
    }

    /** The k that was found, and what it means. */
    public String headline(Anonymity found) {
        if (found.columns().isEmpty()) {
            return words.text("privacy.uncounted");
        }
        String columns = FailureText.columns(found.columns(), words);
        return found.exposed() == 0
                ? words.text("privacy.kept", columns, found.smallest(), found.k())
                : words.text(
                        "privacy.exposed",
                        columns,
                        found.exposed(),
                        found.rows(),
                        words.percent((double) found.exposed() / found.rows(), 1),
                        found.k(),
                        found.smallest());
    }

    /** Which columns single people out most, and what helps; nothing where nobody is in a group too small. */
    public List<String> details(Anonymity found) {
        List<String> sentences = found.combinations().stream()
                .limit(NAMED)
                .map(c -> words.text(
                        "privacy.combination", String.join(" + ", c.columns()), c.exposed(), found.k(), c.smallest()))
                .collect(Collectors.toCollection(ArrayList::new));
        if (found.exposed() > 0) {
            Anonymity.Cure best = found.cures().getFirst();
            sentences.add(
                    best.exposed() < found.exposed()
                            ? words.text("privacy.cure", best.column(), best.exposed())
                            : words.text("privacy.cures"));
        }
        return sentences;
    }

    /**
     * Somebody of the smallest group of the worst combination, for the eyes of the analyst alone.
     *
     * @param customers as they are in the file
     * @return nothing where nobody is in a group too small
     */
    public Optional<String> example(Anonymity found, PrivacySettings settings, Dataset customers) {
        if (found.combinations().isEmpty()) {
            return Optional.empty();
        }
        Anonymity.Combination worst = found.combinations().getFirst();
        String values = worst.columns().stream()
                .map(column -> words.text(
                        "privacy.value", column, settings.told(column, customers.text(worst.example(), column))))
                .collect(Collectors.joining(words.comma()));
        return Optional.of(words.text("privacy.example", values, worst.smallest()));
    }

    /** Columns that look like personal data and leave all the same. */
    public static List<String> personal(PrivacySettings settings, Schema customers) {
        return settings.kept(customers).stream()
                .filter(c -> c.role() == ColumnRole.PERSONAL)
                .map(ColumnInfo::name)
                .toList();
    }
}
