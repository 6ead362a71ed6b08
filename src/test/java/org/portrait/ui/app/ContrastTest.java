// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.scene.Node;
import javafx.scene.layout.Background;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.portrait.ui.Srgb;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/**
 * All words on all pages stand out from what is behind them, as the stylesheets have coloured both: WCAG 2.2, success
 * criterion 1.4.3, level AA; in workshop mode 1.4.6, level AAA. What cannot be used at the moment is excepted there.
 */
class ContrastTest extends WindowTest {
    private static final double NORMAL = 4.5;
    private static final double LARGE = 3;
    private static final double NORMAL_IN_WORKSHOPS = 7;
    private static final double LARGE_IN_WORKSHOPS = 4.5;
    /** 18 points at 96 pixels an inch, 14 in bold. */
    private static final double LARGE_PIXELS = 24;

    private static final double LARGE_BOLD_PIXELS = 18.66;

    private final TreeSet<String> faint = new TreeSet<>();
    private double normal = NORMAL;
    private double large = LARGE;
    private int words;

    @Start
    void start(Stage window) {
        open(window);
    }

    @Test
    void everyWordCanBeRead(FxRobot robot) throws Exception {
        look(robot, "start");
        press(robot, "sample-shop");
        waitUntilDone();
        for (String page : new String[] {"data", "clean", "features", "segments", "personas", "export"}) {
            press(robot, "stage-" + page);
            if (page.equals("personas")) {
                waitUntilWorkedOut(robot);
            }
            look(robot, page);
            for (String view : views(page)) {
                press(robot, view);
                look(robot, page + ", " + view);
            }
        }
        assertEquals(List.of(), List.copyOf(faint));
        assertTrue(words > 2_000, words + " looked at");
    }

    @Test
    void projectorsNeedMore(FxRobot robot) throws Exception {
        normal = NORMAL_IN_WORKSHOPS;
        large = LARGE_IN_WORKSHOPS;
        press(robot, "workshop");
        press(robot, "sample-shop");
        waitUntilDone();
        for (String page : new String[] {"data", "segments", "personas"}) {
            press(robot, "stage-" + page);
            look(robot, page);
        }
        assertEquals(List.of(), List.copyOf(faint));
        assertTrue(words > 500, words + " looked at");
    }

    private static List<String> views(String page) {
        return switch (page) {
            case "features" -> List.of("suggestion-show", "ranking-show");
            case "segments" -> List.of("methods-show", "compare-show");
            case "personas" -> List.of("profile-show", "lifecycle-show", "unlike-show", "slide-show");
            default -> List.of();
        };
    }

    private void look(FxRobot robot, String where) throws Exception {
        for (String theme : new String[] {"light", "dark"}) {
            fx(() -> {
                stage.getScene().getRoot().applyCss();
                robot.lookup((Node n) -> n instanceof Text)
                        .queryAllAs(Text.class)
                        .forEach(t -> look(t, where + ", " + theme));
                robot.lookup(".plot").queryAll().forEach(plot -> lookAtPlot(plot, where + ", " + theme));
            });
            press(robot, "theme");
        }
    }

    private void look(Text text, String where) {
        boolean shown = !text.getText().isBlank() && text.isVisible() && !text.isDisabled() && inSight(text);
        if (shown && text.getFill() instanceof Color letters) {
            Color behind = behind(text);
            double size = text.getFont().getSize();
            boolean bold = text.getFont().getStyle().contains("Bold");
            boolean mark = text.getText().matches("\\d+") && bold; // a segment's, in its own colour
            double least = size >= (bold ? LARGE_BOLD_PIXELS : LARGE_PIXELS) ? large : mark ? NORMAL : normal;
            check(where + ": " + text.getText(), over(letters, opacity(text), behind), behind, least);
        }
    }

    /** Axis numbers and titles are drawn in these two. */
    private void lookAtPlot(Node plot, String where) {
        Color paper = behind(plot);
        check(where + ": words of a plot", colour(plot, "-plot-foreground"), paper, normal);
        check(where + ": small words of a plot", colour(plot, "-plot-muted"), paper, normal);
    }

    private void check(String what, Color letters, Color behind, double least) {
        words++;
        double contrast = contrast(letters, behind);
        if (contrast < least) {
            faint.add("%s: %.2f, %s on %s".formatted(what, contrast, letters, behind));
        }
    }

    private static boolean inSight(Node node) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (!n.isVisible() || n.getOpacity() == 0) {
                return false;
            }
        }
        return true;
    }

    private static double opacity(Node node) {
        double opacity = 1;
        for (Node n = node; n != null; n = n.getParent()) {
            opacity *= n.getOpacity();
        }
        return opacity;
    }

    /** The backgrounds from the window up to the node, one over the other. */
    private static Color behind(Node node) {
        var regions = new ArrayList<Region>();
        for (Node n = node; n != null; n = n.getParent()) {
            if (n instanceof Region region) {
                regions.addFirst(region);
            }
        }
        Color behind = Color.WHITE;
        for (Region region : regions) {
            Background background = region.getBackground();
            if (background != null) {
                for (var fill : background.getFills()) {
                    if (fill.getFill() instanceof Color colour) {
                        behind = over(colour, region.getOpacity(), behind);
                    }
                }
            }
        }
        return behind;
    }

    private static Color over(Color front, double opacity, Color behind) {
        Color opaque = Color.color(front.getRed(), front.getGreen(), front.getBlue());
        return behind.interpolate(opaque, front.getOpacity() * opacity);
    }

    private static Color colour(Node node, String property) {
        for (CssMetaData<? extends Styleable, ?> data : node.getCssMetaData()) {
            if (data.getProperty().equals(property)) {
                return (Color) value(data, node);
            }
        }
        throw new AssertionError("no " + property + " of " + node);
    }

    @SuppressWarnings("unchecked")
    private static <S extends Styleable> Object value(CssMetaData<S, ?> data, Node node) {
        StyleableProperty<?> property = data.getStyleableProperty((S) node);
        return property.getValue();
    }

    /** WCAG 2.2, definition of contrast ratio. */
    private static double contrast(Color a, Color b) {
        double one = luminance(a) + 0.05;
        double other = luminance(b) + 0.05;
        return Math.max(one, other) / Math.min(one, other);
    }

    private static double luminance(Color c) {
        return 0.2126 * Srgb.linear(c.getRed())
                + 0.7152 * Srgb.linear(c.getGreen())
                + 0.0722 * Srgb.linear(c.getBlue());
    }

    /** Black on white has 21; the grey #767676 is the lightest that passes on white, 4.54. */
    @Test
    void theFormulaIsThatOfTheStandard() {
        assertEquals(21, contrast(Color.BLACK, Color.WHITE), 1e-9);
        assertEquals(4.54, contrast(Color.web("#767676"), Color.WHITE), 0.005);
    }
}
