// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.segments;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.portrait.personas.SegmentProfile;
import org.portrait.personas.SegmentProfile.FeatureStatistics;
import org.portrait.pipeline.Run;
import org.portrait.pipeline.SegmentNames;
import org.portrait.ui.chart.DifferenceBar;
import org.portrait.ui.chart.SegmentPalette;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.kit.Tables;
import org.portrait.ui.state.Session;

/**
 * One row per segment: size, share, and the mean of every feature in original units with its difference from the
 * average as a bar. The features that tell the segments apart best come first.
 */
final class CentroidsView extends TableView<SegmentProfile> {
    private static final double NARROWEST = 92;
    private static final double PER_LETTER = 8.4;

    private final Words words;
    private final Session session;
    private List<String> names = List.of();

    /** @param isolate told the selected segment, or -1 */
    CentroidsView(Words words, Session session, IntConsumer isolate) {
        this.words = words;
        this.session = session;
        setId("centroids");
        setFixedCellSize(38);
        setPlaceholder(words.label("segments.centroids.none"));
        Tables.copyable(this);
        getSelectionModel().setSelectionMode(javafx.scene.control.SelectionMode.SINGLE);
        getSelectionModel()
                .selectedItemProperty()
                .subscribe(profile -> isolate.accept(profile == null ? -1 : profile.segment()));
        session.run().subscribe(this::show);
        session.labels().subscribe(this::show);
        words.messages().subscribe(this::show);
    }

    void select(int segment) {
        if (segment < 0) {
            getSelectionModel().clearSelection();
        } else {
            getSelectionModel().select(segment);
        }
    }

    private void show() {
        Run run = session.run().get();
        if (run == null) {
            getItems().clear();
            getColumns().clear();
            return;
        }
        names = SegmentNames.of(run, session.labels().get(), words.now());
        var columns = new ArrayList<TableColumn<SegmentProfile, ?>>();
        columns.add(column(words.now().text("segments.segment"), 244, p -> name(run, p), p -> names.get(p.segment())));
        columns.add(
                number(words.now().text("segments.size"), 104, p -> words.now().number(p.size(), 0)));
        columns.add(
                number(words.now().text("segments.share"), 66, p -> words.now().percent(p.share(), 1)));
        order(run.profiles()).forEach(j -> columns.add(feature(run, j)));
        getColumns().setAll(columns);
        getItems().setAll(run.profiles());
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

    private Node name(Run run, SegmentProfile profile) {
        var number = new Label(String.valueOf(profile.segment() + 1));
        number.getStyleClass().add("segment-number");
        number.setStyle(
                "-fx-background-color: " + SegmentPalette.css(run.segmentation().colours()[profile.segment()]) + ";");
        var row = new HBox(8, number, new Label(names.get(profile.segment())));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private TableColumn<SegmentProfile, SegmentProfile> feature(Run run, int j) {
        String name = run.profiles().getFirst().features().get(j).feature();
        var column = column(
                name,
                Math.max(NARROWEST, PER_LETTER * (name.length() + 2)),
                p -> {
                    FeatureStatistics f = p.features().get(j);
                    var value = new Label(words.now().number(f.mean()));
                    var bar =
                            new DifferenceBar(f.difference(), run.segmentation().colours()[p.segment()]);
                    bar.setPrefHeight(8);
                    var cell = new VBox(1, value, bar);
                    cell.setAlignment(Pos.CENTER_RIGHT);
                    return cell;
                },
                p -> words.now().number(p.features().get(j).mean()));
        column.getStyleClass().add("number");
        column.setComparator(Comparator.comparingDouble(p -> p.features().get(j).mean()));
        return column;
    }

    private TableColumn<SegmentProfile, SegmentProfile> number(
            String title, double width, java.util.function.Function<SegmentProfile, String> text) {
        var column = column(title, width, p -> new Label(text.apply(p)), text);
        column.getStyleClass().add("number");
        return column;
    }

    private static TableColumn<SegmentProfile, SegmentProfile> column(
            String title,
            double width,
            java.util.function.Function<SegmentProfile, @Nullable Node> content,
            java.util.function.Function<SegmentProfile, String> text) {
        var column = new TableColumn<SegmentProfile, SegmentProfile>(title);
        column.setPrefWidth(width);
        column.setComparator(Comparator.comparingInt(SegmentProfile::segment));
        Tables.showNodes(column, content, text);
        return column;
    }
}
