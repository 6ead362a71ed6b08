// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.load;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.portrait.load.LoadReport.LineEnd;
import org.portrait.load.LoadReport.UndecodableBytes;

/**
 * What the bytes of a text file turned out to be.
 *
 * @param encoding a Java charset name, "" where the file is no text
 * @param lineEnds all kinds that are in it
 */
record TextBytes(String encoding, Set<LineEnd> lineEnds, Undecodable undecodable) {
    static final TextBytes NONE = new TextBytes("", Set.of(), Undecodable.NONE);

    TextBytes with(Undecodable changed) {
        return new TextBytes(encoding, lineEnds, changed);
    }

    /** What U+FFFD stands for in the text: the first of them, and how many there are. */
    record Undecodable(List<UndecodableBytes> first, long count) {
        static final int LISTED = 1_000;
        static final Undecodable NONE = new Undecodable(List.of(), 0);

        Undecodable of(String file) {
            return new Undecodable(
                    first.stream()
                            .map(b -> new UndecodableBytes(file, b.line(), b.bytes(), b.reason()))
                            .toList(),
                    count);
        }

        Undecodable plus(Undecodable other) {
            return new Undecodable(
                    Stream.concat(first.stream(), other.first.stream())
                            .limit(LISTED)
                            .toList(),
                    count + other.count);
        }
    }
}
