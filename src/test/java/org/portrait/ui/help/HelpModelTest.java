// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.geometry.BoundingBox;
import org.junit.jupiter.api.Test;
import org.portrait.ui.state.Stage;

class HelpModelTest {
    private final HelpModel help = new HelpModel();

    @Test
    void theWayBackIsTheWayTaken() {
        help.open(Topic.DATA);
        assertFalse(help.canGoBack().get());
        help.go(new Place(Topic.GLOSSARY, "rfm"));
        help.go(Place.CONTENTS);
        help.back();
        assertEquals(new Place(Topic.GLOSSARY, "rfm"), help.place().get());
        help.back();
        assertEquals(Place.of(Topic.DATA), help.place().get());
        assertFalse(help.canGoBack().get());
        help.back();
        assertEquals(Place.of(Topic.DATA), help.place().get());
    }

    @Test
    void fromWhatWasFoundOneComesBackToWhereOneWas() {
        help.open(Topic.DATA);
        help.query().set("lift");
        assertTrue(help.canGoBack().get());
        help.back();
        assertEquals("", help.query().get());
        assertEquals(Place.of(Topic.DATA), help.place().get());
    }

    @Test
    void openedAgainItBeginsAnewButNotWhileItIsOpen() {
        help.open(Topic.DATA);
        help.open(Topic.CLEAN);
        assertTrue(help.canGoBack().get(), "to the article that was open");
        help.close();
        help.open(Topic.EXPORT);
        assertFalse(help.canGoBack().get());
        assertEquals(Place.of(Topic.EXPORT), help.place().get());
    }

    @Test
    void theTourGoesForwardsAndBackAndEnds() {
        var tour = new TourModel();
        assertNull(tour.stop().get());
        tour.start();
        tour.back();
        assertEquals(TourStop.STAGES, tour.stop().get());
        tour.next();
        tour.next();
        assertEquals(TourStop.FEATURES, tour.stop().get());
        tour.back();
        assertEquals(TourStop.COLUMNS, tour.stop().get());
        for (int i = 0; i < TourStop.values().length; i++) {
            tour.next();
        }
        assertFalse(tour.underWay());
    }

    @Test
    void theTourFollowsTheUserToAPageWithAStop() {
        var tour = new TourModel();
        tour.start();
        tour.shown(Stage.SEGMENTS);
        assertEquals(TourStop.K, tour.stop().get());
        tour.shown(Stage.CLEAN);
        assertEquals(TourStop.K, tour.stop().get(), "there is none on that page");
    }

    /** A callout of 100 x 50 in a window of 400 x 300, with gaps of 10. */
    @Test
    void aCalloutStandsWhereThereIsRoom() {
        assertAt(110, 20, 0, 20, 100, 200);
        assertAt(190, 20, 300, 20, 100, 200);
        assertAt(10, 110, 0, 0, 400, 100);
        assertAt(10, 140, 0, 200, 400, 100);
        assertAt(290, 240, 0, 0, 400, 300);
        assertAt(150, 125, 0, 0, 0, 0);
    }

    private static void assertAt(double x, double y, double left, double top, double width, double height) {
        double[] at = Callout.beside(new BoundingBox(left, top, width, height), 100, 50, 10, 400, 300);
        assertEquals(x, at[0]);
        assertEquals(y, at[1]);
    }
}
