// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.score;

import java.util.List;

/**
 * What is to be said of a row: why it could not be scored, or what to think of when it was.
 *
 * @param causes at least one, in the order of the features
 */
public record Note(List<Cause> causes) {
    public Note {
        causes = List.copyOf(causes);
    }

    /** @param column or feature */
    public record Cause(Kind kind, String column) {
        /** Whether the row could not be scored for that. */
        public boolean hinders() {
            return kind != Kind.UNSEEN;
        }
    }

    /** What may be wrong with a cell. */
    public enum Kind {
        /** It is empty, and cleaning does not fill it. */
        MISSING,
        /** Something stands in it that is not of the kind that its column has in training. */
        UNREADABLE,
        /** So large that no distance can be computed. */
        TOO_LARGE,
        /** A category that was not there in training. The row is scored as if it had none of those that were. */
        UNSEEN
    }

    /** Whether the row could not be scored. */
    public boolean hindered() {
        return causes.stream().anyMatch(Cause::hinders);
    }
}
