// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.chart;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;
import org.portrait.i18n.Messages;
import org.portrait.ui.theme.Themes;

/** A control that draws itself on a canvas in the colours of the theme, and again when size, data or theme change. */
abstract class Plot extends Region {
    private static final StyleablePropertyFactory<Plot> FACTORY =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());
    private static final Color NEGATIVE = SegmentPalette.color(0);
    private static final Color POSITIVE = SegmentPalette.color(5);
    static final Font SMALL = Font.font(11);
    static final Font NORMAL = Font.font(12);

    private final StyleableProperty<Color> foreground = FACTORY.createStyleableColorProperty(
            this, "foreground", "-plot-foreground", p -> p.foreground, Color.BLACK);
    private final StyleableProperty<Color> muted =
            FACTORY.createStyleableColorProperty(this, "muted", "-plot-muted", p -> p.muted, Color.GRAY);
    private final StyleableProperty<Color> grid =
            FACTORY.createStyleableColorProperty(this, "grid", "-plot-grid", p -> p.grid, Color.LIGHTGRAY);
    private final StyleableProperty<Color> accent =
            FACTORY.createStyleableColorProperty(this, "accent", "-plot-accent", p -> p.accent, Color.BLUE);
    private final StyleableProperty<Color> paper =
            FACTORY.createStyleableColorProperty(this, "paper", "-plot-paper", p -> p.paper, Color.WHITE);

    final Sheet sheet = new Sheet();
    /** How much larger the whole window is shown. */
    private double magnified = 1;
    /** In which it is drawn for another place than the screen. */
    private @Nullable PlotInk elsewhere;

    Plot() {
        getStyleClass().add("plot");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        getChildren().add(sheet);
        for (StyleableProperty<Color> colour : List.of(foreground, muted, grid, accent, paper)) {
            ((ObservableValue<?>) colour).subscribe(this::redraw);
        }
        sceneProperty().subscribe(scene -> {
            if (scene != null && magnification() != magnified) {
                requestLayout();
            }
        });
    }

    @Override
    protected void layoutChildren() {
        magnified = magnification();
        redraw();
    }

    private double magnification() {
        return Math.max(1, getLocalToSceneTransform().getMxx());
    }

    final void redraw() {
        double width = getWidth();
        double height = getHeight();
        if (width > 0 && height > 0) {
            draw(blank(sheet), width, height);
        }
    }

    /** A sheet of the size of this plot. */
    final Sketch blank(Sheet own) {
        return own.blank(getWidth(), getHeight(), magnified);
    }

    /** Says so now, and again in every other language while this is on screen; off screen the language forgets it. */
    final void spoken(ObservableValue<Messages> messages, Consumer<Messages> say) {
        messages.when(sceneProperty().map(_ -> true).orElse(false)).subscribe(words -> {
            say.accept(words);
            redraw();
        });
    }

    abstract void draw(Sketch g, double width, double height);

    /** As {@link Pictured} has it. */
    public final Drawing picture() {
        var recording = new Recording();
        PlotInk ink = light();
        elsewhere = ink;
        try {
            Point2D size = drawPicture(recording);
            String told = Objects.requireNonNullElse(getAccessibleText(), "");
            return recording.drawing(size.getX(), size.getY(), ink.paper(), told);
        } finally {
            elsewhere = null;
        }
    }

    /** As {@link Pictured} has it. */
    public final boolean shows(Node plot) {
        return plot == this;
    }

    /**
     * Draws it as it is to be seen where there is neither mouse nor keyboard.
     *
     * @return how wide and high it is
     */
    Point2D drawPicture(Sketch g) {
        draw(g, getWidth(), getHeight());
        return new Point2D(getWidth(), getHeight());
    }

    /** Pixels per point of the screen it is on, as large as it is shown. */
    final double outputScale() {
        return getScene() == null || getScene().getWindow() == null
                ? 1
                : getScene().getWindow().getOutputScaleX() * magnified;
    }

    /** Whether the keyboard is here, and that is to be seen. */
    final boolean keyed() {
        return isFocused() && elsewhere == null;
    }

    final PlotInk ink() {
        return new PlotInk(foreground(), muted(), grid(), accent(), paper());
    }

    /** The colours of the light theme, for pictures to be printed or shown elsewhere. */
    static PlotInk light() {
        var plot = new Plot() {
            @Override
            void draw(Sketch g, double width, double height) {}
        };
        var scene = new Scene(plot);
        Themes.light(scene);
        plot.applyCss();
        return plot.ink();
    }

    /**
     * From blue at -1 to orange at 1, told apart with any colour vision; between them a grey that shows on the paper, so
     * that a weak value is still a mark. NaN has the colour of the grid.
     */
    final Color diverging(double share) {
        Color middle = paper().interpolate(grid(), 0.45);
        Color end = share < 0 ? NEGATIVE : POSITIVE;
        return Double.isNaN(share) ? grid() : middle.interpolate(end, Math.min(1, Math.abs(share)));
    }

    final Color foreground() {
        return elsewhere == null ? foreground.getValue() : elsewhere.foreground();
    }

    final Color muted() {
        return elsewhere == null ? muted.getValue() : elsewhere.muted();
    }

    final Color grid() {
        return elsewhere == null ? grid.getValue() : elsewhere.grid();
    }

    final Color accent() {
        return elsewhere == null ? accent.getValue() : elsewhere.accent();
    }

    final Color paper() {
        return elsewhere == null ? paper.getValue() : elsewhere.paper();
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return FACTORY.getCssMetaData();
    }
}
