// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.chart;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.portrait.export.AtomicFile;
import org.portrait.export.PictureFile;
import org.portrait.export.RunFiles;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.kit.Choosers;
import org.portrait.ui.kit.Icons;
import org.portrait.ui.state.Stage;
import org.portrait.ui.task.Worker;
import org.portrait.work.Activity;
import org.portrait.work.Failure;
import org.portrait.work.Progress;

/**
 * The menu of every plot: takes it out of the program, copied, as a picture of some size, or as vectors; and shows its
 * numbers as a table.
 */
public final class PlotExport extends MenuButton {
    private static final List<Integer> SCALES = List.of(1, 2, 4);
    private static final int COPIED = 2;
    private static final Duration TOLD = Duration.seconds(4);

    /**
     * Where pictures are drawn and go.
     *
     * @param background where plots draw many points
     * @param fx the FX thread
     * @param refused told where a picture could not be written, and why
     */
    public record Outlet(
            Words words,
            Worker worker,
            Executor background,
            Executor fx,
            Choosers choosers,
            AtomicFile files,
            BiConsumer<Stage, Failure> refused) {}

    private final Words words;
    private final Stage stage;
    private final Pictured plot;
    private final String name;
    private final Outlet outlet;
    private final PictureFile files;
    private final StringProperty told = new SimpleStringProperty("");

    /**
     * @param stage on whose page it is
     * @param name of the files, without ending, and of the button's id before {@code -export}
     */
    public PlotExport(Outlet outlet, Stage stage, Pictured plot, String name) {
        this.words = outlet.words();
        this.stage = stage;
        this.plot = plot;
        this.name = name;
        this.outlet = outlet;
        files = new PictureFile(outlet.files());
        setId(name + "-export");
        setGraphic(Icons.of("picture"));
        getStyleClass().addAll("button-icon", "flat", "plot-export");
        Words.explain(this, words.text("plot.export").concat(told));
        accessibleTextProperty().bind(words.text("plot.export"));
        setMinWidth(USE_PREF_SIZE);
        getItems().addAll(item("plot.copy", this::copy), new SeparatorMenuItem());
        for (int scale : SCALES) {
            MenuItem item = item("plot.png", () -> savePng(scale));
            item.setId(name + "-png-" + scale);
            item.textProperty().unbind();
            item.setUserData(scale);
            getItems().add(item);
        }
        getItems().addAll(item("plot.png.other", this::askForSize), item("plot.svg", this::saveSvg));
        getItems().addAll(new SeparatorMenuItem(), item("plot.table", this::showTable));
        setOnShowing(_ -> sizes());
    }

    /** A plot with its menu in the upper right corner. */
    public static <P extends Region & Pictured> StackPane on(P plot, Outlet outlet, Stage stage, String name) {
        return corner(plot, new PlotExport(outlet, stage, plot, name));
    }

    /** A plot below its caption, beside which its menu stands. */
    public static <P extends Region & Pictured> VBox captioned(
            Label caption, P plot, Outlet outlet, Stage stage, String name) {
        HBox head = new PlotExport(outlet, stage, plot, name).beside(caption);
        head.setAlignment(Pos.CENTER_LEFT);
        VBox.setVgrow(plot, Priority.ALWAYS);
        var box = new VBox(4, head, plot);
        box.setMinWidth(0);
        return box;
    }

    /** Right of a caption, which takes the room that it leaves. */
    public HBox beside(Label caption) {
        caption.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(caption, Priority.ALWAYS);
        return new HBox(6, caption, this);
    }

    boolean takes(Node part) {
        return plot.shows(part);
    }

    private static StackPane corner(Region plot, PlotExport export) {
        export.getStyleClass().add("corner");
        StackPane.setAlignment(export, Pos.TOP_RIGHT);
        var both = new StackPane(plot, export);
        VBox.setVgrow(both, VBox.getVgrow(plot));
        return both;
    }

    private MenuItem item(String key, Runnable action) {
        var item = new MenuItem();
        item.setId(name + key.substring(key.indexOf('.')).replace('.', '-'));
        item.textProperty().bind(words.text(key));
        item.setOnAction(_ -> action.run());
        return item;
    }

    /** The pictures are as large as the plot is now. */
    private void sizes() {
        Drawing drawing = plot.picture();
        for (MenuItem item : getItems()) {
            if (item.getUserData() instanceof Integer scale) {
                item.setText(words.now()
                        .text(
                                "plot.png.size",
                                String.valueOf(Math.round(drawing.width() * scale)),
                                String.valueOf(Math.round(drawing.height() * scale))));
            }
        }
    }

    private void copy() {
        Drawing drawing = plot.picture();
        run(progress -> PlotPicture.of(drawing, COPIED, outlet.fx(), progress), picture -> {
            Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.IMAGE, picture.image()));
            tell(words.now().text("plot.copied"));
        });
    }

    /** What is counted for it may take time. */
    private void showTable() {
        Supplier<PlotTable> table = plot.table();
        run(
                Activity.ARRANGING,
                _ -> table.get(),
                counted -> PlotTableDialog.show(getScene().getWindow(), words, counted));
    }

    private void askForSize() {
        PictureSize.ask(getScene().getWindow(), words, plot.picture(), this::savePng);
    }

    private void savePng(double scale) {
        Drawing drawing = plot.picture();
        save("png", (target, progress) -> {
            PlotPicture picture = PlotPicture.of(drawing, scale, outlet.fx(), progress);
            files.png(target, picture.width(), picture.pixels());
        });
    }

    private void saveSvg() {
        Drawing drawing = plot.picture();
        save("svg", (target, _) -> new RunFiles(outlet.files()).text(target, SvgSketch.of(drawing)));
    }

    /** Writes a file; off the FX thread. */
    @FunctionalInterface
    private interface Writing {
        void write(Path target, Progress progress);
    }

    private void save(String ending, Writing writing) {
        outlet.choosers()
                .save(
                        words.now().text("plot.save", ending.toUpperCase(Locale.ROOT)),
                        name + "." + ending,
                        List.of("*." + ending))
                .ifPresent(target -> run(
                        progress -> {
                            writing.write(target, progress);
                            return target;
                        },
                        written -> tell(words.now().text("plot.saved", String.valueOf(written.getFileName())))));
    }

    private <T> void run(Function<Progress, T> work, Consumer<T> onDone) {
        run(Activity.WRITING, work, onDone);
    }

    private <T> void run(Activity activity, Function<Progress, T> work, Consumer<T> onDone) {
        outlet.worker()
                .run(
                        "picture of " + name,
                        (progress, _) -> {
                            progress.report(activity, Double.NaN);
                            return work.apply(progress);
                        },
                        onDone,
                        refused -> outlet.refused().accept(stage, refused));
    }

    /** For a few seconds below the button; and where it is explained, which screen readers find. */
    private void tell(String text) {
        told.set(" " + text);
        Bounds place = localToScreen(getLayoutBounds());
        boolean seen =
                place != null && getScene().getRoot().getLayoutBounds().contains(localToScene(getLayoutBounds()));
        if (seen) {
            var shown = new Tooltip(text);
            shown.setId(name + "-told");
            shown.setAutoHide(true);
            shown.show(this, place.getMinX(), place.getMaxY() + 4);
            var pause = new PauseTransition(TOLD);
            pause.setOnFinished(_ -> shown.hide());
            pause.play();
        }
    }
}
