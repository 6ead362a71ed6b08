// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.export;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.portrait.data.XmlElement;
import org.portrait.embed.SegmentEllipse;
import org.portrait.export.CustomerMap.Cell;
import org.portrait.i18n.ListText;
import org.portrait.i18n.Messages;
import org.portrait.personas.Figures;
import org.portrait.personas.SegmentProfile;

/** The map of the customers as a drawing. Segments of few customers are not on it. */
final class ReportMap {
    private static final int WIDTH = 1040;
    private static final int HEIGHT = 590;
    private static final int LEFT = 34;
    private static final int BOTTOM = 560;
    /** A feature that counts less along an axis, by its loading, is not named there. */
    private static final double COUNTS = 0.5;

    private static final int NAMED = 3;

    private final ReportContent content;
    private final Messages words;
    private final CustomerMap map;

    ReportMap(ReportContent content) {
        this.content = content;
        this.words = content.words();
        this.map = CustomerMap.of(content.matrix(), content.pca(), content.segmentation());
    }

    void write(XmlElement main) {
        var section = ReportMarkup.section(main, "map", words.text("report.map"));
        var figure = section.add("figure");
        var svg = ReportMarkup.drawing(
                figure,
                "plane",
                "plane",
                WIDTH,
                HEIGHT,
                words.text("report.map"),
                words.text("report.map.desc", places()));
        svg.add("rect", "x", "" + LEFT, "y", "0", "width", "" + (WIDTH - LEFT), "height", "" + BOTTOM)
                .with("class", "frame");
        int most = map.cells().stream().mapToInt(Cell::customers).max().orElse(1);
        map.cells().forEach(cell -> draw(svg, cell, most));
        shown().forEach(s -> ellipse(svg, s));
        shown().forEach(s -> ReportMarkup.disc(svg, x(map.centres()[s][0]), y(map.centres()[s][1]), s));
        ReportMarkup.label(svg, LEFT + (WIDTH - LEFT) / 2.0, HEIGHT - 8, "axis", axis(0));
        svg.add("text", "transform", "translate(18 " + BOTTOM / 2 + ") rotate(-90)", "class", "axis")
                .text(axis(1));
        legend(figure);
        var caption = figure.add("figcaption");
        ReportMarkup.paragraph(caption, "", direction(0, words.text("report.map.right")));
        ReportMarkup.paragraph(caption, "", direction(1, words.text("report.map.up")));
        ReportMarkup.paragraph(caption, "note", words.text("report.map.help", CustomerMap.FEWEST));
        if (content.small() > 0) {
            ReportMarkup.paragraph(caption, "note", words.text("report.table.hidden", SegmentProfile.FEW));
        }
    }

    private IntStream shown() {
        return IntStream.range(0, content.k()).filter(s -> !content.profile(s).small());
    }

    private String places() {
        return shown().mapToObj(s -> words.text(
                        "report.map.place",
                        content.name(s),
                        words.fixed(map.centres()[s][0], 1),
                        words.fixed(map.centres()[s][1], 1)))
                .collect(Collectors.joining(words.text("slide.semicolon")));
    }

    private String axis(int component) {
        return words.text(
                "segments.axis", component + 1, words.percent(content.pca().shares()[component], 0));
    }

    private void draw(XmlElement svg, Cell cell, int most) {
        double width = (double) (WIDTH - LEFT) / map.columns();
        double height = (double) BOTTOM / map.rows();
        svg.add(
                "rect",
                "x",
                ReportMarkup.n(LEFT + cell.column() * width),
                "y",
                ReportMarkup.n(BOTTOM - (cell.row() + 1) * height),
                "width",
                ReportMarkup.n(width - 1),
                "height",
                ReportMarkup.n(height - 1),
                "class",
                "fill s" + cell.segment(),
                "data-s",
                String.valueOf(cell.segment()),
                "fill-opacity",
                ReportMarkup.n(0.2 + 0.7 * Math.sqrt((double) cell.customers() / most)));
    }

    private void ellipse(XmlElement svg, int segment) {
        SegmentEllipse ellipse = map.ellipses().get(segment);
        double[][] outline = ellipse.outline();
        String points = IntStream.range(0, outline[0].length)
                .mapToObj(c -> ReportMarkup.n(x(outline[0][c])) + "," + ReportMarkup.n(y(outline[1][c])))
                .collect(Collectors.joining(" "));
        svg.add("polygon", "points", points, "class", "outline s" + segment, "data-s", String.valueOf(segment));
    }

    private void legend(XmlElement figure) {
        var list = figure.add("ul", "class", "legend");
        shown().forEach(s -> {
            var item = list.add("li", "data-s", String.valueOf(s));
            ReportMarkup.badge(item, s);
            item.text(" " + content.name(s));
        });
    }

    private double x(double value) {
        return LEFT + (WIDTH - LEFT) * (value - map.across()[0]) / (map.across()[1] - map.across()[0]);
    }

    private double y(double value) {
        return BOTTOM - BOTTOM * (value - map.up()[0]) / (map.up()[1] - map.up()[0]);
    }

    /** What is higher and lower towards one end of an axis, by the features that count most; "" where nothing varies. */
    private String direction(int component, String towards) {
        double[] loadings = content.pca().loadings(component);
        if (content.pca().shares()[component] == 0) {
            return "";
        }
        double largest = IntStream.range(0, loadings.length)
                .mapToDouble(j -> Math.abs(loadings[j]))
                .max()
                .orElse(0);
        String more = side(loadings, 1, largest);
        String less = side(loadings, -1, largest);
        if (more.isEmpty() || less.isEmpty()) {
            return words.text(less.isEmpty() ? "report.map.more" : "report.map.less", towards, more + less);
        }
        return words.text("report.map.both", towards, more, less);
    }

    private String side(double[] loadings, int sign, double largest) {
        List<String> features = content.matrix().features().names();
        List<String> named = IntStream.range(0, loadings.length)
                .filter(j -> sign * loadings[j] > 0 && sign * loadings[j] >= COUNTS * largest)
                .boxed()
                .sorted((a, b) -> Double.compare(sign * loadings[b], sign * loadings[a]))
                .limit(NAMED)
                .map(j -> Figures.readable(features.get(j)))
                .toList();
        return named.isEmpty() ? "" : ListText.of(named, words);
    }
}
