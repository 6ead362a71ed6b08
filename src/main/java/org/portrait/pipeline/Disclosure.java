// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.portrait.data.Dataset;
import org.portrait.features.FeatureDefinition;
import org.portrait.features.FittedFeatures;
import org.portrait.i18n.Messages;
import org.portrait.personas.ColumnProfile;
import org.portrait.privacy.Anonymity;
import org.portrait.privacy.AnonymityFinder;
import org.portrait.privacy.PrivacySettings;
import org.portrait.privacy.PrivacyText;
import org.portrait.privacy.Redactor;
import org.portrait.quality.Unlike;
import org.portrait.work.Progress;

/** What may be told of the customers of a run outside the house; found once, for one thread. */
public final class Disclosure {
    private final Redactor redactor;
    private final Prepared customers;
    private @Nullable Dataset rows;
    private @Nullable Anonymity found;

    public Disclosure(Redactor redactor, Prepared customers) {
        this.redactor = redactor;
        this.customers = customers;
    }

    /** Whether a column of the file leaves at all. */
    public boolean leaves(String column) {
        return !redactor.settings().leftOut().contains(column);
    }

    /** The rows of the file as they may leave. */
    public Dataset rows(Progress progress) {
        Dataset told = rows;
        if (told == null) {
            told = redactor.apply(source(), progress);
            rows = told;
        }
        return told;
    }

    /** How many customers share what leaves. */
    public Anonymity anonymity(Progress progress) {
        Anonymity known = found;
        if (known == null) {
            known = new AnonymityFinder(redactor.settings()).find(source(), progress);
            found = known;
        }
        return known;
    }

    /** What was done, and the k that was found, in sentences. */
    public List<String> note(Messages words, Progress progress) {
        return new PrivacyText(words).note(redactor, source().schema(), source().rows(), anonymity(progress));
    }

    private Dataset source() {
        return customers.loaded().dataset();
    }

    /** What a customer who takes part is called: as in the rows, or by the row where ids do not leave. */
    public IntFunction<String> names() {
        Identities identities = Identities.of(customers);
        boolean named = identities.column() != null && leaves(identities.column());
        return named
                ? row -> redactor.customer(identities.of(row))
                : row -> String.valueOf(identities.customers().sourceRow(row) + 1);
    }

    /** Without features of columns that do not leave as they are. */
    public Unlike unlike(Unlike unlike) {
        List<Boolean> told = told();
        List<Unlike.Customer> all = unlike.customers().stream()
                .map(c -> new Unlike.Customer(
                        c.row(),
                        c.segment(),
                        c.distance(),
                        c.typical(),
                        c.spreads(),
                        c.isolation(),
                        c.by(),
                        c.causes().stream()
                                .filter(cause -> told.get(cause.feature()))
                                .toList()))
                .toList();
        return new Unlike(all, unlike.perSegment(), unlike.isolationLimit());
    }

    /** Per feature of the matrix whether its values may be told. */
    private List<Boolean> told() {
        PrivacySettings settings = redactor.settings();
        Predicate<String> exact =
                column -> leaves(column) && !settings.coarsened().containsKey(column);
        FittedFeatures features = customers.features().fitted();
        var told = new ArrayList<Boolean>();
        for (FeatureDefinition definition : features.definitions()) {
            boolean all = definition.columns().stream().allMatch(exact);
            features.names(definition).forEach(_ -> told.add(all));
        }
        return told;
    }

    /** Without columns that do not leave, unless they made the segments. */
    public List<ColumnProfile> profiles(List<ColumnProfile> profiles) {
        return profiles.stream()
                .filter(p -> p.use() == ColumnProfile.Use.FEATURE || leaves(p.column()))
                .toList();
    }
}
