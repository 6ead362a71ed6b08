// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.portrait.Sources;
import org.portrait.i18n.Messages;
import org.portrait.ui.help.Article.Link;
import org.portrait.ui.help.Article.Section;
import org.portrait.ui.kit.Shortcut;
import org.portrait.ui.state.Stage;

/** The articles are the same in both languages, name nothing that is not there, and lead nowhere that is not there. */
class HelpTextsTest {
    private static final List<Locale> LANGUAGES = List.of(Messages.ENGLISH, Messages.CHINESE);
    private static final Pattern FILLED = Pattern.compile("\\{([\\w.]+)}");

    private final HelpTexts english = new HelpTexts(new Messages(Messages.ENGLISH));
    private final HelpTexts chinese = new HelpTexts(new Messages(Messages.CHINESE));

    @Test
    void everyPageHasItsArticle() {
        for (Stage page : Stage.values()) {
            assertEquals(page.name(), Topic.of(page, true).name());
        }
        assertEquals(Topic.START, Topic.of(Stage.DATA, false));
        assertEquals(Topic.CLEAN, Topic.of(Stage.CLEAN, false));
    }

    @Test
    void noFileIsForgotten() throws Exception {
        for (Locale language : LANGUAGES) {
            try (var files = Files.list(Path.of("src/main/resources/org/portrait/help", language.getLanguage()))) {
                assertEquals(
                        new TreeSet<>(
                                Arrays.stream(Topic.values()).map(Topic::file).toList()),
                        new TreeSet<>(
                                files.map(file -> file.getFileName().toString()).toList()));
            }
        }
    }

    @Test
    void bothLanguagesHaveTheSameSections() {
        for (Topic topic : Topic.values()) {
            assertEquals(outline(english.article(topic)), outline(chinese.article(topic)), topic.file());
            assertEquals(blocks(english.article(topic)), blocks(chinese.article(topic)), topic.file());
        }
    }

    /** The level of each heading and its id. */
    private static List<String> outline(Article article) {
        return article.sections().stream()
                .map(section -> section.level() + " " + section.id())
                .toList();
    }

    /** Of each section whether its blocks are items of a list. */
    private static List<List<Boolean>> blocks(Article article) {
        return article.sections().stream()
                .map(section ->
                        section.blocks().stream().map(Article.Block::listed).toList())
                .toList();
    }

    @Test
    void bothLanguagesNameTheSameWordsOfTheWindow() {
        for (Topic topic : Topic.values()) {
            assertEquals(filled(topic, Messages.ENGLISH), filled(topic, Messages.CHINESE), topic.file());
        }
    }

    private static Set<String> filled(Topic topic, Locale language) {
        return new TreeSet<>(FILLED.matcher(HelpTexts.markdown(topic, language))
                .results()
                .map(found -> found.group(1))
                .toList());
    }

    /** A word with something left open would show it. */
    @Test
    void everyWordOfTheWindowIsWhole() {
        for (HelpTexts texts : List.of(english, chinese)) {
            for (Topic topic : Topic.values()) {
                String text = texts.article(topic).text();
                assertFalse(text.contains("{") || text.contains("}"), topic + ": " + text);
            }
        }
    }

    @Test
    void everyLinkLeadsToASection() {
        for (HelpTexts texts : List.of(english, chinese)) {
            for (Topic topic : Topic.values()) {
                Article article = texts.article(topic);
                links(article)
                        .forEach(link -> assertTrue(
                                link.to().section().isEmpty()
                                        || sections(texts, link.to())
                                                .contains(link.to().section()),
                                topic.file() + " leads to " + link.to()));
            }
        }
    }

    @Test
    void bothLanguagesLeadToTheSamePlaces() {
        for (Topic topic : Topic.values()) {
            assertEquals(
                    links(english.article(topic)).map(Link::to).toList(),
                    links(chinese.article(topic)).map(Link::to).toList(),
                    topic.file());
        }
    }

    private static Stream<Link> links(Article article) {
        return article.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .flatMap(block -> block.runs().stream())
                .filter(Link.class::isInstance)
                .map(Link.class::cast);
    }

    private static List<String> sections(HelpTexts texts, Place to) {
        Topic topic = to.topic();
        return topic == null
                ? List.of()
                : texts.article(topic).sections().stream().map(Section::id).toList();
    }

