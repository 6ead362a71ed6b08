// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.score;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Notes of rows while they are collected; the same notes are one object. */
final class Notes {
    private final @Nullable Note[] notes;
    private final Map<Note, Map<Note.Cause, Note>> longer = new HashMap<>();
    private final Note none = new Note(List.of());

    Notes(int rows) {
        notes = new Note[rows];
    }

    void add(int row, Note.Kind kind, String column) {
        Note known = notes[row];
        Note before = known == null ? none : known;
        var cause = new Note.Cause(kind, column);
        notes[row] = longer.computeIfAbsent(before, _ -> new HashMap<>()).computeIfAbsent(cause, added -> {
            var causes = new ArrayList<>(before.causes());
            causes.add(added);
            return new Note(causes);
        });
    }

    /** The rows that can be scored, rising. */
    int[] scorable() {
        return IntStream.range(0, notes.length).filter(this::scorable).toArray();
    }

    private boolean scorable(int row) {
        Note note = notes[row];
        return note == null || !note.hindered();
    }

    /** Per row, null where there is none. */
    @Nullable
    Note[] all() {
        return notes;
    }
}
