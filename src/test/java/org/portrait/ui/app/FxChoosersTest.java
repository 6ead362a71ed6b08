// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.portrait.i18n.Messages;
import org.portrait.ui.i18n.Words;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The system's dialog itself cannot be shown without a display; what it is asked to offer can be seen. */
@ExtendWith(ApplicationExtension.class)
class FxChoosersTest {
    private Stage window;

    @Start
    void start(Stage stage) {
        window = stage;
    }

    @Test
    void filesToOpenAreNamedAndAllCanBeSeen() {
        var opener = new FxChoosers(new Words(Messages.CHINESE), window).opener("打开", "数据文件", List.of("*.csv"));
        assertEquals(
                List.of("数据文件", "所有文件"),
                opener.getExtensionFilters().stream()
                        .map(ExtensionFilter::getDescription)
                        .toList());
        assertEquals(List.of("*.csv"), opener.getExtensionFilters().getFirst().getExtensions());
    }
}