    @Test
    void nothingButHeadingsParagraphsFlatListsAndLinksIsUsed() {
        Pattern other = Pattern.compile("(?m)^(?:>|```|\\d+\\.|[ \\t]+-)|[*`!<|]|__");
        for (Locale language : LANGUAGES) {
            for (Topic topic : Topic.values()) {
                assertEquals(
                        List.of(),
                        other.matcher(HelpTexts.markdown(topic, language))
                                .results()
                                .map(MatchResult::group)
                                .toList(),
                        topic.file());
            }
        }
    }

    @Test
    void everyShortcutIsListed() {
        for (Locale language : LANGUAGES) {
            String list = HelpTexts.markdown(Topic.SHORTCUTS, language);
            for (Shortcut shortcut : Shortcut.values()) {
                assertTrue(list.contains("{keys." + shortcut + "}"), shortcut + " in " + language);
            }
        }
        assertTrue(english.article(Topic.SHORTCUTS).text().contains(Shortcut.SAVE_AS.text()));
    }

    /** How the list of shortcuts calls the keys that controls listen to, in English and in Chinese. */
    private static final Map<String, List<String>> NAMES = Map.ofEntries(
            Map.entry("LEFT", List.of("Arrow keys", "方向键")),
            Map.entry("RIGHT", List.of("Arrow keys", "方向键")),
            Map.entry("UP", List.of("Arrow keys", "方向键")),
            Map.entry("DOWN", List.of("Arrow keys", "方向键")),
            Map.entry("PLUS", List.of("+", "+")),
            Map.entry("ADD", List.of("+", "+")),
            Map.entry("EQUALS", List.of("+", "+")),
            Map.entry("MINUS", List.of("−", "−")),
            Map.entry("SUBTRACT", List.of("−", "−")),
            Map.entry("HOME", List.of("Home", "Home")),
            Map.entry("END", List.of("End", "End")),
            Map.entry("DIGIT0", List.of("0", "0")),
            Map.entry("NUMPAD0", List.of("0", "0")),
            Map.entry("ENTER", List.of("Enter", "Enter")),
            Map.entry("ESCAPE", List.of("Esc", "Esc")),
            Map.entry("PAGE_UP", List.of("Page Up", "Page Up")),
            Map.entry("PAGE_DOWN", List.of("Page Down", "Page Down")));

    /** The section about each chart that listens to keys. */
    private static final Map<String, String> CHARTS = Map.of(
            "QualityChart.java", "curve",
            "ScatterGestures.java", "map",
            "ScatterMatrix.java", "matrix",
            "ProfileHeatMap.java", "tables",
            "DendrogramChart.java", "tree");

    private static final Pattern KEY_METHOD =
            Pattern.compile("switch \\(event\\.getCode\\(\\)\\) \\{(.*?)default ->", Pattern.DOTALL);
    private static final Pattern KEY_CASE = Pattern.compile("case ([A-Z0-9_, ]+?) ->");

    @Test
    void theKeysOfEveryChartAreListed() {
        var wrong = new ArrayList<String>();
        for (Path file : Sources.under(Sources.MAIN.resolve("org/portrait/ui/chart"))) {
            for (String code : keyCodes(Sources.text(file))) {
                String chart = file.getFileName().toString();
                List<String> names = NAMES.get(code);
                String section = CHARTS.get(chart);
                if (names == null || section == null || !listed(names, section)) {
                    wrong.add(chart + " listens to " + code);
                }
            }
        }
        assertEquals(List.of(), wrong, "say so in both shortcuts.md, in the section of the chart");
    }

    private boolean listed(List<String> names, String section) {
        return text(english, section).contains(names.get(0))
                && text(chinese, section).contains(names.get(1));
    }

    private static String text(HelpTexts texts, String section) {
        return texts.article(Topic.SHORTCUTS).sections().stream()
                .filter(other -> other.id().equals(section))
                .findFirst()
                .orElseThrow()
                .text();
    }

    private static List<String> keyCodes(String source) {
        return KEY_METHOD
                .matcher(source)
                .results()
                .flatMap(method -> KEY_CASE.matcher(method.group(1)).results())
                .flatMap(found -> Stream.of(found.group(1).split(", *")))
                .toList();
    }

    @Test
    void whatIsLookedForIsFoundInHeadingsFirst() {
        List<HelpTexts.Found> found = english.search("SILHOUETTE");
        assertEquals("silhouette", found.getFirst().section().id());
        assertTrue(found.size() > 3);
        assertEquals("silhouette", chinese.search("轮廓系数").getFirst().section().id());
        assertEquals(List.of(), english.search("  "));
        assertEquals(List.of(), english.search("silhouette zeppelin"));
        assertFalse(english.search("hump several").isEmpty(), "words apart");
    }
}
