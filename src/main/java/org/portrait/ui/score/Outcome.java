// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.score;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.portrait.data.Dataset;
import org.portrait.pipeline.Run;
import org.portrait.pipeline.ScoreStage;
import org.portrait.score.Drift;
import org.portrait.score.Model;
import org.portrait.score.Note;
import org.portrait.score.Scored;
import org.portrait.ui.kit.RowNumbers;

/**
 * Files that were scored.
 *
 * @param renamed by the name of a column in training that in the files
 * @param groups the rows of each group
 */
record Outcome(
        Source source,
        List<Path> files,
        Map<String, String> renamed,
        ScoreStage.Result result,
        Map<Group, List<Integer>> groups) {
    /**
     * By what is scored.
     *
     * @param file of the model, "" where it is that of the segments on screen
     * @param run these, null for a file
     */
    record Source(Model model, String file, @Nullable Run run) {}

    /** Which rows can be looked at by themselves; the words are {@code scoring.group.NAME}. */
    enum Group {
        ALL,
        UNUSUAL,
        UNLIKE,
        SOMETHING_NEW,
        NOT_SCORED
    }

    static Outcome of(Source source, List<Path> files, Map<String, String> renamed, ScoreStage.Result result) {
        Scored scored = result.scored();
        var groups = new EnumMap<Group, List<Integer>>(Group.class);
        groups.put(Group.ALL, RowNumbers.upTo(scored.rows()));
        groups.put(Group.UNUSUAL, RowNumbers.of(scored.unusual().stream().toArray()));
        groups.put(Group.UNLIKE, RowNumbers.of(scored.unlike().stream().toArray()));
        groups.put(Group.SOMETHING_NEW, noted(scored, false));
        groups.put(Group.NOT_SCORED, noted(scored, true));
        return new Outcome(source, files, renamed, result, groups);
    }

    private static List<Integer> noted(Scored scored, boolean hindered) {
        return RowNumbers.of(IntStream.range(0, scored.rows())
                .filter(row -> {
                    Note note = scored.notes()[row];
                    return note != null && note.hindered() == hindered;
                })
                .toArray());
    }

    /** The same with other names of the segments. */
    Outcome named(Source names) {
        return new Outcome(names, files, renamed, result, groups);
    }

    Scored scored() {
        return result.scored();
    }

    Drift drift() {
        return scored().counts().drift(source.model());
    }

    /** The rows as they were read. */
    Dataset rows() {
        return result.loaded().dataset();
    }

    List<Integer> rows(Group group) {
        return Objects.requireNonNull(groups.get(group));
    }

    /** Whether this is the file that the model was made of. */
    boolean training() {
        return result.loaded()
                .report()
                .fingerprint()
                .equals(source.model().training().fingerprint());
    }
}
