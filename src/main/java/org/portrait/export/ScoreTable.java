// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.export;

import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.portrait.data.Dataset;
import org.portrait.i18n.Messages;
import org.portrait.score.Model;
import org.portrait.score.ModelSegment;
import org.portrait.score.Note;
import org.portrait.score.ScoreText;
import org.portrait.score.Scored;

/**
 * Rows with the segments that a model gives them. Segments are counted from 1 and distances are in the scaled space; for a
 * row that could not be scored all cells but the reason are empty. The reason says why, or what a row was scored in spite
 * of, in the language of whoever reads the list.
 */
public final class ScoreTable {
    static final List<String> ADDED = List.of(
            "segment",
            "segment_name",
            "distance",
            "second_segment",
            "second_segment_name",
            "second_distance",
            "unusual",
            "unlike",
            "reason");

    private final Dataset source;
    private final Scored scored;
    private final List<String> names;
    private final ScoreText text;
    private final Map<Note, String> reasons = new IdentityHashMap<>();

    /** @param source the rows as they were read */
    public ScoreTable(Dataset source, Scored scored, Model model, Messages words) {
        this.source = source;
        this.scored = scored;
        names = model.segments().stream().map(ModelSegment::name).toList();
        text = new ScoreText(model, words);
    }

    Dataset source() {
        return source;
    }

    void write(CsvWriter csv, int row) throws IOException {
        Note note = scored.notes()[row];
        String reason = note == null ? "" : reasons.computeIfAbsent(note, text::note);
        boolean known = scored.segments()[row] > 0;
        segment(csv, scored.segments()[row], scored.distances()[row]);
        segment(csv, scored.second()[row], scored.secondDistances()[row]);
        csv.cell(known ? Boolean.toString(scored.unusual().get(row)) : "")
                .cell(known ? Boolean.toString(scored.unlike().get(row)) : "")
                .text(reason);
    }

    private void segment(CsvWriter csv, int segment, double distance) throws IOException {
        if (segment == 0) {
            csv.empty(3);
        } else {
            csv.number(segment).text(names.get(segment - 1)).number(distance);
        }
    }
}
