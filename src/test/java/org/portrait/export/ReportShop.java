// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.portrait.features.FeatureDefinition;
import org.portrait.i18n.Messages;
import org.portrait.personas.PlaybookJson;
import org.portrait.pipeline.Disclosure;
import org.portrait.pipeline.Evidence;
import org.portrait.pipeline.Labels;
import org.portrait.pipeline.Pipeline;
import org.portrait.pipeline.Recipe;
import org.portrait.pipeline.Run;
import org.portrait.pipeline.RunReport;
import org.portrait.privacy.PrivacySettings;
import org.portrait.privacy.Redactor;
import org.portrait.work.Progress;

/**
 * Three groups of thirty customers and one of four, far apart, with names and values that would do harm where they are not
 * escaped.
 */
final class ReportShop {
    static final String SCRIPT = "<script>alert(1)</script>";
    static final String QUOTES = "'; -- \"spend\" & co";
    static final String CITY = "<b>city</b>";
    static final String VALUE = "<img src=x onerror=alert('1')>";
    static final String NAME = "\"><svg onload=alert(2)>]]>";
    static final String NOTE = "</p></body><!-- &amp; ${note}";
    static final String FILE = "a<script src=//x>'\".csv";
    static final int SMALL = 3;

    private ReportShop() {}

    /** Customers of group g have ids that begin with {@code ID-g}. */
    static Path write(Path file) throws IOException {
        var random = new SplittableRandom(5);
        var csv = new StringBuilder("customer_id,email,%s,\"%s\",%s\n".formatted(SCRIPT, quoted(QUOTES), CITY));
        for (int i = 0; i < 94; i++) {
            int group = i < 90 ? i % 3 : SMALL;
            csv.append("ID-%d-%03d,planted%d@example.org,%.2f,%.2f,\"%s\"%n"
                    .formatted(
                            group,
                            i,
                            i,
                            20.0 + 20 * group + random.nextGaussian(),
                            100.0 * (group * group + 1) + 5 * random.nextGaussian(),
                            group == 0 ? VALUE : List.of("Rome", "Oslo").get(i % 2)));
        }
        return Files.writeString(file, csv);
    }

    private static String quoted(String cell) {
        return cell.replace("\"", "\"\"");
    }

    static ReportContent content(Path file, Set<String> leftOut, Messages words, int threads) {
        Recipe recipe = Recipe.DEFAULT
                .withFeatures(Recipe.DEFAULT
                        .features()
                        .withDefinitions(
                                List.of(new FeatureDefinition.Numeric(SCRIPT), new FeatureDefinition.Numeric(QUOTES))))
                .withSegments(Recipe.DEFAULT.segments().withK(4).withRange(2, 5));
        Run run = new Pipeline(threads).run(file, recipe, Progress.none());
        Labels labels = Labels.NONE.with(0, run, NAME, NOTE, words);
        ReportContent content = RunReport.of(
                run,
                labels,
                Evidence.of(threads),
                PlaybookJson.standard(),
                run.recommendation(),
                new Disclosure(new Redactor(PrivacySettings.OPEN.withLeftOut(leftOut), null), run.prepared()),
                words,
                Progress.none());
        About about = content.about();
        return new ReportContent(
                content.personas(),
                content.notes(),
                content.recommendation(),
                content.quality(),
                content.rules(),
                content.embedding(),
                content.pca(),
                content.matrix(),
                content.segmentation(),
                content.typical(),
                new About(
                        FILE,
                        about.fingerprint(),
                        about.version(),
                        about.clean(),
                        about.features(),
                        about.scaling(),
                        about.embedding(),
                        about.k(),
                        about.minSize(),
                        about.seed(),
                        about.recipe()),
                content.privacy());
    }
}
