// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.segments;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.portrait.personas.Figures;
import org.portrait.personas.SegmentProfile;
import org.portrait.personas.SegmentProfile.FeatureStatistics;
import org.portrait.pipeline.Run;
import org.portrait.pipeline.SegmentNames;
import org.portrait.segments.Segmentation;
import org.portrait.ui.chart.DifferenceBar;
import org.portrait.ui.chart.SegmentNumber;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.kit.TableRows;
import org.portrait.ui.kit.Tables;
import org.portrait.ui.kit.ViewState;
import org.portrait.ui.state.Session;

/**
 * One row per segment: size, share, and the mean of every feature in original units with its difference from the
 * average as a bar, as long for the same difference in every column. The features that tell the segments apart best
 * come first; the last row is the average. Segments that are not described yet have numbers instead of names.
 */
final class CentroidsView extends TableView<SegmentProfile> {
    private static final double BAR = 84;
    /** Stands for all customers in the last row. */
    private static final int ALL = -1;

    private final Words words;
    private final Session session;
    private final TableRows<SegmentProfile> shown;
    private List<String> names = List.of();
    private int[] colours = {};
    private @Nullable Segmentation of;
    /** Selected once its row is there. */
    private int awaited = -1;

    /** @param isolate told the selected segment, or -1 */
    CentroidsView(Words words, Session session, IntConsumer isolate) {
        this.words = words;
        this.session = session;
        setId("centroids");
        getStyleClass().add("dense");
        setFixedCellSize(34);
        setPlaceholder(words.label("segments.centroids.none"));
        shown = new TableRows<SegmentProfile>(words, this, "segments.centroids").keepLast(p -> p.segment() == ALL);
        getSelectionModel().setSelectionMode(SelectionMode.SINGLE);
        getSelectionModel()
                .selectedItemProperty()
                .subscribe(profile -> isolate.accept(profile == null ? -1 : profile.segment()));
        session.run().subscribe(this::show);
        session.segmentation().subscribe(this::show);
        session.labels().subscribe(this::show);
        words.messages().subscribe(this::show);
    }

    void keepIn(ViewState view) {
        shown.keepIn(view, "centroids.sorted");
    }

    /** @param segment selected as soon as it is there; none with -1 */
    void select(int segment) {
        awaited = segment;
        getSelectionModel().clearSelection();
        selectAwaited();
    }

    private void selectAwaited() {
        getItems().stream()
                .filter(p -> awaited >= 0 && p.segment() == awaited)
                .findFirst()
                .ifPresent(row -> {
                    awaited = -1;
                    getSelectionModel().select(row);
                });
    }

    private void show() {
        Run run = session.run().get();
        if (run == null) {
            shown.show(List.of());
            getColumns().clear();
            return;
        }
        Segmentation now = session.segmentation().get();
        boolean described =
                now == null || now == run.segmentation() || session.prepared().get() != run.prepared();
        List<SegmentProfile> profiles = described ? run.profiles() : UndescribedSegments.profiles(now, run);
        names = described
                ? SegmentNames.of(run, session.labels().get(), words.now())
                : UndescribedSegments.names(now, words.now());
        colours = described ? run.segmentation().colours() : now.colours();
        var rows = new ArrayList<>(profiles);
        rows.add(all(profiles));
        SegmentProfile selected = getSelectionModel().getSelectedItem();
        Segmentation told = described ? run.segmentation() : now;
        awaited = selected != null && told == of ? selected.segment() : awaited;
        of = told;
        if (described) {
            shown.show(columns(profiles, SegmentNames.text(run, words.now()).figures(profiles)), rows);
        } else {
            shown.show(rows); // with the same columns, as others would take longer than all the rest
        }
        selectAwaited();
    }

    private List<TableColumn<SegmentProfile, ?>> columns(List<SegmentProfile> profiles, Figures figures) {
        var columns = new ArrayList<TableColumn<SegmentProfile, ?>>();
        columns.add(Tables.sorted(
                Tables.column(words, "segments.segment", 280, this::numbered, this::name), SegmentProfile::segment));
        columns.add(number(
                "segments.size", 98, SegmentProfile::size, p -> words.now().number(p.size(), 0)));
        columns.add(number(
                "segments.share", 66, SegmentProfile::share, p -> words.now().percent(p.share(), 1)));
        order(profiles).forEach(j -> columns.add(feature(profiles, figures, j)));
        return columns;
    }

    private static SegmentProfile all(List<SegmentProfile> profiles) {
        return new SegmentProfile(
                ALL,
                profiles.stream().mapToInt(SegmentProfile::size).sum(),
                1,
                profiles.getFirst().features().stream()
                        .map(f -> new FeatureStatistics(
                                f.feature(), f.overallMean(), f.overallMean(), f.overallMean(), 0))
                        .toList(),
                List.of());
    }

    private String name(SegmentProfile profile) {
        return profile.segment() == ALL ? words.now().text("segments.all") : names.get(profile.segment());
    }

    /** Features by the share of their variance that lies between segments, largest first. */
    private static List<Integer> order(List<SegmentProfile> profiles) {
        int features = profiles.getFirst().features().size();
        return IntStream.range(0, features)
                .boxed()
                .sorted(Comparator.comparingDouble(j -> -profiles.stream()
                        .mapToDouble(
                                p -> p.share() * Math.pow(p.features().get(j).difference(), 2))
                        .sum()))
                .toList();
    }

    private Node numbered(SegmentProfile profile) {
        var name = new Label(name(profile));
        Words.explain(name, name.getText());
        if (profile.segment() == ALL) {
            return name;
        }
        var row = new HBox(8, new SegmentNumber(profile.segment(), colours[profile.segment()]), name);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private TableColumn<SegmentProfile, SegmentProfile> feature(List<SegmentProfile> profiles, Figures figures, int j) {
        String name = figures.label(profiles.getFirst().features().get(j));
        var column = new TableColumn<SegmentProfile, SegmentProfile>();
        column.setId(name);
        column.setPrefWidth(Math.max(BAR + 16, Tables.width(name)));
        Tables.showNodes(
                column,
                p -> cell(p, p.features().get(j), figures),
                p -> figures.own(p.features().get(j)));
        Tables.sorted(column, p -> p.features().get(j).mean());
        var heading = new Label(name);
        words.hint(heading, "segments.mean.help", name);
        column.setGraphic(heading);
        return Tables.numbers(column);
    }

    private Node cell(SegmentProfile profile, FeatureStatistics f, Figures figures) {
        var value = new Label(figures.own(f));
        if (profile.segment() == ALL) {
            return value;
        }
        var bar = new DifferenceBar(f.difference(), colours[profile.segment()]);
        bar.setPrefHeight(8);
        bar.setMinWidth(BAR);
        bar.setMaxWidth(BAR);
        var cell = new VBox(value, bar);
        cell.setAlignment(Pos.CENTER_RIGHT);
        words.hint(cell, "segments.difference", words.now().signed(f.difference(), 1), figures.overall(f));
        return cell;
    }

    private TableColumn<SegmentProfile, SegmentProfile> number(
            String key, double width, ToDoubleFunction<SegmentProfile> value, Function<SegmentProfile, String> text) {
        return Tables.numbers(
                Tables.sorted(Tables.column(words, key, width, p -> new Label(text.apply(p)), text), value));
    }
}
