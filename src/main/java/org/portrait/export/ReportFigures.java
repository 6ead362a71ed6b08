// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.export;

import java.util.Base64;
import java.util.List;
import org.portrait.data.XmlElement;
import org.portrait.i18n.Messages;
import org.portrait.personas.Figures;
import org.portrait.personas.SegmentProfile;
import org.portrait.segments.Dendrogram;

/** What Smile draws, on white in every theme, with the words around it. */
final class ReportFigures {
    private static final int WIDTH = 440;
    private static final int HEIGHT = 240;
    private static final int LEFT = 50;
    private static final int TOP = 12;
    private static final int BELOW = 40;
    /** Of features along a heat map, in letters; longer names end in an ellipsis. */
    private static final int LONGEST = 24;

    private static final int CELL = 26;
    private static final int NAMES = 120;

    private final ReportContent content;
    private final Messages words;

    ReportFigures(ReportContent content) {
        this.content = content;
        this.words = content.words();
    }

    void write(XmlElement main) {
        var section = ReportMarkup.section(main, "figures", words.text("report.figures"));
        var pair = section.add("div", "class", "pair");
        scree(figure(pair, "scree"));
        tree(figure(pair, "tree"));
        if (content.matrix().dimensions() > 1) { // of one, the table says it all
            heat(figure(section, "heat"));
        }
    }

    private XmlElement figure(XmlElement parent, String key) {
        var figure = parent.add("figure", "class", "plate");
        figure.add("h3").text(words.text("report." + key));
        return figure;
    }

    private void scree(XmlElement figure) {
        double[] shares = content.pca().shares();
        String help = words.text("report.scree.help", words.percent(shares[0] + shares[1], 0));
        var svg = framed(figure, "scree", help);
        picture(svg, LEFT, TOP, WIDTH, HEIGHT, SmilePlots.scree(shares, WIDTH, HEIGHT));
        for (int tick = 0; tick <= 100; tick += 25) {
            double y = TOP + HEIGHT * (1 - tick / 105.0);
            svg.add("path", "d", "M" + LEFT + " " + ReportMarkup.n(y) + "h-5", "class", "tick");
            ReportMarkup.label(svg, LEFT - 8, y + 4, "left", words.percent(tick / 100.0, 0));
        }
        for (int c = 0; c < shares.length; c++) {
            double x = LEFT + WIDTH * (c + 0.5) / shares.length;
            ReportMarkup.label(svg, x, TOP + HEIGHT + 18, "axis", "PC" + (c + 1));
        }
        figure.add("figcaption").text(help);
    }

    private void tree(XmlElement figure) {
        Dendrogram tree = Dendrogram.of(content.segmentation());
        int[] order = tree.order();
        String first = words.text("report.tree.desc", tree.left()[0] + 1, tree.right()[0] + 1);
        var svg = framed(figure, "tree", first);
        picture(svg, LEFT, TOP, WIDTH, HEIGHT, SmilePlots.dendrogram(tree, WIDTH, HEIGHT));
        for (int i = 0; i < order.length; i++) {
            ReportMarkup.disc(svg, LEFT + WIDTH * (i + 0.5) / order.length, TOP + HEIGHT + 14, order[i]);
        }
        svg.add("text", "transform", "translate(20 " + (TOP + HEIGHT / 2) + ") rotate(-90)", "class", "axis")
                .text(words.text("report.tree.axis"));
        figure.add("figcaption").text(words.sentences(words.text("report.tree.help"), first));
    }

    private XmlElement framed(XmlElement figure, String key, String description) {
        return ReportMarkup.drawing(
                figure,
                "chart",
                key,
                LEFT + WIDTH + 12,
                TOP + HEIGHT + BELOW,
                words.text("report." + key),
                description);
    }

    private void heat(XmlElement figure) {
        List<SegmentProfile> profiles = content.personas().profiles();
        int d = content.matrix().dimensions();
        int k = content.k();
        int width = CELL * 2 * d;
        var svg = ReportMarkup.drawing(
                        figure,
                        "heat",
                        "heat",
                        LEFT + width + NAMES,
                        TOP + CELL * k + NAMES,
                        words.text("report.heat"),
                        words.text("report.heat.help"))
                .with("width", "" + (LEFT + width + NAMES));
        double[][] differences = profiles.stream()
                .map(p -> p.features().stream()
                        .mapToDouble(f -> p.small() ? Double.NaN : f.difference())
                        .toArray())
                .toArray(double[][]::new);
        picture(svg, LEFT, TOP, width, CELL * k, SmilePlots.heatMap(differences, width, CELL * k));
        for (int s = 0; s < k; s++) {
            ReportMarkup.disc(svg, LEFT - 18, TOP + CELL * (s + 0.5), s);
        }
        Figures figures = content.personas().text().figures(profiles);
        for (int j = 0; j < d; j++) {
            String name = figures.label(profiles.getFirst().features().get(j));
            String place = "translate(" + ReportMarkup.n(LEFT + CELL * 2 * (j + 0.4)) + " " + (TOP + CELL * k + 14)
                    + ") rotate(35)";
            svg.add("text", "transform", place).text(cut(Figures.readable(name)));
        }
        figure.add("figcaption").text(words.text("report.heat.help"));
    }

    private static String cut(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }

    private static void picture(XmlElement svg, int x, int y, int width, int height, byte[] png) {
        svg.add("image", "x", "" + x, "y", "" + y, "width", "" + width, "height", "" + height)
                .with("href", "data:image/png;base64," + Base64.getEncoder().encodeToString(png));
        svg.add("path", "d", "M" + x + " " + y + "v" + height + "h" + width, "class", "line");
    }
}
