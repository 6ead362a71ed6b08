// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class RfmGroupTest {
    /** The map in common use, as patterns of the two scores; the first that fits counts. */
    private static Map<String, RfmGroup> usual() {
        var usual = new LinkedHashMap<String, RfmGroup>();
        usual.put("[1-2][1-2]", RfmGroup.HIBERNATING);
        usual.put("[1-2][3-4]", RfmGroup.AT_RISK);
        usual.put("[1-2]5", RfmGroup.CANNOT_LOSE);
        usual.put("3[1-2]", RfmGroup.SLEEPY);
        usual.put("33", RfmGroup.ATTENTION);
        usual.put("[3-4][4-5]", RfmGroup.LOYAL);
        usual.put("41", RfmGroup.PROMISING);
        usual.put("51", RfmGroup.NEW);
        usual.put("[4-5][2-3]", RfmGroup.POTENTIAL);
        usual.put("5[4-5]", RfmGroup.CHAMPIONS);
        return usual;
    }

    @Test
    void everyCellHasItsUsualName() {
        for (int r = 1; r <= RfmGrid.SCORES; r++) {
            for (int f = 1; f <= RfmGrid.SCORES; f++) {
                String scores = "" + r + f;
                List<RfmGroup> fitting = usual().entrySet().stream()
                        .filter(e -> Pattern.matches(e.getKey(), scores))
                        .map(Map.Entry::getValue)
                        .toList();
                assertEquals(fitting, List.of(RfmGroup.of(r, f)), scores);
            }
        }
        assertThrows(IllegalArgumentException.class, () -> RfmGroup.of(0, 3));
    }

    /** The rectangles that are drawn cover every cell once. */
    @Test
    void rectanglesCoverTheGridOnce() {
        var covered = new int[RfmGrid.SCORES * RfmGrid.SCORES];
        for (RfmGroup group : RfmGroup.values()) {
            for (int r = group.top(); r > group.top() - group.high(); r--) {
                for (int f = group.left(); f < group.left() + group.wide(); f++) {
                    covered[RfmGrid.cell(r, f)]++;
                    assertEquals(group, RfmGroup.of(r, f));
                }
            }
        }
        for (int count : covered) {
            assertEquals(1, count);
        }
    }
}
