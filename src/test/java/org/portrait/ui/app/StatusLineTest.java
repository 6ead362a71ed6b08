// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.portrait.i18n.Messages;
import org.portrait.pipeline.Pipeline;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.state.Session;
import org.portrait.ui.task.SameThreadWorker;
import org.portrait.ui.task.Work;
import org.portrait.ui.task.Worker;
import org.portrait.work.Activity;
import org.portrait.work.Failure;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What is being done is told in the language of the window, also where that changes in the middle of it. */
@ExtendWith(ApplicationExtension.class)
class StatusLineTest {
    private final Words words = new Words(Messages.ENGLISH);

    @Start
    void start(Stage unused) {}

    @Test
    void theLanguageIsFollowedWhileWorkGoesOn(FxRobot robot) {
        robot.interact(() -> {
            var worker = new Segmenting();
            var line = new StatusLine(words, new Session(new Pipeline(2), new SameThreadWorker()), worker);
            var doing = (Label) line.lookup("#status-doing");
            assertEquals("Finding segments", doing.getText());
            words.setLocale(Messages.CHINESE);
            assertEquals("正在分群", doing.getText());
            worker.status.set(null);
            assertEquals("", doing.getText());
        });
    }

    private static final class Segmenting implements Worker {
        final ReadOnlyObjectWrapper<@Nullable Status> status =
                new ReadOnlyObjectWrapper<>(new Status(Activity.SEGMENTING, 0.5));

        @Override
        public ReadOnlyObjectProperty<@Nullable Status> status() {
            return status.getReadOnlyProperty();
        }

        @Override
        public <T> void run(String name, Work<T> work, Consumer<T> onDone, Consumer<Failure> onFailed) {}

        @Override
        public void cancel(String name) {}

        @Override
        public void cancelAll() {}

        @Override
        public void onCancelAll(Runnable close) {}

        @Override
        public void later(String name, Runnable update) {}
    }
}
