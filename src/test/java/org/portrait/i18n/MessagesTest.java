// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.i18n;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every visible word exists in both languages, once, and is used. */
class MessagesTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");
    private static final Pattern KEY = Pattern.compile("[a-z]\\w*(\\.\\w+)+");

    private static final Map<String, String> ENGLISH =
            all(Messages.BUNDLES.stream().map(Bundle::english));
    private static final Map<String, String> CHINESE =
            all(Messages.BUNDLES.stream().map(Bundle::chinese));

    private final Literals literals = Literals.ofTheProgram();

    @Test
    void everyBundleFileIsRead() throws IOException {
        var expected = new TreeSet<String>();
        for (String name : Messages.BUNDLES) {
            expected.add(name + ".properties");
            expected.add(name + "_zh.properties");
        }
        try (var files = Files.list(Bundle.FOLDER)) {
            var found = new TreeSet<String>();
            files.forEach(file -> found.add(file.getFileName().toString()));
            assertEquals(expected, found);
        }
    }

    @Test
    void everyKeyIsInBothLanguages() {
        for (String name : Messages.BUNDLES) {
            Bundle english = Bundle.english(name);
            Bundle chinese = Bundle.chinese(name);
            assertNothing("paste into " + chinese.file(), missing(english, chinese));
            assertNothing("paste into " + english.file(), missing(chinese, english));
        }
    }

    @Test
    void noKeyStandsTwice() {
        var owners = new HashMap<String, String>();
        var twice = new ArrayList<String>();
        for (String name : Messages.BUNDLES) {
            Bundle english = Bundle.english(name);
            english.repeated().forEach(key -> twice.add(key + " in " + english.file()));
            Bundle chinese = Bundle.chinese(name);
            chinese.repeated().forEach(key -> twice.add(key + " in " + chinese.file()));
            for (String key : english.patterns().keySet()) {
                String other = owners.put(key, name);
                if (other != null) {
                    twice.add(key + " in " + other + " and " + name);
                }
            }
        }
        assertNothing("remove one of the two", twice);
    }

    @Test
    void patternsAreWellFormed() {
        var wrong = new ArrayList<String>();
        Stream.of(ENGLISH, CHINESE)
                .forEach(patterns -> patterns.forEach((key, pattern) -> {
                    if (pattern.isBlank() || loneApostrophe(pattern) || unreadable(pattern)) {
                        wrong.add(key + " = " + pattern);
                    }
                }));
        assertNothing("empty, not a MessageFormat, or an apostrophe that is not doubled", wrong);
    }

    @Test
    void bothLanguagesHaveTheSamePlaceholders() {
        var wrong = new ArrayList<String>();
        ENGLISH.forEach((key, pattern) -> {
            String other = CHINESE.getOrDefault(key, pattern);
            if (!placeholders(pattern).equals(placeholders(other))) {
                wrong.add(key + " = " + pattern + " | " + other);
            }
        });
        assertNothing("placeholders differ", wrong);
    }

    @Test
    void everyKeyIsUsed() {
        assertNothing(
                "delete these lines in both languages",
                ENGLISH.keySet().stream().filter(key -> !literals.use(key)).toList());
    }

    @Test
    void everyKeyAskedForExists() {
        assertNothing(
                "paste into a bundle, in both languages",
                literals.asked().stream()
                        .filter(key -> KEY.matcher(key).matches() && !ENGLISH.containsKey(key))
                        .filter(key -> ENGLISH.keySet().stream().noneMatch(other -> other.startsWith(key + ".")))
                        .map(key -> key + " = ")
                        .toList());
    }

    @Test
    void messagesAreFoundByKeyAndLanguage() {
        assertEquals("Cleaning", new Messages(Messages.ENGLISH).text("activity.CLEANING"));
        assertEquals("正在清洗", new Messages(Messages.CHINESE).text("activity.CLEANING"));
    }

    @Test
    void numbersOfOneKindAreWrittenAlike() {
        var m = new Messages(Messages.ENGLISH);
        assertEquals(
                List.of("−1.0", "0.0", "1,234.6"), List.of(m.fixed(-1, 1), m.fixed(-0.01, 1), m.fixed(1234.56, 1)));
        assertEquals(List.of("−0.49", "0", "0.6"), List.of(m.number(-0.49, 2), m.number(-0.001, 2), m.number(0.6, 2)));
        assertEquals(List.of("+1.5", "−1.0"), List.of(m.signed(1.5, 1), m.signed(-1, 1)));
        assertEquals(1, Messages.decimals(5.239, 41.87, Double.NaN));
        assertEquals(List.of(3, 0, 0), List.of(Messages.decimals(0.67), Messages.decimals(-1234), Messages.decimals()));
    }

    private static Map<String, String> all(Stream<Bundle> bundles) {
        var all = new TreeMap<String, String>();
        bundles.forEach(bundle -> all.putAll(bundle.patterns()));
        return all;
    }

    private static List<String> missing(Bundle from, Bundle in) {
        return from.patterns().entrySet().stream()
                .filter(entry -> !in.patterns().containsKey(entry.getKey()))
                .map(entry -> entry.getKey() + " = " + entry.getValue())
                .toList();
    }

    private static Set<String> placeholders(String pattern) {
        return new TreeSet<>(PLACEHOLDER
                .matcher(pattern)
                .results()
                .map(match -> match.group(1))
                .toList());
    }

    /** An apostrophe is doubled, or it quotes a brace. */
    private static boolean loneApostrophe(String pattern) {
        return pattern.replace("''", "").replaceAll("'[{}]+'", "").contains("'");
    }

    private static boolean unreadable(String pattern) {
        try {
            new MessageFormat(pattern);
            return false;
        } catch (IllegalArgumentException e) {
            return true;
        }
    }

    private static void assertNothing(String advice, List<String> lines) {
        assertTrue(lines.isEmpty(), () -> advice + ":\n" + String.join("\n", lines));
    }
}
