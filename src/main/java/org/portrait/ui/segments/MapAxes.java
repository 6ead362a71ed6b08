// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.segments;

import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.portrait.pipeline.Prepared;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.kit.Awaited;
import org.portrait.ui.kit.Choices;
import org.portrait.ui.kit.ViewState;

/** What runs across the map and what runs up. */
final class MapAxes extends HBox {
    /** What the name of an axis takes, and the least. */
    private static final double AXIS = 104;

    private static final double NARROW = 72;

    private final ComboBox<MapAxis> across = new ComboBox<>();
    private final ComboBox<MapAxis> up = new ComboBox<>();
    /** By their names, in a project whose customers are not there yet. */
    private final Awaited awaited = new Awaited();

    /** @param chosen run when there may be others */
    MapAxes(Words words, Runnable chosen) {
        super(6);
        setAlignment(Pos.CENTER_LEFT);
        across.setId("component-x");
        up.setId("component-y");
        across.accessibleTextProperty().bind(words.text("segments.axis.x"));
        up.accessibleTextProperty().bind(words.text("segments.axis.y"));
        for (var box : List.of(across, up)) {
            box.getStyleClass().add("compact");
            box.setMinWidth(NARROW);
            box.setPrefWidth(AXIS);
            box.setOnAction(_ -> {
                together(box);
                chosen.run();
            });
            Choices.spell(box, MapAxis::name);
        }
        var times = new Label("×");
        times.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(across, times, up);
    }

    void keepIn(ViewState view) {
        awaited.keepIn(view, "map.axes", this::names, () -> {
            across.setValue(null);
            up.setValue(null);
        });
    }

    private List<String> names() {
        return Stream.of(across, up)
                .flatMap(box -> Stream.ofNullable(box.getValue()))
                .map(MapAxis::key)
                .toList();
    }

    /** What was chosen stays as long as there is such an axis. */
    void offer(Prepared customers) {
        List<MapAxis> axes = MapAxis.of(customers);
        List<String> wanted = awaited.take();
        offer(across, axes, 0, wanted);
        offer(up, axes, 1, wanted);
    }

    /** A picture is on both axes, or on neither. */
    private void together(ComboBox<MapAxis> changed) {
        MapAxis chosen = changed.getValue();
        ComboBox<MapAxis> other = changed == across ? up : across;
        boolean picture = chosen instanceof MapAxis.Picture;
        if (chosen != null && picture != other.getValue() instanceof MapAxis.Picture) {
            other.getItems().stream()
                    .filter(axis -> axis instanceof MapAxis.Picture == picture && !axis.equals(chosen))
                    .findFirst()
                    .ifPresent(other::setValue);
        }
    }

    private static void offer(ComboBox<MapAxis> box, List<MapAxis> all, int place, List<String> wanted) {
        List<MapAxis> axes = all.stream()
                .filter(axis -> !(axis instanceof MapAxis.Picture(int number) && number != place))
                .toList();
        boolean other = learnt(axes) && !learnt(box.getItems()); // where segments are found is looked at first
        MapAxis chosen = place < wanted.size() ? named(axes, wanted.get(place)) : other ? null : box.getValue();
        if (!box.getItems().equals(axes)) {
            box.getItems().setAll(axes);
        }
        box.setValue(chosen != null && axes.contains(chosen) ? chosen : axes.get(place));
    }

    private static boolean learnt(List<MapAxis> axes) {
        return axes.stream().anyMatch(MapAxis.Learnt.class::isInstance);
    }

    private static @Nullable MapAxis named(List<MapAxis> axes, String key) {
        return axes.stream().filter(axis -> axis.key().equals(key)).findFirst().orElse(null);
    }

    /** Chooses two features, given by their names. */
    void choose(String wantedAcross, String wantedUp) {
        choose(across, wantedAcross);
        choose(up, wantedUp);
    }

    private static void choose(ComboBox<MapAxis> box, String feature) {
        box.getItems().stream()
                .filter(axis ->
                        axis instanceof MapAxis.Feature of && of.feature().equals(feature))
                .findFirst()
                .ifPresent(box::setValue);
    }

    /** Null before there are customers. */
    @Nullable
    MapAxis across() {
        return across.getValue();
    }

    @Nullable
    MapAxis up() {
        return up.getValue();
    }
}
