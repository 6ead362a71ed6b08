// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.help;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.portrait.i18n.Messages;
import org.portrait.ui.help.Article.Section;

/** All articles in one language. They are in the program; nothing is fetched. */
final class HelpTexts {
    /** Letters of a section that are shown of what was found. */
    private static final int SNIPPET = 110;

    private final Map<Topic, Article> articles = new EnumMap<>(Topic.class);

    HelpTexts(Messages words) {
        var parser = new ArticleParser(words);
        for (Topic topic : Topic.values()) {
            articles.put(topic, parser.read(topic, markdown(topic, words.locale())));
        }
    }

    /** As it is written. */
    static String markdown(Topic topic, Locale locale) {
        String file = "/org/portrait/help/" + locale.getLanguage() + "/" + topic.file();
        try (var in = Objects.requireNonNull(HelpTexts.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Article article(Topic topic) {
        return Objects.requireNonNull(articles.get(topic));
    }

    /** A section in which something was found, with the words around it. */
    record Found(Article article, Section section, String snippet) {}

    /** Sections that have every one of the words, upper or lower case; those with all in the heading first. */
    List<Found> search(String query) {
        List<String> wanted = Stream.of(folded(query).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        var headings = new ArrayList<Found>();
        var texts = new ArrayList<Found>();
        if (!wanted.isEmpty()) {
            for (Article article : articles.values()) {
                for (Section section : article.sections()) {
                    String text = section.text();
                    if (has(section.heading(), wanted)) {
                        headings.add(new Found(article, section, around(text, 0)));
                    } else if (has(section.heading() + " " + text, wanted)) {
                        texts.add(new Found(article, section, around(text, first(text, wanted))));
                    }
                }
            }
        }
        headings.addAll(texts);
        return headings;
    }

    private static boolean has(String text, List<String> wanted) {
        String folded = folded(text);
        return wanted.stream().allMatch(folded::contains);
    }

    private static int first(String text, List<String> wanted) {
        String folded = folded(text);
        return wanted.stream()
                .mapToInt(folded::indexOf)
                .filter(at -> at >= 0)
                .min()
                .orElse(0);
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static String around(String text, int at) {
        int from = at <= SNIPPET / 2 ? 0 : at - SNIPPET / 3;
        int to = Math.min(text.length(), from + SNIPPET);
        String cut = text.substring(from, to).replace('\n', ' ').strip();
        return (from > 0 ? "…" : "") + cut + (to < text.length() ? "…" : "");
    }
}
