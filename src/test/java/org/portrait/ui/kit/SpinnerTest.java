// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Spinner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** Found by the monkey, who typed -1 where two is the least. */
@ExtendWith(ApplicationExtension.class)
class SpinnerTest {
    @Test
    void nobodyIsToldOfANumberOutOfRange() {
        var told = new ArrayList<Integer>();
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            Spinner<Integer> spinner = Kit.spinner(2, 50);
            spinner.valueProperty().subscribe((_, now) -> told.add(now));
            for (String typed : List.of("7", "-1", "9999", "nine")) {
                spinner.getEditor().setText(typed);
                spinner.commitValue();
            }
        });
        assertEquals(List.of(7, 2, 50), told);
    }
}
