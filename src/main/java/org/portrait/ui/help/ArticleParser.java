// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.help;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.portrait.i18n.Messages;
import org.portrait.ui.help.Article.Block;
import org.portrait.ui.help.Article.Plain;
import org.portrait.ui.help.Article.Run;
import org.portrait.ui.help.Article.Section;
import org.portrait.ui.help.Article.Word;
import org.portrait.ui.kit.Shortcut;

/**
 * Reads an article: Markdown of headings, paragraphs, flat lists and links to other articles. A heading ends in
 * {@code {#its-id}}. {@code {key.of.a.message}} stands for a word of the window, {@code {keys.OPEN}} for the keys of a
 * {@link Shortcut}, so that no article names what is not there.
 */
final class ArticleParser {
    private static final Parser MARKDOWN = Parser.builder().build();
    private static final Pattern ID = Pattern.compile("(.*\\S)\\s*\\{#([a-z-]+)}");
    private static final Pattern FILLED = Pattern.compile("\\{(\\w+(?:\\.\\w+)+)}");
    private static final String KEYS = "keys.";

    private final Messages words;

    ArticleParser(Messages words) {
        this.words = words;
    }

    Article read(Topic topic, String markdown) {
        var sections = new ArrayList<Section>();
        for (Node node = MARKDOWN.parse(markdown).getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading) {
                sections.add(section(heading));
            } else if (node instanceof Paragraph) {
                add(sections, new Block(false, runs(node)));
            } else {
                node.accept(items(sections));
            }
        }
        return new Article(topic, sections);
    }

    private AbstractVisitor items(List<Section> sections) {
        return new AbstractVisitor() {
            @Override
            public void visit(ListItem item) {
                add(sections, new Block(true, runs(item)));
            }
        };
    }

    private static void add(List<Section> sections, Block block) {
        Section last = sections.getLast();
        var blocks = new ArrayList<>(last.blocks());
        blocks.add(block);
        sections.set(sections.size() - 1, new Section(last.id(), last.level(), last.heading(), blocks));
    }

    private Section section(Heading heading) {
        var id = ID.matcher(text(heading));
        if (!id.matches()) {
            throw new IllegalArgumentException("a heading without an id: " + text(heading));
        }
        String title = fill(id.group(1)).stream().map(Run::text).collect(Collectors.joining());
        return new Section(id.group(2), heading.getLevel(), title, List.of());
    }

    private List<Run> runs(Node block) {
        var runs = new ArrayList<Run>();
        block.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                runs.addAll(fill(text.getLiteral()));
            }

            @Override
            public void visit(SoftLineBreak line) {
                runs.add(new Plain(words.chinese() ? "" : " "));
            }

            @Override
            public void visit(Link link) {
                Place to = Place.linked(link.getDestination())
                        .orElseThrow(() -> new IllegalArgumentException("no help " + link.getDestination()));
                runs.add(new Article.Link(text(link), to));
            }
        });
        return runs;
    }

    private static String text(Node node) {
        var text = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text part) {
                text.append(part.getLiteral());
            }
        });
        return text.toString();
    }

    private List<Run> fill(String text) {
        var runs = new ArrayList<Run>();
        var named = FILLED.matcher(text);
        int from = 0;
        while (named.find()) {
            if (named.start() > from) {
                runs.add(new Plain(text.substring(from, named.start())));
            }
            runs.add(new Word(word(named.group(1))));
            from = named.end();
        }
        if (from < text.length()) {
            runs.add(new Plain(text.substring(from)));
        }
        return runs;
    }

    private String word(String key) {
        return key.startsWith(KEYS)
                ? Shortcut.valueOf(key.substring(KEYS.length())).text()
                : words.text(key);
    }
}
