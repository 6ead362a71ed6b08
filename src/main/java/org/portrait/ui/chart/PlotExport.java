// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.chart;

import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.animation.PauseTransition;
import javafx.geometry.Bounds;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.util.Duration;
import org.portrait.export.AtomicFile;
import org.portrait.export.PictureFile;
import org.portrait.export.RunFiles;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.kit.Choosers;
import org.portrait.ui.kit.Icons;
import org.portrait.ui.task.Worker;
import org.portrait.work.Activity;
import org.portrait.work.Failure;
import org.portrait.work.Progress;

/** Takes a plot out of the program: copied, as a picture of some size, or as vectors where the plot can be so drawn. */
public final class PlotExport extends MenuButton {
    private static final List<Integer> SCALES = List.of(1, 2, 4);
    private static final int COPIED = 2;
    private static final Duration TOLD = Duration.seconds(4);

    /**
     * Where pictures are drawn and go.
     *
     * @param fx the FX thread
     */
    public record Outlet(Executor fx, Choosers choosers, AtomicFile files) {}

    private final Words words;
    private final Plot plot;
    private final String name;
    private final Worker worker;
    private final Outlet outlet;
    private final PictureFile files;
    private final Consumer<Failure> onFailed;

    /** @param name of the files, without ending, and of what is said to screen readers with its words */
    public PlotExport(Words words, Plot plot, String name, Worker worker, Outlet outlet, Consumer<Failure> onFailed) {
        this.words = words;
        this.plot = plot;
        this.name = name;
        this.worker = worker;
        this.outlet = outlet;
        files = new PictureFile(outlet.files());
        this.onFailed = onFailed;
        setId(name + "-export");
        setGraphic(Icons.of("picture"));
        getStyleClass().addAll("button-icon", "flat", "plot-export");
        setTooltip(words.tooltip("plot.export"));
        accessibleTextProperty().bind(words.text("plot.export"));
        setMinWidth(USE_PREF_SIZE);
        getItems().addAll(item("plot.copy", this::copy), new SeparatorMenuItem());
        for (int scale : SCALES) {
            MenuItem item = item("plot.png", () -> savePng(scale));
            item.setId(name + "-png-" + scale);
            item.textProperty().unbind();
            showingProperty().subscribe(() -> item.setText(size(scale)));
            getItems().add(item);
        }
        if (plot.figure() != null) {
            getItems().add(item("plot.svg", this::saveSvg));
        }
    }

    private MenuItem item(String key, Runnable action) {
        var item = new MenuItem();
        item.setId(name + key.substring(key.indexOf('.')).replace('.', '-'));
        item.textProperty().bind(words.text(key));
        item.setOnAction(_ -> action.run());
        return item;
    }

    private String size(int scale) {
        var subject = PlotPicture.Subject.of(plot);
        return words.now()
                .text(
                        "plot.png.size",
                        String.valueOf(Math.round(subject.width() * scale)),
                        String.valueOf(Math.round(subject.height() * scale)));
    }

    private void copy() {
        var subject = PlotPicture.Subject.of(plot);
        run(progress -> PlotPicture.of(subject, COPIED, outlet.fx(), progress), picture -> {
            int height = picture.pixels().length / picture.width();
            var image = new WritableImage(picture.width(), height);
            image.getPixelWriter()
                    .setPixels(
                            0,
                            0,
                            picture.width(),
                            height,
                            PixelFormat.getIntArgbInstance(),
                            picture.pixels(),
                            0,
                            picture.width());
            Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.IMAGE, image));
            tell(words.now().text("plot.copied"));
        });
    }

    private void savePng(int scale) {
        var subject = PlotPicture.Subject.of(plot);
        save("png", (target, progress) -> {
            PlotPicture picture = PlotPicture.of(subject, scale, outlet.fx(), progress);
            files.png(target, picture.width(), picture.pixels());
        });
    }

    private void saveSvg() {
        var subject = PlotPicture.Subject.of(plot);
        save("svg", (target, _) -> new RunFiles(outlet.files()).text(target, svg(subject, plot.getAccessibleText())));
    }

    /** The points are a picture of {@link #COPIED} pixels per unit within, so that a million of them are small. */
    static String svg(PlotPicture.Subject subject, String title) {
        ScatterFigure figure = Objects.requireNonNull(subject.figure());
        double width = subject.width();
        double height = subject.plotHeight();
        var sketch = new SvgSketch();
        sketch.rectangle(0, 0, width, subject.height(), subject.ink().paper());
        figure.below(sketch, subject.ink(), width, height);
        ScatterRaster.Scene points = figure.points(subject.ink(), width, height, COPIED);
        byte[] png = PictureFile.transparent(points.width(), new ScatterRaster().draw(points));
        PlotArea area = figure.area(width, height);
        sketch.image(Base64.getEncoder().encodeToString(png), area.left(), area.top(), area.width(), area.height());
        figure.above(sketch, subject.ink(), width, height);
        figure.key(sketch, subject.ink(), width, height);
        return sketch.document(width, subject.height(), title);
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
        worker.run(
                "picture of " + name,
                (progress, _) -> {
                    progress.report(Activity.WRITING, Double.NaN);
                    return work.apply(progress);
                },
                onDone,
                onFailed);
    }

    /** For a few seconds below the button; screen readers find it as the button's help. */
    private void tell(String text) {
        setAccessibleHelp(text);
        Bounds place = localToScreen(getLayoutBounds());
        if (place != null) {
            var told = new Tooltip(text);
            told.setId(name + "-told");
            told.setAutoHide(true);
            told.show(this, place.getMinX(), place.getMaxY() + 4);
            var pause = new PauseTransition(TOLD);
            pause.setOnFinished(_ -> told.hide());
            pause.play();
        }
    }
}
