// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portrait.join.JoinSettings.LeadingZeros;
import org.portrait.pipeline.Pipeline;
import org.portrait.ui.state.Session;
import org.portrait.ui.task.SameThreadWorker;

/** A panel that closes because all work is stopped loses nothing: opened again, it shows what was chosen. */
class StoppedPanelsTest {
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);

    @TempDir
    Path folder;

    private final SameThreadWorker worker = new SameThreadWorker();
    private final Pipeline pipeline = new Pipeline(1);
    private final Session session = new Session(pipeline, worker);

    @BeforeEach
    void openOrders() throws Exception {
        var orders = new StringBuilder("customer,day,amount,note\n");
        var crm = new StringBuilder("customer,points\n");
        for (int i = 0; i < 90; i++) {
            orders.append("C%02d,2026-01-%02d,%d,n%d\n".formatted(i % 30, 1 + i % 28, 10 + i * 7 % 50, i));
            crm.append("C%02d,%d\n".formatted(i % 30, i));
        }
        Files.writeString(folder.resolve("crm.csv"), crm);
        session.open(Files.writeString(folder.resolve("orders.csv"), orders));
    }

    @Test
    void theLayout() {
        var model = new LayoutModel(session, worker);
        model.open();
        model.change(s -> s.withMissingTokens(List.of("?")));
        session.cancel();
        assertFalse(model.opened().get());
        model.open();
        assertTrue(model.ready().get());
        assertEquals(List.of("?"), model.settings().get().missingTokens());
        model.close(); // given up
        model.open();
        assertEquals(session.recipe().get().data(), model.settings().get());
        model.change(s -> s.withMissingTokens(List.of("?")));
        session.cancel();
        session.change(
                session.recipe().get().withData(session.recipe().get().data().withDecimalMark(".")));
        model.open();
        assertEquals(session.recipe().get().data(), model.settings().get(), "it is read in another way now");
    }

    @Test
    void orders() {
        var model = new OrdersModel(session, pipeline, worker);
        model.open();
        model.changeOrders(s -> Objects.requireNonNull(s).withAsOf(MARCH));
        session.cancel();
        assertFalse(model.opened().get());
        model.open();
        assertTrue(model.opened().get());
        assertTrue(model.ready());
        assertEquals(MARCH, model.orders().get().asOf());
        session.cancel();
        session.cancel(); // pressed twice
        model.open();
        assertEquals(MARCH, model.orders().get().asOf());
        model.build();
        model.useLines();
        model.open();
        assertNull(model.orders().get().asOf(), "guessed again");
    }

    @Test
    void aFileBeside() {
        var model = new JoinModel(session, pipeline, worker);
        model.open(List.of(folder.resolve("crm.csv")));
        model.change(s -> s.withLeadingZeros(LeadingZeros.IGNORE));
        session.cancel();
        assertNull(model.outcome().get());
        model.open(List.of(folder.resolve("crm.csv")));
        assertTrue(model.ready());
        assertEquals(LeadingZeros.IGNORE, model.settings().get().leadingZeros());
        model.close();
        model.open(List.of(folder.resolve("crm.csv")));
        assertEquals(LeadingZeros.KEEP, model.settings().get().leadingZeros());
    }
}
