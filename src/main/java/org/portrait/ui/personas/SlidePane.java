// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.personas;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.portrait.export.PictureFile;
import org.portrait.quality.Trust;
import org.portrait.ui.chart.PlotExport;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.kit.Choices;
import org.portrait.ui.kit.Choosers;
import org.portrait.ui.kit.FindingBox;
import org.portrait.ui.kit.Kit;
import org.portrait.ui.kit.WhenShown;
import org.portrait.ui.state.Finding;
import org.portrait.ui.state.Session;
import org.portrait.ui.state.Stage;
import org.portrait.ui.state.StageState;
import org.portrait.ui.task.Worker;
import org.portrait.work.Activity;

/** The personas as a slide, to be copied into a presentation or saved as a picture. */
final class SlidePane extends VBox {
    /** Pixels per point: 1920 × 1080 and 3840 × 2160. */
    private static final List<Integer> SCALES = List.of(2, 4);

    private final Words words;
    private final Session session;
    private final Worker worker;
    private final Finding<Trust> trust;
    private final Choosers choosers;
    private final PictureFile files;
    private final SlideFrame frame = new SlideFrame();
    private final ComboBox<Integer> scale = new ComboBox<>();
    private final Label done = Kit.success("slide-done");
    private final IntegerProperty page = new SimpleIntegerProperty();
    private final IntegerProperty pages = new SimpleIntegerProperty(1);
    private final WhenShown show = new WhenShown(this, this::show);
    private @Nullable SlideModel model;

    /** @param value chooses the column whose shares are shown */
    SlidePane(Words words, Session session, Worker worker, Finding<Trust> trust, Node value, PlotExport.Outlet outlet) {
        super(8);
        this.words = words;
        this.session = session;
        this.worker = worker;
        this.trust = trust;
        choosers = outlet.choosers();
        files = new PictureFile(outlet.files());
        setId("slide");
        VBox.setVgrow(frame, Priority.ALWAYS);
        getChildren().addAll(bar(value), frame);
        page.subscribe(show::run);
        trust.value().subscribe(show::run);
    }

    /** Shows other personas, or the same in other words. */
    void show(SlideModel shown) {
        model = shown;
        done.setVisible(false);
        show.run();
    }

    private void show() {
        if (model != null) {
            List<SlideModel.Board> boards = model.boards();
            pages.set(boards.size());
            page.set(Math.min(page.get(), boards.size() - 1));
            frame.show(
                    new SlideBoard(words, boards.get(page.get()), trust.value().get()));
        }
    }

    private HBox bar(Node value) {
        scale.setId("slide-size");
        scale.getItems().setAll(SCALES);
        scale.setValue(SCALES.getFirst());
        Choices.spell(
                scale,
                words,
                s -> words.now()
                        .text(
                                "slide.pixels",
                                String.valueOf(pixels(SlideBoard.WIDTH, s)),
                                String.valueOf(pixels(SlideBoard.HEIGHT, s))));
        words.hint(scale, "slide.size");
        scale.accessibleTextProperty().bind(words.text("slide.size"));
        scale.setMinWidth(USE_PREF_SIZE);
        var unsure = new FindingBox<>(words, trust, _ -> new Region());
        var bar = new HBox(
                8,
                pager(),
                value,
                unsure,
                done,
                Kit.spacer(),
                action("slide.copy", this::copy),
                scale,
                action("slide.save", this::ask));
        bar.setAlignment(Pos.CENTER_LEFT);
        return bar;
    }

    private static int pixels(double points, int scale) {
        return (int) points * scale;
    }

    /** Not while other segments are being computed, nor before it is known how far these can be trusted. */
    private Button action(String key, Runnable action) {
        Button button = Kit.button(words, key, key.replace('.', '-'), action);
        button.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> session.states().get().get(Stage.EXPORT) != StageState.DONE
                                || trust.state().get() == Finding.State.LOOKING,
                        session.states(),
                        trust.state()));
        return button;
    }

    private HBox pager() {
        var before = turn("slide.before", "‹", -1);
        before.disableProperty().bind(page.lessThanOrEqualTo(0));
        var next = turn("slide.next", "›", 1);
        next.disableProperty().bind(page.greaterThanOrEqualTo(pages.subtract(1)));
        Label where = words.label("slide.page", page.add(1), pages);
        where.getStyleClass().add("note");
        where.setMinWidth(USE_PREF_SIZE);
        var pager = new HBox(4, before, where, next);
        pager.setAlignment(Pos.CENTER_LEFT);
        pager.visibleProperty().bind(pages.greaterThan(1));
        pager.managedProperty().bind(pager.visibleProperty());
        return pager;
    }

    private Button turn(String key, String sign, int by) {
        var button = new Button(sign);
        button.setId(key.replace('.', '-'));
        button.getStyleClass().add("small");
        words.hint(button, key);
        button.accessibleTextProperty().bind(words.text(key));
        button.setOnAction(_ -> page.set(page.get() + by));
        return button;
    }

    private @Nullable SlideBoard board() {
        return model == null
                ? null
                : new SlideBoard(
                        words, model.boards().get(page.get()), trust.value().get());
    }

    private void copy() {
        SlideBoard board = board();
        if (board != null) {
            var content = new ClipboardContent();
            content.putImage(SlidePicture.of(board, SCALES.getFirst()));
            Clipboard.getSystemClipboard().setContent(content);
            tell(words.now().text("slide.copied"), "");
        }
    }

    private void ask() {
        String name = pages.get() == 1 ? "personas.png" : "personas-" + (page.get() + 1) + ".png";
        choosers.save(words.now().text("slide.save"), name, List.of("*.png")).ifPresent(target -> {
            SlideBoard board = board();
            if (board == null) {
                return;
            }
            done.setVisible(false);
            var picture = SlidePicture.of(board, scale.getValue());
            worker.run(
                    "slide",
                    (progress, _) -> {
                        progress.report(Activity.WRITING, Double.NaN);
                        files.png(target, (int) picture.getWidth(), SlidePicture.pixels(picture));
                        return target;
                    },
                    written -> tell(
                            words.now().text("slide.saved", String.valueOf(written.getFileName())), written.toString()),
                    refused -> session.failed(Stage.PERSONAS, refused));
        });
    }

    private void tell(String text, String more) {
        done.setText(text);
        Words.explain(done, more);
        done.setVisible(true);
    }
}
