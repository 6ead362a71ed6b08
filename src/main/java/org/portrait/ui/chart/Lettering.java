// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.chart;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** Text that is drawn where there is little room. */
final class Lettering {
    private static final String MORE = "…";

    private Lettering() {}

    static double width(String text, Font font) {
        var measured = new Text(text);
        measured.setFont(font);
        return measured.getLayoutBounds().getWidth();
    }

    /** The text, or its beginning and … where there is no room for all of it. */
    static String fit(String text, Font font, double room) {
        if (width(text, font) <= room) {
            return text;
        }
        int low = 0;
        int high = text.length();
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (width(cut(text, middle), font) <= room) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low == 0 ? "" : cut(text, low);
    }

    private static String cut(String text, int length) {
        int end = length > 0 && Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
        return text.substring(0, end).stripTrailing() + MORE;
    }

    /** Broken where the language allows and after _, in at most {@code most} lines, the last of which may end in …. */
    static List<String> lines(String text, Font font, double room, int most) {
        var breaks = BreakIterator.getLineInstance();
        breaks.setText(text.replace('_', '-'));
        var lines = new ArrayList<String>();
        int start = 0;
        int fits = 0;
        for (int end = breaks.next(); end != BreakIterator.DONE && lines.size() < most - 1; end = breaks.next()) {
            if (fits > start && width(text.substring(start, end).strip(), font) > room) {
                lines.add(fit(text.substring(start, fits).strip(), font, room));
                start = fits;
            }
            fits = end;
        }
        if (lines.size() < most && start < text.length()) {
            lines.add(fit(text.substring(start).strip(), font, room));
        }
        return lines;
    }
}
