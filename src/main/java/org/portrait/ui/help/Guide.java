// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.help;

import java.util.Objects;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.kit.Kit;
import org.portrait.ui.state.Session;
import org.portrait.ui.state.Stage;

/** Help for the page on screen, and the tour for those who are here for the first time. */
public final class Guide {
    private final Words words;
    private final Session session;
    private final Desk desk;
    private final HelpModel help = new HelpModel();
    private final TourModel tour = new TourModel();
    private final HelpPanel panel;
    private final TourOverlay overlay;

    /** What it may do with the window. */
    public interface Desk {
        Stage shown();

        void show(Stage page);

        void openSample(String name);
    }

    public Guide(Words words, Session session, Desk desk) {
        this.words = words;
        this.session = session;
        this.desk = desk;
        panel = new HelpPanel(words, help, this::tour);
        overlay = new TourOverlay(words, tour);
        tour.stop().subscribe(stop -> {
            if (stop != null) {
                desk.show(stop.page());
            }
        });
    }

    static String style() {
        return Objects.requireNonNull(Guide.class.getResource("help.css")).toExternalForm();
    }

    /** To stand at the right of the pages. */
    public Region panel() {
        return panel;
    }

    /** To lie over the window. */
    public Region overlay() {
        return overlay;
    }

    /** Opens the help on the page that is shown. */
    public void help() {
        help.open(Topic.of(desk.shown(), session.loaded().get() != null));
    }

    /** Starts the tour from its beginning, on the data that are open, or else on a sample. */
    public void tour() {
        help.close();
        if (session.source().get() == null) {
            desk.openSample(words.now().chinese() ? "customers-zh.csv" : "shop-customers.csv");
        }
        tour.leave();
        tour.start();
    }

    /** The window shows another page. */
    public void shown(Stage page) {
        tour.shown(page);
    }

    /** Closes what lies uppermost; false when nothing of this was open. */
    public boolean close() {
        boolean open = tour.underWay() || help.opened().get();
        if (tour.underWay()) {
            tour.leave();
        } else {
            help.close();
        }
        return open;
    }

    /**
     * For the start screen: the tour, to be taken or not.
     *
     * @param wanted whether it is to be offered
     * @param answered called with either answer
     */
    public Region offer(ObservableValue<Boolean> wanted, Runnable answered) {
        Label sentence = Kit.whole(words.label("tour.offer"));
        HBox.setHgrow(sentence, Priority.ALWAYS);
        sentence.setMaxWidth(Double.MAX_VALUE);
        Button take = Kit.button(words, "tour.take", () -> {
            answered.run();
            tour();
        });
        take.setId("tour-take");
        Button leave = Kit.button(words, "tour.notNow", answered);
        leave.setId("tour-not-now");
        leave.getStyleClass().add("flat");
        take.setMinWidth(Region.USE_PREF_SIZE);
        leave.setMinWidth(Region.USE_PREF_SIZE);
        var offer = new HBox(10, sentence, take, leave);
        offer.setId("tour-offer");
        offer.getStyleClass().add("tour-offer");
        offer.getStylesheets().add(style());
        offer.visibleProperty().bind(wanted);
        offer.managedProperty().bind(wanted);
        return offer;
    }
}
