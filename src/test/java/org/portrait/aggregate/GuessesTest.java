// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.aggregate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.portrait.data.Dataset;
import org.portrait.load.LoadSettings;
import org.portrait.load.Loader;
import org.portrait.work.Progress;

/** Whether lines are orders or events, and which column is what. */
class GuessesTest {
    @TempDir
    Path folder;

    private Dataset table(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("lines.csv"), text);
        return new Loader().load(file, LoadSettings.DETECT, Progress.none()).dataset();
    }

    /** A hundred lines of ten users, with the kinds of events and the further cells in turn. */
    private Dataset log(String header, String[] kinds, String... further) throws IOException {
        var text = new StringBuilder(header).append('\n');
        for (int i = 0; i < 100; i++) {
            text.append("u%d,2024-03-%02d 10:00:00,%s".formatted(i % 10, 1 + i % 28, kinds[i % kinds.length]));
            text.append(further.length == 0 ? "" : "," + further[i % further.length])
                    .append('\n');
        }
        return table(text.toString());
    }

    @Test
    void aLogOfWhatPeopleDoIsEvents() throws IOException {
        Dataset log = log("user_id,time,event_type,value", new String[] {"view", "cart", "purchase"}, "1", "2.5", "");
        assertTrue(EventGuess.likely(log));
        assertEquals(
                Optional.of(EventSettings.of("user_id", "time", "event_type").withValue("value")), EventGuess.of(log));
    }

    @Test
    void whatHappenedTellsEvenBesideAPrice() throws IOException {
        Dataset log =
                log("user_id,event_time,event_type,price", new String[] {"view", "cart", "remove_from_cart"}, "9.5");
        assertTrue(EventGuess.likely(log));
    }

    @Test
    void chineseLogsAreEventsToo() throws IOException {
        Dataset log = log("用户ID,时间,行为", new String[] {"浏览", "加购", "支付"});
        assertTrue(EventGuess.likely(log));
        assertEquals(Optional.of(EventSettings.of("用户ID", "时间", "行为")), EventGuess.of(log));
    }

    @Test
    void moneyOrOrderNumbersMakeOrders() throws IOException {
        Dataset orders = log("customer_id,date,channel,amount", new String[] {"web", "shop", "phone"}, "10.5", "20");
        assertFalse(EventGuess.likely(orders));
        assertEquals(Optional.empty(), EventGuess.of(orders));
        // two of three words are things that people do, but there is an amount and the column is not called an event
        Dataset sources = log("customer_id,date,source,amount", new String[] {"search", "share", "mail"}, "10.5", "20");
        assertFalse(EventGuess.likely(sources));
        assertFalse(EventGuess.likely(new Loader()
                .load(Path.of("sample-data/orders.csv"), LoadSettings.DETECT, Progress.none())
                .dataset()));
    }

    @ParameterizedTest
    @CsvSource({
        "view, true",
        "page_view, true",
        "PageView, true",
        "product_viewed, true",
        "page, true",
        "pv, true",
        "浏览商品, true",
        "review, false",
        "preview, false",
        "homepage_click, false",
        "cart, false",
        "评分, false"
    })
    void pageViewsAreKnownByTheirNames(String type, boolean view) {
        assertEquals(view, EventGuess.pageView(type));
    }
}
