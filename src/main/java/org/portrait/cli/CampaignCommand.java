// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.portrait.data.Dataset;
import org.portrait.export.AtomicFolder;
import org.portrait.export.Audience;
import org.portrait.export.Campaign;
import org.portrait.export.CampaignFiles;
import org.portrait.export.CampaignLists;
import org.portrait.export.CampaignSettings;
import org.portrait.export.CampaignText;
import org.portrait.export.HoldOut;
import org.portrait.export.SegmentTable;
import org.portrait.pipeline.ScoreStage;
import org.portrait.privacy.Redactor;
import org.portrait.score.Model;
import org.portrait.score.ModelSegment;
import org.portrait.work.Progress;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Writes a list for each segment of a model: whom to contact, and whom not, for the comparison. */
@Command(name = "campaign")
final class CampaignCommand implements Callable<Integer> {
    static final class Size implements ITypeConverter<HoldOut> {
        @Override
        public HoldOut convert(String text) {
            try {
                return text.endsWith("%")
                        ? new HoldOut.Share(Double.parseDouble(text.substring(0, text.length() - 1)) / 100)
                        : new HoldOut.Count(Integer.parseInt(text));
            } catch (IllegalArgumentException _) {
                throw new TypeConversionException(text);
            }
        }
    }

    static final class Country implements ITypeConverter<String> {
        @Override
        public String convert(String text) {
            try {
                return new Audience.Phone("", text.replaceFirst("^\\+", "")).country();
            } catch (IllegalArgumentException _) {
                throw new TypeConversionException(text);
            }
        }
    }

    @Mixin
    private ScoringOptions scoring = new ScoringOptions();

    @Option(names = "--hold-out", paramLabel = "10%|N", converter = Size.class, descriptionKey = "cli.option.holdOut")
    private HoldOut holdOut = new HoldOut.Share(0.1);

    @Option(names = "--seed", paramLabel = "N", descriptionKey = "cli.option.holdOutSeed")
    private long seed = 1;

    @Option(names = "--do-not-contact", paramLabel = "COL", descriptionKey = "cli.option.doNotContact")
    private @Nullable String doNotContact;

    @Option(names = "--email", paramLabel = "COL", descriptionKey = "cli.option.email")
    private @Nullable String email;

    @Option(names = "--phone", paramLabel = "COL", descriptionKey = "cli.option.phone")
    private @Nullable String phone;

    @Option(
            names = "--country-code",
            paramLabel = "49|86|…",
            converter = Country.class,
            descriptionKey = "cli.option.countryCode")
    private @Nullable String country;

    @Mixin
    private CsvOptions csv = new CsvOptions();

    @Mixin
    private PrivacyOptions privacy = new PrivacyOptions();

    @Option(names = "--out", paramLabel = "DIR", required = true, descriptionKey = "cli.option.campaign")
    private @Nullable Path out;

    @Option(names = "--force", descriptionKey = "cli.option.force")
    private boolean force;

    private final Environment environment;

    @Spec
    private @Nullable CommandSpec spec;

    CampaignCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        var settings = new CampaignSettings(seed, holdOut, doNotContact, audiences());
        var folder = new AtomicFolder(
                environment.folder().resolve(Objects.requireNonNull(out, "picocli requires it")), force);
        folder.check();
        privacy.readKey(environment.folder());
        Model known = scoring.model(environment.folder());
        ScoreStage.Result result = scoring.score(known, environment.folder());
        Dataset customers = result.loaded().dataset();
        Redactor redactor = privacy.redactor(customers.schema());
        CampaignLists lists = new Campaign(settings).lists(table(result, known));
        new CampaignFiles(csv.format(), environment.files())
                .write(folder, lists, redactor.apply(customers, Progress.none()), Progress.none());
        environment.out().println(CampaignText.of(lists, environment.words()));
        PrivacyOptions.tell(redactor, customers, environment, environment.out());
        environment.out().println(environment.words().text("cli.written", folder.path()));
        return CommandLineInterface.DONE;
    }

    private static SegmentTable table(ScoreStage.Result result, Model known) {
        byte[] given = result.scored().segments();
        int[] segments = IntStream.range(0, given.length).map(row -> given[row]).toArray();
        var reasons = new String[segments.length];
        Arrays.fill(reasons, "");
        List<String> names = known.segments().stream().map(ModelSegment::name).toList();
        return new SegmentTable(
                result.loaded().dataset(), segments, result.scored().distances(), reasons, names);
    }

    private List<Audience> audiences() {
        var audiences = new ArrayList<Audience>();
        if (email != null) {
            audiences.add(new Audience.Email(email));
        }
        if (phone != null) {
            if (country == null) {
                CommandSpec command = Objects.requireNonNull(spec, "picocli sets it");
                throw new CommandLine.MissingParameterException(
                        command.commandLine(), List.of(command.findOption("--country-code")), UsageText.NO_OPTION);
            }
            audiences.add(new Audience.Phone(phone, country));
        }
        return audiences;
    }
}
