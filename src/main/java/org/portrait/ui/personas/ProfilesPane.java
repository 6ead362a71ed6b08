// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.personas;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import javafx.collections.ListChangeListener;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.CheckComboBox;
import org.jspecify.annotations.Nullable;
import org.portrait.personas.ColumnProfile;
import org.portrait.pipeline.Run;
import org.portrait.ui.chart.HeatTable.Place;
import org.portrait.ui.chart.PlotExport;
import org.portrait.ui.chart.ProfileHeatMap;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.kit.FindingBox;
import org.portrait.ui.kit.Kit;
import org.portrait.ui.kit.ProportionalSplit;
import org.portrait.ui.kit.Tables;
import org.portrait.ui.kit.ViewState;
import org.portrait.ui.state.Finding;
import org.portrait.ui.state.Session;
import org.portrait.ui.state.Stage;

/** Segments and columns as a heat map; beside it the distributions of the chosen column. */
final class ProfilesPane extends VBox {
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    private static final double MAP = 0.64;
    /** In a project: no column has this name, and none shall be proposed. */
    private static final List<String> NO_COLUMN = List.of("");

    private final Words words;
    private final Session session;
    private final Finding<List<ColumnProfile>> finding;
    private final PlotExport.Outlet outlet;
    private final ProfileHeatMap map;
    private final ScrollPane detail = Kit.scrolled(new VBox());
    private final HBox chooser = new HBox(8);
    private final Set<String> also = new TreeSet<>();
    /** Whether the analyst has chosen columns, so that none are proposed. */
    private boolean chosen;

    private @Nullable ProfilesModel model;
    private @Nullable String column;
    private int segment;

    ProfilesPane(Words words, Session session, Finding<List<ColumnProfile>> finding, PlotExport.Outlet outlet) {
        super(8);
        this.words = words;
        this.session = session;
        this.finding = finding;
        this.outlet = outlet;
        setId("profiles");
        getStyleClass().add("card");
        map = new ProfileHeatMap(words.messages());
        map.setId("profile-map");
        map.selected().subscribe(this::select);
        map.addEventHandler(javafx.scene.input.KeyEvent.KEY_PRESSED, event -> {
            if (COPY.match(event)) {
                copy();
            }
        });
        detail.setId("profile-distributions");
        chooser.setAlignment(Pos.CENTER_LEFT);
        Button copy = Kit.button(words, "profile.copy", "profile-copy", this::copy);
        var bar = Kit.bar(words.label("profile.title"), copy);
        bar.getChildren().add(bar.getChildren().size() - 1, chooser);
        bar.getChildren().add(new PlotExport(outlet, Stage.PERSONAS, map, "profiles"));
        Label note = Kit.note(words, "profile.note");
        var box = new FindingBox<>(words, finding, this::found, session.labels(), words.messages());
        VBox.setVgrow(box, Priority.ALWAYS);
        getChildren().addAll(bar, note, box);
        session.source().subscribe(() -> chosen = false);
        finding.value().subscribe(found -> {
            copy.setDisable(found == null);
            if (found == null) {
                model = null;
                chooser.getChildren().clear();
            }
        });
        sceneProperty().subscribe(scene -> finding.want(scene != null));
    }

    void keepIn(ViewState view) {
        view.add(
                "profile.columns",
                () -> !chosen ? List.of() : also.isEmpty() ? NO_COLUMN : List.copyOf(also),
                words -> {
                    chosen = !words.isEmpty();
                    also.clear();
                    also.addAll(words);
                });
        view.add(
                "profile.cell",
                () -> column == null ? List.of() : List.of(column, String.valueOf(segment + 1)),
                words -> {
                    column = words.isEmpty() ? null : words.getFirst();
                    segment = words.size() < 2 ? 0 : number(words.get(1)) - 1;
                });
    }

    private static int number(String word) {
        return word.matches("[1-9]\\d?") ? Integer.parseInt(word) : 1;
    }

    private Node found(List<ColumnProfile> profiles) {
        List<String> others = ProfilesModel.others(profiles).stream()
                .map(ColumnProfile::column)
                .toList();
        if (!chosen) {
            also.clear();
            also.addAll(ProfilesModel.proposed(
                    profiles, run().prepared().cleaned().dataset().schema()));
        }
        offer(others);
        show(profiles);
        return new ProportionalSplit(Orientation.HORIZONTAL, MAP, map, detail);
    }

    private Run run() {
        return Objects.requireNonNull(session.run().get());
    }

    private void offer(List<String> others) {
        chooser.getChildren().clear();
        if (others.isEmpty()) {
            return;
        }
        var box = new CheckComboBox<String>();
        box.setId("profile-also");
        box.getItems().setAll(others);
        others.stream().filter(also::contains).forEach(box.getCheckModel()::check);
        box.setTitle(words.now().text("profile.also"));
        box.accessibleTextProperty().bind(words.text("profile.also"));
        box.setShowCheckedCount(true);
        box.setMinWidth(USE_PREF_SIZE);
        box.getCheckModel().getCheckedItems().addListener((ListChangeListener<String>) _ -> {
            chosen = true;
            also.removeAll(others);
            also.addAll(box.getCheckModel().getCheckedItems());
            List<ColumnProfile> profiles = finding.value().get();
            if (profiles != null) {
                show(profiles);
            }
        });
        chooser.getChildren().add(box);
    }

    private void show(List<ColumnProfile> profiles) {
        var shown = new ProfilesModel(run(), profiles, session.labels().get(), words.now(), also);
        model = shown;
        int line = column == null ? 0 : shown.lineOf(column);
        var place = new Place(line, Math.min(segment, shown.names().size() - 1));
        map.show(shown.table(), shown::sentence, place);
        column = null;
        select(place);
    }

    private void select(Place place) {
        ProfilesModel shown = model;
        if (shown == null || place.line() >= shown.lines()) {
            return;
        }
        segment = place.segment();
        ColumnProfile profile = shown.line(place.line());
        if (!profile.column().equals(column) || !(detail.getContent() instanceof DistributionsPane)) {
            column = profile.column();
            detail.setContent(new DistributionsPane(shown, words.now(), profile, outlet));
        }
        if (detail.getContent() instanceof DistributionsPane pane) {
            reveal(pane.of(place.segment()));
        }
    }

    /** Scrolls to a segment that is not in view. */
    private void reveal(Node segment) {
        detail.layout();
        double room = detail.getViewportBounds().getHeight();
        double all = detail.getContent().getLayoutBounds().getHeight();
        double top = detail.getVvalue() * (all - room);
        double from = segment.getBoundsInParent().getMinY();
        double to = segment.getBoundsInParent().getMaxY();
        if (all > room && (from < top || to > top + room)) {
            detail.setVvalue(Math.clamp((to - room) / (all - room), 0, 1));
        }
    }

    private void copy() {
        if (model != null) {
            Tables.copy(model.copied());
        }
    }
}
