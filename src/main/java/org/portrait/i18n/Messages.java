// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.i18n;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every word a user sees, in one language. Keys are semantic and dotted; patterns are {@link MessageFormat}'s. Each
 * part of the program has its own bundle file; keys are unique across them.
 */
public final class Messages {
    public static final Locale ENGLISH = Locale.ENGLISH;
    public static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
    static final List<String> BUNDLES = List.of(
            "common",
            "personas",
            "quality",
            "export",
            "cli",
            "app",
            "chart",
            "data",
            "clean",
            "features",
            "segments",
            "cards",
            "slide",
            "unlike",
            "compare",
            "project",
            "names",
            "sizes",
            "orders",
            "layout",
            "join",
            "trust",
            "rules",
            "profiles",
            "selection",
            "lifecycle",
            "methods",
            "help",
            "history",
            "steps",
            "pairs",
            "score",
            "scoring",
            "serve",
            "tables",
            "deploy",
            "report",
            "privacy",
            "recommend",
            "deep");

    private final Locale locale;
    private final Map<String, String> patterns = new HashMap<>();

    public Messages(Locale locale) {
        this.locale = locale;
        var control = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        for (String name : BUNDLES) {
            var bundle = ResourceBundle.getBundle("org.portrait.i18n." + name, locale, control);
            for (String key : bundle.keySet()) {
                patterns.put(key, bundle.getString(key));
            }
        }
    }

    public Locale locale() {
        return locale;
    }

    public boolean chinese() {
        return locale.getLanguage().equals("zh");
    }

    /** @throws IllegalArgumentException for an unknown key, which is a defect and never shown to a user */
    public String text(String key, Object... arguments) {
        String pattern = patterns.get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no message " + key);
        }
        return new MessageFormat(chinese() ? Blanks.within(pattern, arguments) : pattern, locale).format(arguments);
    }

    /** Sentences after one another, with a blank between them in English; without those that are empty. */
    public String sentences(String... sentences) {
        return Stream.of(sentences).filter(s -> !s.isEmpty()).collect(Collectors.joining(chinese() ? "" : " "));
    }

    /** A text as a sentence of its own. */
    public String sentence(String text) {
        return text + (chinese() ? "。" : ".");
    }

    /** What stands between names in a sentence. */
    public String comma() {
        return chinese() ? "、" : ", ";
    }

    /** The words for a constant: key {@code prefix.NAME}. */
    public String text(String prefix, Enum<?> constant) {
        return text(prefix + "." + constant.name());
    }

    /** A number for people: grouped, at most {@code decimals} decimals. */
    public String number(double value, int decimals) {
        return number(value, 0, decimals);
    }

    /** A number that stands among others of its kind: grouped, always {@code decimals} decimals. */
    public String fixed(double value, int decimals) {
        return number(value, decimals, decimals);
    }

    /** A difference: {@link #fixed}, with a plus when it is not below zero. */
    public String signed(double value, int decimals) {
        String number = fixed(value, decimals);
        return number.startsWith("\u2212") ? number : "+" + number;
    }

    /** With the sign that is as wide as a plus, and none before a zero. */
    private String number(double value, int least, int most) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(least);
        format.setMaximumFractionDigits(most);
        String size = format.format(Math.abs(value));
        return value < 0 && !size.equals(format.format(0)) ? "\u2212" + size : size;
    }

    /** How many decimals three significant digits of the largest of some values take: enough for all of them. */
    public static int decimals(double... values) {
        double largest = Arrays.stream(values)
                .map(Math::abs)
                .filter(Double::isFinite)
                .max()
                .orElse(0);
        return largest == 0 ? 0 : Math.clamp(2 - (int) Math.floor(Math.log10(largest)), 0, 8);
    }

    /** About four significant digits: 12,345 · 123.4 · 1.234 · 0.01234. */
    public String number(double value) {
        if (value == 0 || !Double.isFinite(value)) {
            return number(value, 0);
        }
        int magnitude = (int) Math.floor(Math.log10(Math.abs(value)));
        return number(value, Math.clamp(3 - magnitude, 0, 8));
    }

    public String percent(double share, int decimals) {
        var format = NumberFormat.getPercentInstance(locale);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(share);
    }
}
