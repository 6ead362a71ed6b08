// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.portrait.i18n.Messages;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The report as a browser reads it: what is in it, what is not, and that it stays by itself. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportTest {
    private static final Messages ENGLISH = new Messages(Messages.ENGLISH);
    private static final Set<String> ELEMENTS = Set.of(
            ("html head meta title style script body header main nav section article div p h1 h2 h3 h4 a span strong button"
                            + " ul ol li table thead tbody tr th td figure figcaption pre"
                            + " svg desc g rect circle polygon path text image")
                    .split(" "));
    private static final Pattern ID = Pattern.compile("ID-(\\d)-\\d{3}");

    private Path folder;
    private Path file;
    private ReportContent content;
    private String html;
    private Document page;

    @BeforeAll
    void report(@TempDir Path temporary) throws Exception {
        folder = temporary;
        file = ReportShop.write(folder.resolve("shop.csv"));
        content = ReportShop.content(file, Set.of(), ENGLISH, 1);
        html = new Report(ReportSettings.DEFAULT).html(content);
        page = parsed(html);
    }

    private static Document parsed(String html) throws Exception {
        var factory = DocumentBuilderFactory.newDefaultNSInstance();
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Element> all(Document page, String name) {
        var nodes = page.getElementsByTagNameNS("*", name);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .toList();
    }

    private static List<Element> having(Document page, String attribute) {
        return all(page, "*").stream().filter(e -> e.hasAttribute(attribute)).toList();
    }

    @Test
    void nothingEscapes() {
        all(page, "*").forEach(e -> {
            assertTrue(ELEMENTS.contains(e.getLocalName()), e.getLocalName());
            for (int i = 0; i < e.getAttributes().getLength(); i++) {
                String name = e.getAttributes().item(i).getNodeName();
                assertFalse(name.startsWith("on") || name.equals("style") || name.equals("src"), name);
            }
        });
        having(page, "href")
                .forEach(e -> assertTrue(
                        e.getAttribute("href").matches("#[a-z]+|data:image/png;base64,[A-Za-z0-9+/=]+"),
                        e.getAttribute("href")));
        assertEquals(1, all(page, "script").size());
        String text = page.getDocumentElement().getTextContent();
        for (String planted : List.of(
                ReportShop.SCRIPT,
                ReportShop.QUOTES,
                ReportShop.CITY,
                ReportShop.VALUE,
                ReportShop.NAME,
                ReportShop.NOTE,
                ReportShop.FILE)) {
            assertTrue(text.contains(planted), "as it is: " + planted);
            assertFalse(html.contains(planted), "not escaped: " + planted);
        }
    }

    /** HTML takes {@code <td/>} for a beginning; only what has no end in HTML, and what is SVG, may be closed like this. */
    @Test
    void noElementIsClosedByItselfThatHtmlWouldLeaveOpen() {
        assertTrue(html.startsWith("<!DOCTYPE html>\n<html "));
        Matcher closed = Pattern.compile("<(\\w+)[^<>]*/>").matcher(html);
        var names = new TreeSet<String>();
        while (closed.find()) {
            names.add(closed.group(1));
        }
        names.removeAll(Set.of("meta", "rect", "circle", "path", "polygon", "image"));
        assertEquals(Set.of(), names);
    }

    @Test
    void thePolicyAdmitsWhatStandsInItAndNothingElse() throws Exception {
        String policy = having(page, "http-equiv").getFirst().getAttribute("content");
        assertEquals(
                List.of(
                        "default-src 'none'",
                        "base-uri 'none'",
                        "form-action 'none'",
                        "img-src data:",
                        "style-src 'sha256-" + sha256(between("<style>", "</style>")) + "'",
                        "script-src 'sha256-" + sha256(between("<script>", "</script>")) + "'"),
                Arrays.asList(policy.split("; ")));
        assertTrue(html.indexOf("Content-Security-Policy") < html.indexOf("<style>"), "before what it is about");
    }

    private String between(String from, String to) {
        return html.substring(html.indexOf(from) + from.length(), html.indexOf(to));
    }

    private static String sha256(String text) throws Exception {
        return Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void noCustomerIsInItUnlessAskedFor() {
        assertFalse(ID.matcher(html).find());
        assertFalse(html.contains("planted"));
        assertFalse(html.contains(folder.toString()));
        String ticked = new Report(new ReportSettings(true)).html(content);
        var groups = new ArrayList<String>();
        var ids = new HashSet<String>();
        Matcher found = ID.matcher(ticked);
        while (found.find()) {
            groups.add(found.group(1));
            ids.add(found.group());
        }
        assertEquals(12, ids.size());
        assertEquals(12, groups.size());
        for (int s = 0; s < 4; s++) {
            assertEquals(1, Set.copyOf(groups.subList(3 * s, 3 * s + 3)).size(), "of one segment: " + groups);
        }
        assertFalse(ticked.contains("planted"), "personal data are no features");
        assertTrue(ticked.contains("12 single customers"), "and the report says so");
    }

    @Test
    void typicalCustomersAreThoseNearestToTheCentre() {
        SegmentTable customers = content.typical().get();
        int nearest = IntStream.range(0, customers.rows())
                .filter(row -> customers.segments()[row] == 1)
                .boxed()
                .min((a, b) ->
                        Double.compare(customers.distances()[a], customers.distances()[b]))
                .orElseThrow();
        String ticked = new Report(new ReportSettings(true)).html(content);
        assertTrue(ticked.contains(customers.source().text(nearest, "customer_id")));
    }

    @Test
    void columnsThatStayAtHomeAreNotInIt() {
        var kept = ReportShop.content(file, Set.of("customer_id", ReportShop.CITY), ENGLISH, 1);
        String ticked = new Report(new ReportSettings(true)).html(kept);
        assertFalse(ID.matcher(ticked).find());
        assertFalse(ticked.contains("&lt;img"), "no value of the column that was left out");
    }

    /** The means of four customers could tell who they are. */
    @Test
    void aSegmentOfFewHasNoFigures() throws Exception {
        assertEquals(4, content.segmentation().sizes()[ReportShop.SMALL]);
        Element card = all(page, "article").get(ReportShop.SMALL);
        assertTrue(card.getTextContent().contains(ENGLISH.text("slide.small")), card.getTextContent());
        assertEquals(0, card.getElementsByTagNameNS("*", "table").getLength());
        List<String> cells = having(page, "data-s").stream()
                .filter(e -> e.getLocalName().equals("td")
                        && e.getAttribute("data-s").equals("3"))
                .map(Element::getTextContent)
                .toList();
        assertEquals(List.of("–", "–"), cells);
    }

    /** By counting anew who is in each cell. */
    @Test
    void theMapHasNoCellOfFewerThanFive() {
        var map = CustomerMap.of(content.matrix(), content.pca(), content.segmentation());
        float[] x = content.pca().project(content.matrix(), 0);
        float[] y = content.pca().project(content.matrix(), 1);
        assertFalse(map.cells().isEmpty());
        for (CustomerMap.Cell cell : map.cells()) {
            assertTrue(cell.customers() >= 5, cell.toString());
            var within = IntStream.range(0, x.length)
                    .filter(i -> cell.column()
                                    == Math.floor((x[i] - map.across()[0])
                                            / (map.across()[1] - map.across()[0])
                                            * map.columns())
                            && cell.row()
                                    == Math.floor((y[i] - map.up()[0]) / (map.up()[1] - map.up()[0]) * map.rows()))
                    .toArray();
            assertEquals(within.length, cell.customers());
            long own = Arrays.stream(within)
                    .filter(i -> content.segmentation().labels()[i] == cell.segment())
                    .count();
            assertTrue(2 * own >= within.length, cell.toString());
        }
        long drawn = all(page, "rect").stream()
                .filter(e -> e.hasAttribute("fill-opacity"))
                .count();
        assertEquals(map.cells().size(), drawn);
        assertTrue(map.cells().stream().noneMatch(cell -> cell.segment() == ReportShop.SMALL));
    }

    @Test
    void theSameFileAndRecipeGiveTheSameBytes() {
        assertEquals(html, new Report(ReportSettings.DEFAULT).html(ReportShop.content(file, Set.of(), ENGLISH, 3)));
    }

    @Test
    void itCanBeReadAloudAndFoundThroughInBothLanguages() throws Exception {
        var chinese = new Messages(Messages.CHINESE);
        var translated =
                parsed(new Report(new ReportSettings(true)).html(ReportShop.content(file, Set.of(), chinese, 1)));
        assertEquals("zh-Hans", translated.getDocumentElement().getAttribute("lang"));
        assertEquals("en", page.getDocumentElement().getAttribute("lang"));
        for (Document one : List.of(page, translated)) {
            var ids = new HashSet<String>();
            having(one, "id").forEach(e -> assertTrue(ids.add(e.getAttribute("id")), e.getAttribute("id")));
            having(one, "aria-labelledby")
                    .forEach(e -> assertTrue(ids.containsAll(
                            List.of(e.getAttribute("aria-labelledby").split(" ")))));
            having(one, "href").stream()
                    .map(e -> e.getAttribute("href"))
                    .filter(to -> to.startsWith("#"))
                    .forEach(to -> assertTrue(ids.contains(to.substring(1)), to));
            all(one, "th").forEach(e -> assertTrue(e.hasAttribute("scope"), e.getTextContent()));
            all(one, "svg").forEach(e -> assertEquals("title", e.getFirstChild().getLocalName()));
            int before = 0;
            for (Element heading : all(one, "*").stream()
                    .filter(e -> e.getLocalName().matches("h\\d"))
                    .toList()) {
                int level = heading.getLocalName().charAt(1) - '0';
                assertTrue(level <= before + 1, heading.getTextContent());
                before = level;
            }
        }
    }

    @Test
    void whatTheScriptLooksForIsThere() throws IOException {
        assertEquals(4, all(page, "button").size());
        assertEquals(
                List.of("0", "1", "2", "3"),
                all(page, "button").stream().map(e -> e.getAttribute("value")).toList());
        assertEquals(1, having(page, "hidden").size(), "shown by the script, which alone makes use of it");
        List<Element> sorted = having(page, "data-sort");
        assertEquals(4, sorted.size(), "the feature, and each segment with figures");
    }
}
