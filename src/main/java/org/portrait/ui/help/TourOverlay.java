// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.help;

import java.util.List;
import java.util.Objects;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.portrait.i18n.Messages;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.kit.Kit;

/** Over the window: a frame round what the tour is at, and beside it what there is to say. The window stays usable. */
final class TourOverlay extends Pane {
    private static final double WIDTH = 330;
    private static final double GAP = 12;

    private final Words words;
    private final TourModel model;
    private final Label title = new Label();
    private final Label text = Kit.whole(new Label());
    private final Label place = new Label();
    private final Label wait;
    private final Button back;
    private final Button next;
    private final VBox callout;
    private final List<Region> shades = List.of(new Region(), new Region(), new Region(), new Region());
    private final Region frame = new Region();
    private final Runnable pulse = this::follow;
    private Bounds framed = new BoundingBox(0, 0, 0, 0);
    private @Nullable Node before;

    TourOverlay(Words words, TourModel model) {
        this.words = words;
        this.model = model;
        setId("tour");
        setPickOnBounds(false);
        getStylesheets().add(Guide.style());
        wait = Kit.note(words, "tour.wait");
        wait.managedProperty().bind(wait.visibleProperty());
        back = Kit.button(words, "tour.back", model::back);
        back.setId("tour-back");
        next = new Button();
        next.setId("tour-next");
        next.getStyleClass().add("accent");
        next.setOnAction(_ -> model.next());
        callout = callout();
        frame.getStyleClass().add("tour-frame");
        frame.setMouseTransparent(true);
        for (Region shade : shades) {
            shade.getStyleClass().add("tour-shade");
            shade.setMouseTransparent(true);
        }
        getChildren().addAll(shades);
        getChildren().addAll(frame, callout);
        visibleProperty().bind(model.stop().isNotNull());
        model.stop().subscribe(this::moved);
        words.messages().subscribe(this::say);
    }

    private VBox callout() {
        title.getStyleClass().add("tour-title");
        title.setWrapText(true);
        place.getStyleClass().add("note");
        Button leave = Kit.iconButton(words, "close", "tour.leave", model::leave);
        leave.setId("tour-leave");
        var head = new HBox(8, title, Kit.spacer(), leave);
        head.setAlignment(Pos.TOP_LEFT);
        var foot = new HBox(8, place, Kit.spacer(), back, next);
        foot.setAlignment(Pos.CENTER_LEFT);
        var box = new VBox(8, head, text, wait, foot);
        box.setId("tour-callout");
        box.getStyleClass().add("tour-callout");
        box.setPrefWidth(WIDTH);
        box.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        return box;
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case RIGHT -> model.next();
            case LEFT -> model.back();
            case ESCAPE -> model.leave();
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** The keyboard goes to the callout, and back to where it was at the end. */
    private void moved(@Nullable TourStop before, @Nullable TourStop now) {
        Scene scene = getScene();
        if (scene == null) {
            return;
        }
        if (before == null && now != null) {
            this.before = scene.getFocusOwner();
            scene.addPostLayoutPulseListener(pulse);
        } else if (now == null) {
            scene.removePostLayoutPulseListener(pulse);
            if (this.before != null && this.before.getScene() == scene) {
                this.before.requestFocus();
            }
        }
        say();
        if (now != null) {
            next.requestFocus();
            requestLayout();
        }
    }

    private void say() {
        TourStop stop = model.stop().get();
        if (stop == null) {
            return;
        }
        Messages m = words.now();
        int stops = TourStop.values().length;
        title.setText(m.text("tour." + stop + ".title"));
        text.setText(m.text("tour." + stop + ".text"));
        place.setText(m.text("tour.place", stop.ordinal() + 1, stops));
        next.setText(m.text(stop.ordinal() + 1 == stops ? "tour.end" : "tour.next"));
        next.setAccessibleHelp(place.getText() + ". " + title.getText() + ". " + text.getText());
        back.setDisable(stop.ordinal() == 0);
        callout.setAccessibleText(title.getText());
    }

    /** Where the control is now: it may have moved, or have come or gone. */
    private void follow() {
        TourStop stop = model.stop().get();
        if (stop == null) {
            return;
        }
        Node control = getScene().getRoot().lookup(stop.control());
        boolean there = control != null && control.getLayoutBounds().getWidth() > 0;
        if (!there && getScene().getRoot().lookup(stop.view()) instanceof ToggleButton view && !view.isDisabled()) {
            view.setSelected(true);
        }
        wait.setVisible(!there);
        Bounds now = there ? around(Objects.requireNonNull(control)) : new BoundingBox(0, 0, 0, 0);
        if (!now.equals(framed)) {
            framed = now;
            requestLayout();
        }
    }

    /** What can be seen of it, in coordinates of this. */
    private Bounds around(Node control) {
        Bounds all = here(control);
        Bounds seen = getLayoutBounds();
        for (Node above = control; above != null; above = above.getParent()) {
            seen = above instanceof ScrollPane ? here(above) : seen;
        }
        double left = Math.max(seen.getMinX() + 2, all.getMinX() - 3);
        double top = Math.max(seen.getMinY() + 2, all.getMinY() - 3);
        double right = Math.min(seen.getMaxX() - 2, all.getMaxX() + 3);
        double bottom = Math.min(seen.getMaxY() - 2, all.getMaxY() + 3);
        return new BoundingBox(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
    }

    private Bounds here(Node node) {
        return sceneToLocal(node.localToScene(node.getLayoutBounds()));
    }

    @Override
    protected void layoutChildren() {
        boolean there = framed.getWidth() > 0;
        frame.setVisible(there);
        shades.forEach(shade -> shade.setVisible(there));
        frame.resizeRelocate(framed.getMinX(), framed.getMinY(), framed.getWidth(), framed.getHeight());
        shade(0, 0, 0, getWidth(), framed.getMinY());
        shade(1, 0, framed.getMaxY(), getWidth(), getHeight() - framed.getMaxY());
        shade(2, 0, framed.getMinY(), framed.getMinX(), framed.getHeight());
        shade(3, framed.getMaxX(), framed.getMinY(), getWidth() - framed.getMaxX(), framed.getHeight());
        double height = callout.prefHeight(WIDTH);
        double[] at = Callout.beside(framed, WIDTH, height, GAP, getWidth(), getHeight());
        callout.resizeRelocate(at[0], at[1], WIDTH, height);
    }

    private void shade(int side, double x, double y, double width, double height) {
        shades.get(side).resizeRelocate(x, y, Math.max(0, width), Math.max(0, height));
    }
}
