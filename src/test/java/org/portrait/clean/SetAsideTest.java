// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.clean;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.portrait.clean.CleanReport.Reason;
import org.portrait.clean.CleanReport.RemovedRow;
import org.portrait.clean.CleaningRule.SetAside;
import org.portrait.data.ColumnRole;
import org.portrait.data.Dataset;
import org.portrait.data.DatasetBuilder;
import org.portrait.work.Progress;

/** Customers that were set aside by hand, told apart by one column or another. */
class SetAsideTest {
    private static final CleanSettings NONE = new CleanSettings(List.of(new CleaningRule.TrimText(false)));

    private static Dataset customers() {
        return new DatasetBuilder("customers")
                .texts("id", new String[] {"A", " B ", "Ｃ", "D", "D"})
                .texts("mail", new String[] {"a@x", "b@x", "c@x", "d@x", "e@x"})
                .build(_ -> ColumnRole.ID);
    }

    private static List<Integer> aside(CleanSettings settings) {
        return new Cleaner()
                .clean(customers(), settings, Set.of(), Progress.none()).report().removed().stream()
                        .filter(row -> row.reason() == Reason.SET_ASIDE)
                        .map(RemovedRow::sourceRow)
                        .toList();
    }

    /** Once by id, then by mail address, at last by row of the file, and one more by id. */
    @Test
    void whoWasSetAsideStaysAsideWhenTheIdIsAnotherColumn() {
        CleanSettings chosen = NONE.setAside(new SetAside("id", Set.of("A")))
                .setAside(new SetAside("mail", Set.of("b@x")))
                .setAside(new SetAside(null, Set.of("5")))
                .setAside(new SetAside("id", Set.of("C")));
        assertEquals(List.of(0, 1, 2, 4), aside(chosen));
        assertEquals(4, chosen.rules().size(), "one rule for each column");
        assertThrows(
                IllegalArgumentException.class,
                () -> new CleanSettings(List.of(new SetAside("id", Set.of("A")), new SetAside("id", Set.of("B")))));
    }

    /** The analyst sees ids without blanks and in half width, and chooses those. */
    @Test
    void theyAreKnownByTheIdThatIsShown() {
        assertEquals(List.of(1, 2), aside(NONE.setAside(new SetAside("id", Set.of("B", "C")))));
        assertEquals(List.of(1), aside(NONE.setAside(new SetAside("id", Set.of(" B ")))));
    }

    /** What is handed on tells no id: for A the first digits that {@code printf A | sha256sum} prints. */
    @Test
    void settingsHoldNoId() {
        assertEquals(Set.of("sha256:559aead08264d579"), new SetAside("id", Set.of("A")).customers());
        assertEquals(List.of(0), aside(NONE.setAside(new SetAside("id", Set.of("sha256:559aead08264d579")))));
    }

    @Test
    void singleOnesAreTakenBack() {
        CleanSettings chosen = NONE.setAside(new SetAside("id", Set.of("A", "B", "D")))
                .setAside(new SetAside("mail", Set.of("b@x")))
                .setAside(new SetAside(null, Set.of("3")));
        assertEquals(List.of(0, 2, 3, 4), aside(chosen.putBack(customers(), List.of(1))));
        assertEquals(List.of(0, 1, 2), aside(chosen.putBack(customers(), List.of(3))), "D is there twice");
        assertEquals(NONE, chosen.putBack(customers(), List.of(0, 1, 2, 3)), "no rule for nobody");
    }
}
