// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.export;

import java.util.List;
import java.util.Locale;
import org.portrait.data.XmlElement;

/** What several parts of a report are made of. */
final class ReportMarkup {
    private static final String SVG = "http://www.w3.org/2000/svg";

    private ReportMarkup() {}

    static XmlElement section(XmlElement parent, String id, String heading) {
        var section = parent.add("section", "id", id, "aria-labelledby", id + "-heading");
        section.add("h2", "id", id + "-heading").text(heading);
        return section;
    }

    /** Nothing where there is no sentence. */
    static void paragraph(XmlElement parent, String kind, String text) {
        if (!text.isEmpty()) {
            parent.add("p", "class", kind).text(text);
        }
    }

    /** The number of a segment on its colour. */
    static void badge(XmlElement parent, int segment) {
        parent.add("span", "class", "badge s" + segment).text(String.valueOf(segment + 1));
    }

    /** How far a segment can be trusted. */
    static void light(XmlElement parent, PersonaTable personas, int segment) {
        String light = PlainText.lower(personas.trust().segments().get(segment).light());
        parent.add("span", "class", "light " + light).text(personas.light(segment));
    }

    /** A table that scrolls by itself where it is wider than the page, also with the keyboard. */
    static XmlElement table(XmlElement parent, String name, String kind) {
        return parent.add("div", "class", "wide", "tabindex", "0", "role", "region", "aria-label", name)
                .add("table", "class", kind);
    }

    /** @return the body of a {@link #table} with a row of headings */
    static XmlElement rows(XmlElement parent, String name, String kind, List<String> headings) {
        var table = table(parent, name, kind);
        var row = table.add("thead").add("tr");
        headings.forEach(heading -> row.add("th", "scope", "col").text(heading));
        return table.add("tbody");
    }

    /**
     * A drawing with a name and a description for whoever does not see it.
     *
     * @param width height: in points, which are its units
     */
    static XmlElement drawing(
            XmlElement parent, String kind, String id, int width, int height, String title, String description) {
        var svg = parent.addOf(
                SVG,
                "svg",
                "class",
                kind,
                "viewBox",
                "0 0 " + width + " " + height,
                "role",
                "img",
                "aria-labelledby",
                id + "-title " + id + "-desc");
        svg.add("title", "id", id + "-title").text(title);
        svg.add("desc", "id", id + "-desc").text(description);
        return svg;
    }

    /** Words in a drawing. */
    static void label(XmlElement svg, double x, double y, String kind, String text) {
        svg.add("text", "x", n(x), "y", n(y), "class", kind).text(text);
    }

    /** The number of a segment on its colour, in a drawing. */
    static void disc(XmlElement svg, double x, double y, int segment) {
        var mark = svg.add("g", "class", "disc s" + segment, "data-s", String.valueOf(segment));
        mark.add("circle", "cx", n(x), "cy", n(y), "r", "10");
        mark.add("text", "x", n(x), "y", n(y + 4)).text(String.valueOf(segment + 1));
    }

    /** A coordinate, to the hundredth of a point. */
    static String n(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        return text.replaceFirst("\\.?0+$", "");
    }
}
