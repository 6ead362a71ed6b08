// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.app;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.portrait.export.AtomicFile;
import org.portrait.pipeline.ByKStage;
import org.portrait.pipeline.Evidence;
import org.portrait.pipeline.Pipeline;
import org.portrait.recommend.Offers;
import org.portrait.ui.chart.PlotExport;
import org.portrait.ui.clean.CleanPage;
import org.portrait.ui.export.ExportPage;
import org.portrait.ui.features.FeaturesPage;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.kit.Choosers;
import org.portrait.ui.kit.Page;
import org.portrait.ui.personas.PersonaFindings;
import org.portrait.ui.personas.PersonasPage;
import org.portrait.ui.personas.PlaybookModel;
import org.portrait.ui.score.ScorePage;
import org.portrait.ui.segments.ByKFindings;
import org.portrait.ui.segments.SegmentsPage;
import org.portrait.ui.state.CsvForms;
import org.portrait.ui.state.Finding;
import org.portrait.ui.state.PrivacyModel;
import org.portrait.ui.state.Session;
import org.portrait.ui.state.Stage;
import org.portrait.ui.state.Suggestions;
import org.portrait.ui.task.FxWorker;
import org.portrait.workspace.PlaybookStore;

/** Makes the pages that stand behind the first one. */
final class Pages {
    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

    private final Evidence evidence = Evidence.of(PROCESSORS);
    private final ReadOnlyBooleanWrapper exported = new ReadOnlyBooleanWrapper();
    private final ReadOnlyIntegerWrapper scored = new ReadOnlyIntegerWrapper();
    private final Map<Stage, Supplier<Page>> makers = new EnumMap<>(Stage.class);

    /** @param ask for files, by the key of the question */
    Pages(
            Words words,
            Session session,
            Pipeline pipeline,
            FxWorker worker,
            Choosers choosers,
            AtomicFile files,
            PlaybookStore plays,
            PlaybookModel playbook,
            Function<String, List<Path>> ask) {
        var suggestions = new Suggestions(session, worker);
        int half = Math.max(1, PROCESSORS / 2); // measured while the analyst goes on
        var ranking = new Finding<>(session, worker, "ranking", evidence.ranking()::find).refusedAt(Stage.FEATURES);
        var outlet = new PlotExport.Outlet(
                words, worker, worker.background(), worker.fx(), choosers, files, session::failed);
        makers.put(Stage.CLEAN, () -> new CleanPage(words, session, worker));
        makers.put(Stage.FEATURES, () -> new FeaturesPage(words, session, worker, suggestions, ranking, outlet));
        makers.put(
                Stage.SEGMENTS,
                () -> new SegmentsPage(
                        words,
                        session,
                        pipeline,
                        worker,
                        ByKFindings.of(session, worker, new ByKStage(half)),
                        suggestions,
                        evidence,
                        () -> ask.apply("compare.choose.title"),
                        outlet));
        PersonaFindings findings = PersonaFindings.of(session, worker, evidence);
        makers.put(Stage.PERSONAS, () -> new PersonasPage(words, session, worker, findings, playbook, outlet));
        putOut(words, session, worker, findings.offers(), choosers, files, plays, ask);
    }

    /** Those with what leaves the window, which is chosen on the first of them. */
    private void putOut(
            Words words,
            Session session,
            FxWorker worker,
            Finding<Offers> offers,
            Choosers choosers,
            AtomicFile files,
            PlaybookStore plays,
            Function<String, List<Path>> ask) {
        var csv = new CsvForms();
        var privacy = new PrivacyModel(session, worker);
        makers.put(Stage.EXPORT, () -> {
            var page = new ExportPage(words, session, worker, evidence, offers, choosers, files, plays, csv, privacy);
            exported.bind(page.exported());
            return page;
        });
        makers.put(Stage.SCORE, () -> {
            var page = new ScorePage(
                    words,
                    session,
                    worker,
                    evidence,
                    choosers,
                    files,
                    csv,
                    privacy,
                    () -> ask.apply("scoring.file.title"));
            scored.bind(page.scored());
            return page;
        });
    }

    /** What makes each page; the first one is there. */
    Map<Stage, Supplier<Page>> makers(Page first) {
        var all = new EnumMap<>(makers);
        all.put(first.stage(), () -> first);
        return all;
    }

    /** Whether something of the results on screen has been written to a file. */
    ReadOnlyBooleanProperty exported() {
        return exported.getReadOnlyProperty();
    }

    /** How many new customers have got a segment. */
    ReadOnlyIntegerProperty scored() {
        return scored.getReadOnlyProperty();
    }
}
