// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.portrait.export.AtomicFile;
import org.portrait.personas.SegmentProfile;
import org.portrait.pipeline.Evidence;
import org.portrait.pipeline.Pipeline;
import org.portrait.quality.Gap;
import org.portrait.quality.Stability;
import org.portrait.segments.Segmentation;
import org.portrait.ui.Snapshots;
import org.portrait.ui.chart.PlotExport;
import org.portrait.ui.help.Guide;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.kit.ViewState;
import org.portrait.ui.segments.ByKFindings;
import org.portrait.ui.segments.SegmentsPage;
import org.portrait.ui.state.Cure;
import org.portrait.ui.state.Finding;
import org.portrait.ui.state.Session;
import org.portrait.ui.state.Suggestions;
import org.portrait.ui.task.SameThreadWorker;
import org.portrait.workspace.SettingsStore;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/**
 * What the window shows while the sweep has not come to the chosen K. All work is done on the FX thread, so that the
 * picture is taken at the moment the preview arrives.
 */
@ExtendWith(ApplicationExtension.class)
class PreliminaryTest {
    @TempDir
    Path folder;

    private Session session;
    private Scene scene;

    @Start
    void start(Stage stage) {
        var worker = new SameThreadWorker();
        var pipeline = new Pipeline(2);
        session = new Session(pipeline, worker);
        var preferences = new Preferences(new SettingsStore(folder), Locale.ENGLISH, _ -> {}, _ -> {});
        var words = preferences.words();
        var byK = new ByKFindings(
                new Finding<>(session, worker, "gap", (_, _) -> new Gap(List.of(0.0), List.of(0.1), 50, 2_000)),
                new Finding<>(
                        session, worker, "stability", (_, _) -> new Stability(List.of(0.9), List.of(0.01), 50, 2_000)));
        var suggestions = new Suggestions(session, worker);
        var page = new SegmentsPage(
                words,
                session,
                pipeline,
                worker,
                byK,
                suggestions,
                Evidence.of(1),
                List::of,
                new PlotExport.Outlet(
                        words,
                        worker,
                        Runnable::run,
                        Runnable::run,
                        new FxChoosers(words, stage),
                        new AtomicFile(),
                        session::failed));
        var top = new TopBar(
                words,
                session,
                preferences.themes(),
                new Button(),
                () -> {},
                new SimpleBooleanProperty(),
                preferences,
                () -> {});
        var cure = new Cure(new SimpleObjectProperty<>(), () -> {});
        var exported = new SimpleObjectProperty<>(false);
        var window = new MainWindow(
                words,
                session,
                worker,
                Map.of(org.portrait.ui.state.Stage.DATA, () -> page, org.portrait.ui.state.Stage.SEGMENTS, () -> page),
                new ViewState(),
                cure,
                top,
                guide(words),
                new SimpleObjectProperty<>(),
                exported,
                new SimpleIntegerProperty());
        scene = new Scene(window, 1280, 800);
        preferences.themes().style(scene);
        stage.setScene(scene);
        stage.show();
        window.show(org.portrait.ui.state.Stage.SEGMENTS);
        session.open(new Samples(folder).file("shop-customers.csv"));
    }

    private Guide guide(Words words) {
        return new Guide(words, session, new Guide.Desk() {
            @Override
            public org.portrait.ui.state.Stage shown() {
                return org.portrait.ui.state.Stage.SEGMENTS;
            }

            @Override
            public void show(org.portrait.ui.state.Stage page) {}

            @Override
            public void openSample(String name) {}
        });
    }

    @Test
    void aPreviewIsMarkedAsOne(FxRobot robot) {
        var told = new ArrayList<String>();
        robot.interact(() -> {
            session.changeK(8);
            session.segmentation().subscribe((_, _) -> {
                told.add(((Label) scene.lookup("#recommendation")).getText());
                Segmentation shown =
                        Objects.requireNonNull(session.segmentation().get());
                assertArrayEquals(shown.sizes(), Arrays.copyOf(sizesInTheTable(), shown.k()));
                if (session.preliminary().get()) {
                    Snapshots.save(scene, "segments-preliminary");
                }
            });
            session.change(session.recipe()
                    .get()
                    .withSegments(session.recipe().get().segments().withSeed(7)));
        });
        assertEquals(2, told.size(), "the preview, and what replaces it");
        assertTrue(told.getFirst().startsWith("Preliminary: 8 segments"), told.getFirst());
    }

    private int[] sizesInTheTable() {
        return ((TableView<?>) scene.lookup("#centroids"))
                .getItems().stream()
                        .mapToInt(row -> ((SegmentProfile) row).size())
                        .toArray();
    }
}
