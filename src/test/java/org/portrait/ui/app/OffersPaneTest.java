// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.portrait.recommend.OfferSettings;
import org.portrait.recommend.OverIndex;
import org.portrait.recommend.SegmentOffer;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** What to offer, on the sample of orders, and where nothing is known of what was bought. */
class OffersPaneTest extends WindowTest {
    /** Of recommendations.csv: whose it is, and what is recommended first. */
    private static final Pattern FIRST = Pattern.compile("^([^,]+),\\d+,(?:\"[^\"]*\"|[^,]*),1,(\"[^\"]*\"|[^,]*),");

    @Start
    void start(Stage window) {
        open(window);
    }

    @Test
    void ordersTellWhatToOfferAndWhetherThatHolds(FxRobot robot) throws Exception {
        openSampleOrders(robot);
        press(robot, "stage-export");
        assertTrue(told(robot).startsWith("Look at Offers"), told(robot));
        assertFalse(segmentList(robot, "without.csv").getFirst().contains("offer"));
        picture("export-offers-not-yet");
        press(robot, "stage-personas");
        waitUntilWorkedOut(robot);
        press(robot, "offers-show");
        waitFor(
                "what to offer",
                () -> robot.lookup("#offers-together").tryQuery().isPresent());
        TableView<SegmentOffer> offered = table(robot, "offers-segments");
        int k = session().k().get();
        assertEquals(
                k,
                offered.getItems().stream()
                        .map(SegmentOffer::segment)
                        .distinct()
                        .count());
        TableView<OverIndex> more = table(robot, "offers-over-index");
        assertTrue(more.getItems().stream().allMatch(item -> item.low() > 1 && item.lift() > item.low()));
        assertEquals(3, table(robot, "offers-trial").getItems().size());
        pictures("offers", robot);
        picture(1024, 700, "offers-en-1024");
        fx(() -> ((ScrollPane) find(robot, "offers").lookup(".scroll-pane")).setVvalue(1));
        picture("offers-below-en-light");
        press(robot, "stage-export");
        answer = folder.resolve("recommendations.csv");
        press(robot, "export-recommendations");
        waitFor("the file", () -> Files.exists(answer));
        List<String> written = Files.readAllLines(answer);
        assertTrue(written.getFirst().contains("reason"), written.getFirst());
        int customers = session().run().get().prepared().matrix().rows();
        assertTrue(written.size() > customers, written.size() + " lines for " + customers);

        assertTrue(told(robot).startsWith("Segment list and workbook have a column"), told(robot));
        pictures("export-offers", robot);
        List<String> list = segmentList(robot, "with.csv");
        assertTrue(list.getFirst().endsWith(",offer"), list.getFirst());
        Map<String, String> first = written.stream()
                .map(FIRST::matcher)
                .filter(Matcher::find)
                .collect(Collectors.toMap(line -> line.group(1), line -> line.group(2)));
        assertEquals(customers, first.size());
        for (String line : list.subList(1, list.size())) {
            String offer = first.getOrDefault(line.substring(0, line.indexOf(',')), "");
            assertTrue(line.endsWith("," + offer), line + " is offered " + offer);
        }
        answer = folder.resolve("segments.xlsx");
        press(robot, "export-workbook");
        waitFor("the workbook", () -> Files.exists(answer));
        try (var workbook = new ReadableWorkbook(answer.toFile())) {
            var headings = workbook.getFirstSheet().read().getFirst();
            assertEquals("Offer", headings.getCellText(headings.getCellCount() - 1));
        }

        fx(() -> session().changeK(k + 1));
        waitUntilDone();
        assertTrue(told(robot).startsWith("Look at Offers"), "of other segments nobody has asked");
        assertFalse(segmentList(robot, "again.csv").getFirst().contains("offer"));
    }

    /** What is offered again or by category stands in the recipe, and is found anew. */
    @Test
    void whatIsOfferedCanBeChosen(FxRobot robot) throws Exception {
        openSampleOrders(robot);
        press(robot, "stage-personas");
        press(robot, "offers-show");
        waitFor("offers", () -> !offered(robot).isEmpty());
        List<String> products = offered(robot);
        fx(((CheckBox) find(robot, "offers-again"))::fire);
        assertTrue(session().recipe().get().offers().again());
        waitFor("others", () -> !offered(robot).equals(products));
        fx(session()::undo);
        assertFalse(((CheckBox) find(robot, "offers-again")).isSelected());
        waitFor("the first ones", () -> offered(robot).equals(products));
        @SuppressWarnings("unchecked")
        var by = (ComboBox<OfferSettings.By>) find(robot, "offers-by");
        assertEquals(OfferSettings.By.PRODUCT, by.getValue());
        fx(() -> by.setValue(OfferSettings.By.CATEGORY));
        assertEquals(
                OfferSettings.By.CATEGORY, session().recipe().get().offers().by());
        waitFor("categories", () -> !offered(robot).equals(products));
        picture("offers-by-category-en-light");
    }

    /** The items in the table of segments, as soon as there is one. */
    private List<String> offered(FxRobot robot) {
        TableView<SegmentOffer> table = table(robot, "offers-segments");
        return table.getItems().stream()
                .map(item -> table.getColumns().get(1).getCellData(item).toString())
                .toList();
    }

    private static String told(FxRobot robot) {
        return ((Label) find(robot, "export-offers")).getText();
    }

    private List<String> segmentList(FxRobot robot, String name) throws Exception {
        answer = folder.resolve(name);
        press(robot, "export-segments-for-upload");
        waitFor(name, () -> Files.exists(answer));
        return Files.readAllLines(answer);
    }

    @SuppressWarnings("unchecked")
    private <R> TableView<R> table(FxRobot robot, String id) {
        return (TableView<R>) find(robot, id);
    }

    @Test
    void customersWithoutOrdersGetASentence(FxRobot robot) throws Exception {
        press(robot, "sample-shop");
        waitUntilDone();
        press(robot, "stage-personas");
        waitUntilWorkedOut(robot);
        press(robot, "offers-show");
        waitFor("the sentence", () -> robot.lookup("#offers-none").tryQuery().isPresent());
        assertFalse(find(robot, "failure").isVisible());
        pictures("offers-none", robot);
        press(robot, "stage-export");
        assertTrue(find(robot, "export-recommendations").isDisabled());
        assertEquals(Path.of("shop-customers.csv"), session().source().get().getFileName());
    }
}
