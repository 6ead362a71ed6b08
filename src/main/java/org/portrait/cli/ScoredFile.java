// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.portrait.data.Dataset;
import org.portrait.export.CsvFormat;
import org.portrait.export.ScoreCsv;
import org.portrait.export.ScoreTable;
import org.portrait.load.LoadReport;
import org.portrait.privacy.CustomerParts;
import org.portrait.privacy.Redactor;
import org.portrait.score.Model;
import org.portrait.score.ScoreCounts;
import org.portrait.score.Scored;
import org.portrait.work.Progress;

/** A file that is scored: rows are written as they come, and what is to be told of all of them is added up. */
final class ScoredFile {
    private final Model model;
    private final PrivacyOptions privacy;
    private final Environment environment;
    private @Nullable Told told;
    private @Nullable LoadReport report;

    ScoredFile(Model model, PrivacyOptions privacy, Environment environment) {
        this.model = model;
        this.privacy = privacy;
        this.environment = environment;
    }

    private record Told(Redactor redactor, CustomerParts customers, ScoreCounts counts) {
        Told plus(ScoreCounts more) {
            return new Told(redactor, customers, counts.plus(more));
        }
    }

    void write(ScoringOptions scoring, OutputStream out) throws IOException {
        var csv = new ScoreCsv(out, CsvFormat.UPLOAD);
        report = scoring.stream(model, environment.folder(), (rows, scored) -> {
            Dataset leaving = count(rows, scored).redactor().apply(rows, Progress.none());
            try {
                csv.add(new ScoreTable(leaving, scored, model, environment.words()), Progress.none());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private Told count(Dataset rows, Scored scored) {
        Told before = told;
        Told now;
        if (before == null) {
            Redactor redactor = privacy.redactor(rows.schema());
            now = new Told(redactor, new CustomerParts(redactor.settings()), scored.counts());
        } else {
            now = before.plus(scored.counts());
        }
        now.customers().add(rows);
        told = now;
        return now;
    }

    private Told told() {
        return Objects.requireNonNull(told, "a file has rows");
    }

    LoadReport report() {
        return Objects.requireNonNull(report, "it was read");
    }

    ScoreCounts counts() {
        return told().counts();
    }

    /** Tells what of each customer was written, and how many share it. */
    void tellPrivacy(PrintStream to) {
        CustomerParts customers = told().customers();
        PrivacyOptions.tell(
                told().redactor(),
                customers.schema(),
                customers.rows(),
                customers.anonymity(Progress.none()),
                environment,
                to);
    }
}
