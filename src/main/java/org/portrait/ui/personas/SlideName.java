// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.personas;

import java.util.ArrayList;
import java.util.regex.Pattern;
import javafx.geometry.Bounds;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** The name of a segment in lines, broken after a part of it where that can be: "Long absent, / rare visitors". */
final class SlideName {
    private static final Pattern AFTER_PART = Pattern.compile("(?<=[,，;；·、])");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final String name;
    private final String broken;
    private final Font font;
    private final double width;

    SlideName(String name, Font font, double width) {
        this.name = name;
        this.width = width;
        this.font = font;
        String parts = inParts();
        broken = height(parts) > height(name) ? name : parts;
    }

    private String inParts() {
        var lines = new ArrayList<String>();
        String line = "";
        for (String part : AFTER_PART.split(name)) {
            if (!line.isEmpty() && wider(line + part)) {
                lines.add(line);
                line = part.strip();
            } else {
                line += part;
            }
        }
        lines.add(line);
        return String.join("\n", lines);
    }

    /** How high a line is, of whatever writing. */
    static double line(Font font) {
        return bounds("X永", font, 0).getHeight();
    }

    String broken() {
        return broken;
    }

    /** Whether it needs at most so many lines, and no word of it is broken; Chinese can be broken nearly anywhere. */
    boolean whole(int lines) {
        return height(broken) <= lines * line(font)
                && SPACE.splitAsStream(name)
                        .filter(word -> word.codePoints().noneMatch(Character::isIdeographic))
                        .noneMatch(this::wider);
    }

    private double height(String text) {
        return bounds(text, font, width).getHeight();
    }

    private boolean wider(String text) {
        return bounds(text, font, 0).getWidth() > width;
    }

    private static Bounds bounds(String text, Font font, double wrap) {
        var measured = new Text(text);
        measured.setFont(font);
        measured.setWrappingWidth(wrap);
        return measured.getLayoutBounds();
    }
}
