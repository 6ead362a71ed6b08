// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.portrait.data.ColumnInfo;
import org.portrait.data.Dataset;
import org.portrait.data.Schema;
import org.portrait.privacy.Anonymity;
import org.portrait.privacy.AnonymityFinder;
import org.portrait.privacy.Coarsening;
import org.portrait.privacy.IdKey;
import org.portrait.privacy.PrivacySettings;
import org.portrait.privacy.PrivacyText;
import org.portrait.privacy.Redactor;
import org.portrait.work.Progress;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What of each customer is written: everything, unless something else is asked for. */
final class PrivacyOptions {
    /** What {@code --coarsen} says. */
    record Coarser(String column, Coarsening to) {}

    static final class CoarserConverter implements ITypeConverter<Coarser> {
        private static final Map<String, Coarsening> NAMES = Map.of(
                "5", Coarsening.FIVES,
                "10", Coarsening.TENS,
                "month", Coarsening.MONTH,
                "quarter", Coarsening.QUARTER,
                "year", Coarsening.YEAR);

        @Override
        public Coarser convert(String text) {
            int at = text.lastIndexOf('=');
            Coarsening to = NAMES.get(text.substring(at + 1));
            if (at < 1 || to == null) {
                throw new TypeConversionException(text);
            }
            return new Coarser(text.substring(0, at), to);
        }
    }

    static final class Smallest implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            try {
                return PrivacySettings.OPEN.withK(Integer.parseInt(text)).k();
            } catch (IllegalArgumentException _) {
                throw new TypeConversionException(text);
            }
        }
    }

    @Option(names = "--leave-out", paramLabel = "A,B,…", descriptionKey = "cli.option.leaveOut")
    private @Nullable String leaveOut;

    @Option(
            names = "--coarsen",
            paramLabel = "COL=5|10|month|quarter|year",
            converter = CoarserConverter.class,
            descriptionKey = "cli.option.coarsen")
    private List<Coarser> coarser = new ArrayList<>();

    @Option(names = "--id-key", paramLabel = "FILE", descriptionKey = "cli.option.idKey")
    private @Nullable Path idKey;

    @Option(names = "--quasi-ids", paramLabel = "A,B,…", descriptionKey = "cli.option.quasiIds")
    private @Nullable String quasi;

    @Option(
            names = "--k-anonymity",
            paramLabel = "N",
            converter = Smallest.class,
            descriptionKey = "cli.option.kAnonymity")
    private int k = PrivacySettings.K;

    private @Nullable IdKey key;

    /**
     * Reads the key, before there is any work that would be in vain.
     *
     * @throws org.portrait.work.FailureException as {@link IdKey#read}
     */
    void readKey(Path workingFolder) {
        key = idKey == null ? null : IdKey.read(workingFolder.resolve(idKey));
    }

    /** @throws org.portrait.work.FailureException as {@link PrivacySettings#check} */
    Redactor redactor(Schema schema) {
        Map<String, Coarsening> coarsened = new TreeMap<>();
        coarser.forEach(c -> coarsened.put(schema.column(c.column()).name(), c.to()));
        PrivacySettings settings = PrivacySettings.proposed(schema)
                .withLeftOut(leaveOut == null ? Set.of() : names(leaveOut, schema))
                .withCoarsened(coarsened)
                .withK(k);
        if (quasi != null) {
            settings = settings.withIdentifying(names(quasi, schema));
        }
        settings.check(schema);
        return new Redactor(settings, key);
    }

    private static Set<String> names(String list, Schema schema) {
        return RecipeOptions.names(list, schema).collect(Collectors.toSet());
    }

    /** Tells what was done and the k that was found, and which columns look like personal data and are written. */
    static void tell(Redactor redactor, Dataset customers, Environment environment, PrintStream to) {
        Anonymity found = new AnonymityFinder(redactor.settings()).find(customers, Progress.none());
        tell(redactor, customers, found, environment, to);
    }

    static void tell(Redactor redactor, Dataset customers, Anonymity found, Environment environment, PrintStream to) {
        tell(redactor, customers.schema(), customers.rows(), found, environment, to);
    }

    /**
     * @param customers the columns of {@code rows} rows
     * @param found with the settings of {@code redactor}
     */
    static void tell(
            Redactor redactor, Schema customers, int rows, Anonymity found, Environment environment, PrintStream to) {
        var text = new PrivacyText(environment.words());
        text.note(redactor, customers, rows, found).forEach(to::println);
        text.details(found).forEach(to::println);
        List<String> personal = PrivacyText.personal(redactor.settings(), customers);
        if (!personal.isEmpty()) {
            var all = new ArrayList<>(customers.columns().stream()
                    .map(ColumnInfo::name)
                    .filter(redactor.settings().leftOut()::contains)
                    .toList());
            all.addAll(personal);
            String option = RefusalText.quoted(String.join(",", all));
            environment
                    .err()
                    .println(environment
                            .words()
                            .text(
                                    "cli.personal",
                                    String.join(environment.words().comma(), personal),
                                    option));
        }
    }
}
