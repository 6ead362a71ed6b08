// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.app;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import org.jspecify.annotations.Nullable;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.state.Session;
import org.portrait.ui.state.Stage;
import org.portrait.ui.task.Worker;
import org.portrait.workspace.PastedTables;

/** Opens the table on the clipboard, which is kept only as long as it is open and is not remembered. */
final class Pasting {
    private final Words words;
    private final Session session;
    private final Worker worker;
    private final Consumer<Runnable> opening;
    private final PastedTables pasted = new PastedTables();

    /** @param opening does what shows other data, or leaves it where work would be lost */
    Pasting(Words words, Session session, Worker worker, Consumer<Runnable> opening) {
        this.words = words;
        this.session = session;
        this.worker = worker;
        this.opening = opening;
        session.source().subscribe(pasted::keepOnly);
    }

    void paste() {
        String name = words.now().text("app.clipboard");
        String text = Clipboard.getSystemClipboard().getString();
        worker.run(
                "paste",
                (progress, _) -> PastedTables.write(name, text, progress),
                file -> opening.accept(() -> {
                    pasted.opened(file);
                    session.open(file);
                }),
                refused -> session.failed(Stage.DATA, refused));
    }

    /**
     * On the Data page; in a field for text the key means that text.
     *
     * @param focused null for none
     */
    void paste(Stage page, @Nullable Node focused) {
        boolean writing =
                focused instanceof TextInputControl || focused instanceof ComboBoxBase<?> box && box.isEditable();
        if (!writing && page == Stage.DATA) {
            paste();
        }
    }

    /** The window is closed. */
    void forget() {
        pasted.keepOnly(null);
    }
}
