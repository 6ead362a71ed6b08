// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import org.portrait.data.Fingerprint;
import org.portrait.data.XmlElement;
import org.portrait.i18n.Messages;

/**
 * A segmentation for whoever does not have the program: one page of HTML that needs no network and may not use it. Its
 * policy admits the one style sheet and the one script that stand in it, by their hashes, and pictures that stand in it
 * (<a href="https://www.w3.org/TR/CSP3/">Content Security Policy</a>); all else is text.
 */
public final class Report {
    private final ReportSettings settings;

    public Report(ReportSettings settings) {
        this.settings = settings;
    }

    /** The same content gives the same text. */
    public String html(ReportContent content) {
        Messages words = content.words();
        String style = resource("report.css") + colours(content);
        String script = resource("report.js");
        var page = XmlElement.document(XmlElement.HTML, "html", "lang", words.chinese() ? "zh-Hans" : "en");
        var head = page.add("head");
        head.add("meta", "charset", "utf-8");
        head.add("meta", "http-equiv", "Content-Security-Policy", "content", policy(style, script));
        head.add("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        head.add("title")
                .text(words.text("report.title") + " · " + content.about().file());
        head.add("style").text(style);
        var body = page.add("body");
        body.add("a", "class", "skip", "href", "#main").text(words.text("report.skip"));
        new ReportSummary(content).head(body);
        var main = body.add("main", "id", "main");
        new ReportSummary(content).write(main);
        new ReportQuality(content).write(main);
        new ReportMap(content).write(main);
        new ReportCards(content, settings).write(main);
        new ReportTable(content).write(main);
        new ReportFigures(content).write(main);
        new ReportMethod(content, settings).write(main);
        body.add("script").text(script);
        return page.html();
    }

    private static String policy(String style, String script) {
        return "default-src 'none'; base-uri 'none'; form-action 'none'; img-src data:; style-src '" + hash(style)
                + "'; script-src '" + hash(script) + "'";
    }

    private static String hash(String text) {
        byte[] digest = Fingerprint.digest().digest(text.getBytes(StandardCharsets.UTF_8));
        return "sha256-" + Base64.getEncoder().encodeToString(digest);
    }

    /** What is of segment s has the class {@code s} and its number from 0. */
    private static String colours(ReportContent content) {
        var rules = new StringBuilder();
        int[] colours = content.segmentation().colours();
        for (int s = 0; s < colours.length; s++) {
            var colour = SegmentColour.of(colours[s]);
            rules.append(".s%d{--fill:#%s;--on:#%s}\n".formatted(s, colour.fill(), colour.ink()));
        }
        return rules.toString();
    }

    private static String resource(String name) {
        try (var in = Objects.requireNonNull(Report.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
