// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.help;

import java.util.List;
import java.util.stream.Collectors;

/** A text of the help in one language, its words of the window filled in. The first section is the title's. */
record Article(Topic topic, List<Section> sections) {
    /**
     * @param id the same in every language; what links name
     * @param level 1 for the title
     */
    record Section(String id, int level, String heading, List<Block> blocks) {
        Section {
            blocks = List.copyOf(blocks);
        }

        /** Without the heading. */
        String text() {
            return blocks.stream().map(Block::text).collect(Collectors.joining("\n"));
        }
    }

    /** @param listed whether it is an item of a list */
    record Block(boolean listed, List<Run> runs) {
        Block {
            runs = List.copyOf(runs);
        }

        String text() {
            return runs.stream().map(Run::text).collect(Collectors.joining());
        }
    }

    /** Words of a sentence that look alike. */
    sealed interface Run {
        String text();
    }

    record Plain(String text) implements Run {}

    /** What stands in the window, or on the keyboard. */
    record Word(String text) implements Run {}

    record Link(String text, Place to) implements Run {}

    Article {
        sections = List.copyOf(sections);
    }

    String title() {
        return sections.getFirst().heading();
    }

    String text() {
        return sections.stream()
                .map(section -> section.heading() + "\n" + section.text())
                .collect(Collectors.joining("\n"));
    }
}
