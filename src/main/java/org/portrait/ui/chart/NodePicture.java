// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.chart;

import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Polygon;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.portrait.ui.theme.Themes;

/**
 * What is made of tables, labels and plots, as a picture: their grounds, edges, words and bars, but not what can be
 * pressed; of what can be chosen, the choice.
 */
public final class NodePicture implements Pictured {
    private static final double MARGIN = 8;

    private final Region shown;
    private final Supplier<? extends Region> copy;
    private final Supplier<PlotTable> table;

    /**
     * @param shown as wide as which the picture is
     * @param copy makes the same anew, which is laid out as high as it needs and in light colours
     * @param table the numbers that it shows
     */
    public NodePicture(Region shown, Supplier<? extends Region> copy, Supplier<PlotTable> table) {
        this.shown = shown;
        this.copy = copy;
        this.table = table;
    }

    /** They are few. */
    @Override
    public Supplier<PlotTable> table() {
        PlotTable now = table.get();
        return () -> now;
    }

    @Override
    public Drawing picture() {
        var root = new StackPane(copy.get());
        root.setStyle("-fx-padding: " + MARGIN + "px;");
        var scene = new Scene(root);
        Themes.light(scene);
        root.applyCss();
        double width = shown.getWidth() + 2 * MARGIN;
        root.resize(width, root.prefHeight(width));
        root.layout();
        double height = root.prefHeight(width); // wrapped words know it only now
        root.resize(width, height);
        root.layout();
        var recording = new Recording();
        var said = new StringBuilder();
        draw(root, 1, recording, said);
        return recording.drawing(
                width, height, Plot.light().paper(), said.toString().strip());
    }

    @Override
    public boolean shows(Node plot) {
        Node at = plot;
        while (at != null && at != shown) {
            at = at.getParent();
        }
        return at == shown;
    }

    private static void draw(Node node, double opacity, Recording g, StringBuilder said) {
        double seen = opacity * node.getOpacity();
        if (!node.isVisible() || seen == 0 || node instanceof ButtonBase || node instanceof ScrollBar) {
            return;
        }
        if (node instanceof ComboBoxBase) {
            node.lookupAll(".text").forEach(text -> draw(text, seen, g, said)); // what was chosen
            return;
        }
        Bounds at = node.localToScene(node.getLayoutBounds());
        switch (node) {
            case Plot plot -> {
                g.from(at.getMinX(), at.getMinY());
                plot.drawPicture(g);
                g.from(0, 0);
                return;
            }
            case Text text -> words(text, at, seen, g, said);
            case Polygon polygon -> polygon(polygon, seen, g);
            case Region region -> ground(region, at, seen, g);
            default -> {}
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> draw(child, seen, g, said));
        }
    }

    private static @Nullable Color seen(@Nullable Paint paint, double opacity) {
        return paint instanceof Color colour && colour.getOpacity() * opacity > 0
                ? colour.deriveColor(0, 1, 1, opacity)
                : null;
    }

    private static void ground(Region region, Bounds at, double opacity, Recording g) {
        if (region.getShape() != null) {
            return;
        }
        if (region.getBackground() != null) {
            for (BackgroundFill fill : region.getBackground().getFills()) {
                Color colour = seen(fill.getFill(), opacity);
                if (colour != null) {
                    ground(fill, at, colour, g);
                }
            }
        }
        if (region.getBorder() != null) {
            region.getBorder().getStrokes().forEach(stroke -> edges(stroke, at, opacity, g));
        }
    }

    private static void ground(BackgroundFill fill, Bounds at, Color colour, Recording g) {
        double x = at.getMinX() + fill.getInsets().getLeft();
        double y = at.getMinY() + fill.getInsets().getTop();
        double width = at.getMaxX() - fill.getInsets().getRight() - x;
        double height = at.getMaxY() - fill.getInsets().getBottom() - y;
        double radius = fill.getRadii().getTopLeftHorizontalRadius();
        if (width == height && radius >= width / 2) {
            g.circle(x + width / 2, y + height / 2, width / 2, colour);
        } else if (width > 0 && height > 0) {
            g.rectangle(x, y, width, height, colour);
        }
    }

    private static void edges(BorderStroke stroke, Bounds at, double opacity, Recording g) {
        double left = at.getMinX();
        double top = at.getMinY();
        double right = at.getMaxX();
        double bottom = at.getMaxY();
        edge(left, top, right, top, stroke.getTopStroke(), stroke.getWidths().getTop(), opacity, g);
        edge(
                right,
                top,
                right,
                bottom,
                stroke.getRightStroke(),
                stroke.getWidths().getRight(),
                opacity,
                g);
        edge(
                left,
                bottom,
                right,
                bottom,
                stroke.getBottomStroke(),
                stroke.getWidths().getBottom(),
                opacity,
                g);
        edge(left, top, left, bottom, stroke.getLeftStroke(), stroke.getWidths().getLeft(), opacity, g);
    }

    private static void edge(
            double x1, double y1, double x2, double y2, Paint paint, double thick, double opacity, Recording g) {
        Color colour = seen(paint, opacity);
        if (colour != null && thick > 0) {
            g.line(x1, y1, x2, y2, colour, thick);
        }
    }

    private static void polygon(Polygon polygon, double opacity, Recording g) {
        Color colour = seen(polygon.getFill(), opacity);
        if (colour != null) {
            List<Double> points = polygon.getPoints();
            var x = new double[points.size() / 2];
            var y = new double[x.length];
            for (int i = 0; i < x.length; i++) {
                var corner = polygon.localToScene(points.get(2 * i), points.get(2 * i + 1));
                x[i] = corner.getX();
                y[i] = corner.getY();
            }
            g.area(x, y, colour);
        }
    }

    /** As in its label: other fonts may be narrower. */
    private static TextAlignment align(Text text) {
        HPos place =
                text.getParent() instanceof Labeled label ? label.getAlignment().getHpos() : HPos.LEFT;
        return switch (place) {
            case CENTER -> TextAlignment.CENTER;
            case RIGHT -> TextAlignment.RIGHT;
            case LEFT -> text.getTextAlignment();
        };
    }

    private static void words(Text text, Bounds at, double opacity, Recording g, StringBuilder said) {
        Color colour = seen(text.getFill(), opacity);
        if (colour == null || text.getText().isBlank()) {
            return;
        }
        said.append(text.getText()).append(' ');
        int most = (int) Math.max(1, Math.rint(at.getHeight() / text.getFont().getSize() / 1.3));
        double room = text.getWrappingWidth() > 0 ? text.getWrappingWidth() + 1 : Double.MAX_VALUE;
        List<String> lines = text.getText()
                .lines()
                .flatMap(line -> Lettering.lines(line, text.getFont(), room, most).stream())
                .toList();
        TextAlignment align = align(text);
        double x = switch (align) {
            case CENTER -> (at.getMinX() + at.getMaxX()) / 2;
            case RIGHT -> at.getMaxX();
            default -> at.getMinX();
        };
        for (int i = 0; i < lines.size(); i++) {
            double y = at.getMinY() + at.getHeight() * (i + 0.5) / lines.size();
            g.text(lines.get(i), x, y, align, text.getFont(), colour);
        }
    }
}
