// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.app;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.kit.Icons;
import org.portrait.ui.state.Session;
import org.portrait.ui.state.Timeline;

/** Every change that can be undone or done again, the latest first, to go back to any of them at once. */
final class HistoryMenu extends MenuButton {
    /** Of them on screen; further ones are reached from there. */
    private static final int MOST = 24;

    private final Words words;
    private final Session session;

    HistoryMenu(Words words, Session session) {
        this.words = words;
        this.session = session;
        setId("history");
        setGraphic(Icons.of("history"));
        getStyleClass().addAll("button-icon", "flat");
        words.hint(this, "history.help");
        accessibleTextProperty().bind(words.text("history.help"));
        var history = session.history();
        disableProperty()
                .bind(history.canUndo()
                        .not()
                        .and(history.canRedo().not())
                        .or(session.loaded().isNull()));
        getItems().add(new RadioMenuItem()); // a menu without items does not open
        setOnShowing(_ -> getItems().setAll(items(session.history().timeline())));
    }

    private List<RadioMenuItem> items(Timeline timeline) {
        var items = new ArrayList<RadioMenuItem>();
        int last = Math.min(timeline.moments().size(), timeline.now() + 1 + MOST / 2);
        for (int place = last - 1; place >= Math.max(0, last - MOST); place--) {
            items.add(item(timeline, place));
        }
        return items;
    }

    private RadioMenuItem item(Timeline timeline, int place) {
        String said = place == 0
                ? words.now().text("history.start")
                : new ChangeText(words.now())
                        .of(
                                timeline.moments().get(place - 1),
                                timeline.moments().get(place));
        var item = new RadioMenuItem(said);
        item.setMnemonicParsing(false);
        item.setSelected(place == timeline.now());
        if (place > timeline.now()) {
            item.getStyleClass().add("undone");
        }
        item.setOnAction(_ -> session.goTo(place));
        return item;
    }
}
