// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What is recorded of a plot, and the same as a file of vectors. */
class DrawingTest {
    private static final int HALF_RED = 0x80800000;

    private static Document svg(Drawing drawing) throws Exception {
        byte[] file = SvgSketch.of(drawing).getBytes(StandardCharsets.UTF_8);
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(file));
    }

    private static Element only(Document svg, String name, int place) {
        return (Element) svg.getElementsByTagName(name).item(place);
    }

    private static void shapes(Sketch g) {
        g.line(1, 2, 3, 4, Color.RED, 2);
        g.dashed(1, 2, 3, 4, Color.RED, 2);
        g.path(new double[] {0, 5}, new double[] {1, 6}, Color.RED, 1);
        g.area(new double[] {0, 5, 5}, new double[] {0, 0, 5}, Color.RED);
        g.circle(5, 6, 3, Color.RED);
        g.ring(5, 6, 3, Color.RED, 1);
    }

    /** A plot within others is drawn as if it were alone, and stands where it stands. */
    @Test
    void whatIsRecordedStandsWhereThePlotIs() throws Exception {
        var recording = new Recording();
        recording.from(100, 10);
        shapes(recording);
        recording.from(0, 0);
        shapes(recording);
        Document svg = svg(recording.drawing(300, 200, Color.WHITE, "told"));
        assertEquals("101", only(svg, "line", 0).getAttribute("x1"));
        assertEquals("14", only(svg, "line", 0).getAttribute("y2"));
        assertEquals("4 3", only(svg, "line", 1).getAttribute("stroke-dasharray"));
        assertEquals("1", only(svg, "line", 2).getAttribute("x1"));
        assertEquals("100,11 105,16", only(svg, "polyline", 0).getAttribute("points"));
        assertEquals("none", only(svg, "polyline", 0).getAttribute("fill"));
        assertEquals("100,10 105,10 105,15", only(svg, "polygon", 0).getAttribute("points"));
        assertEquals("105", only(svg, "circle", 0).getAttribute("cx"));
        assertEquals("16", only(svg, "circle", 0).getAttribute("cy"));
        assertEquals("none", only(svg, "circle", 1).getAttribute("fill"));
    }

    /** Points lie between what was drawn before them and after. */
    @Test
    void layersKeepTheirOrder() throws Exception {
        var recording = new Recording();
        recording.line(0, 0, 1, 1, Color.RED, 1);
        recording.pixels(10, 20, 4, 3, (width, height, scale) -> {
            assertEquals(4 * scale, width);
            assertEquals(3 * scale, height);
            var pixels = new int[width * height];
            pixels[0] = HALF_RED;
            return pixels;
        });
        recording.circle(1, 1, 1, Color.RED);
        Document svg = svg(recording.drawing(30, 30, Color.WHITE, "told"));
        var order = new StringBuilder();
        for (var node = svg.getDocumentElement().getFirstChild(); node != null; node = node.getNextSibling()) {
            order.append(node instanceof Element e ? e.getTagName() + " " : "");
        }
        assertEquals("title rect line image circle ", order.toString());
        assertEquals("20", only(svg, "image", 0).getAttribute("y"));
        assertTrue(only(svg, "image", 0).getAttribute("xlink:href").startsWith("data:image/png;base64,"));
    }

    /** Names of columns can hold signs that XML does not know. */
    @Test
    void wordsOfAnyKindAreReadBack() throws Exception {
        var recording = new Recording();
        var how = new Sketch.Lettered(11, true, Color.BLACK);
        recording.text("a<b> & \u0000\u001B客户 'x' \uD83D\uDE00", 5, 10, TextAlignment.RIGHT, how, false, 1e6);
        Document svg = svg(recording.drawing(30, 30, Color.WHITE, "told & <shown>"));
        Element text = only(svg, "text", 0);
        assertEquals("a<b> &   客户 'x' \uD83D\uDE00", text.getTextContent());
        assertEquals("end", text.getAttribute("text-anchor"));
        assertEquals("bold", text.getAttribute("font-weight"));
        assertEquals("11", text.getAttribute("font-size"), "there is room");
        assertEquals("told & <shown>", only(svg, "title", 0).getTextContent());
    }

    /** Not pressed together, which few programs can show, but smaller. */
    @Test
    void wordsThatAreTooLongAreSmaller() throws Exception {
        var recording = new Recording();
        var how = new Sketch.Lettered(12, false, Color.BLACK);
        String words = "Very long words";
        double room = Lettering.width(words, Font.font(12)) / 2;
        recording.text(words, 5, 10, TextAlignment.LEFT, how, false, room);
        Document svg = svg(recording.drawing(30, 30, Color.WHITE, "told"));
        assertEquals("6", only(svg, "text", 0).getAttribute("font-size"));
    }

    /** At most 32 million pixels, however large the plot is. */
    @Test
    void aPictureIsNoLargerThanItCanBeHeld() {
        var drawing = new Recording().drawing(1_000, 800, Color.WHITE, "");
        assertEquals(6.3245, PictureSize.largest(drawing), 1e-4);
    }
}
