// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portrait.aggregate.OrderSettings;
import org.portrait.i18n.FailureText;
import org.portrait.i18n.Messages;
import org.portrait.join.JoinSettings;
import org.portrait.pipeline.Pipeline;
import org.portrait.ui.state.Session;
import org.portrait.ui.task.SameThreadWorker;
import org.portrait.work.Failure;

/** Customers are built of what is shown, and what is beside the lines stays as far as its key does. */
class OrdersModelTest {
    @TempDir
    Path folder;

    private final SameThreadWorker worker = new SameThreadWorker();
    private final Pipeline pipeline = new Pipeline(1);
    private final Session session = new Session(pipeline, worker);
    private final OrdersModel model = new OrdersModel(session, pipeline, worker);

    /** Customers C00 to C29; the products are known by number, the customers by name. */
    @BeforeEach
    void openOrders() throws Exception {
        var orders = new StringBuilder("customer,day,amount,product,note\n");
        var crm = new StringBuilder("customer,points,region\n");
        var products = new StringBuilder("product,weight\n");
        for (int i = 0; i < 90; i++) {
            orders.append("C%02d,2026-01-%02d,%d,P%d,n%d\n".formatted(i % 30, 1 + i % 28, 10 + i * 7 % 50, i % 5, i));
        }
        for (int i = 0; i < 30; i++) {
            crm.append("C%02d,%d,R%d\n".formatted(i, i * i, i % 3));
            products.append("P%d,%d\n".formatted(i, i));
        }
        Files.writeString(folder.resolve("crm.csv"), crm);
        Files.writeString(folder.resolve("products.csv"), products);
        Files.writeString(folder.resolve("regions.csv"), "region,people\nR0,10\nR1,20\nR2,30\n");
        session.open(Files.writeString(folder.resolve("orders.csv"), orders));
    }

    private static final JoinSettings CRM = JoinSettings.of("crm.csv", "customer", "customer");
    private static final JoinSettings REGIONS = JoinSettings.of("regions.csv", "region", "region");
    private static final JoinSettings PRODUCTS = JoinSettings.of("products.csv", "product", "product");

    @Test
    void whatIsBesideStaysAsFarAsItsKeyDoes() {
        session.change(session.recipe().get().withJoins(List.of(CRM, PRODUCTS, REGIONS)));
        model.open();
        model.build();
        assertNotNull(session.recipe().get().aggregation());
        assertEquals(List.of(CRM, REGIONS), session.recipe().get().joins());
        assertTrue(session.loaded().get().dataset().schema().find("people").isPresent());
        Failure told = session.failure().get().failure();
        assertEquals(new Failure.KeyGone(List.of("products.csv"), List.of("product")), told);
        assertEquals(
                "The columns of products.csv are no longer there: the customers have no \"product\" any more, by which"
                        + " they were added. Add them again by another column, or undo.",
                FailureText.of(told, new Messages(Locale.ENGLISH)));
        session.undo();
        assertEquals(List.of(CRM, PRODUCTS, REGIONS), session.recipe().get().joins());
        assertNull(session.failure().get());
    }

    @Test
    void whatWasBesideCustomersMayNotBeBesideLines() throws Exception {
        model.open();
        model.build();
        var byNumber = JoinSettings.of("numbers.csv", "frequency", "n");
        Files.writeString(folder.resolve("numbers.csv"), "n,said\n1,once\n2,twice\n3,thrice\n");
        session.change(session.recipe().get().withJoins(List.of(CRM, byNumber)));
        assertNull(session.failure().get());
        model.useLines();
        assertNull(session.recipe().get().aggregation());
        assertEquals(List.of(CRM), session.recipe().get().joins());
        assertEquals(
                new Failure.KeyGone(List.of("numbers.csv"), List.of("frequency")),
                session.failure().get().failure());
    }

    @Test
    void nothingIsBuiltOfWhatIsRefused() {
        model.open();
        assertTrue(model.ready());
        model.changeOrders(_ -> OrderSettings.of("customer", "note"));
        assertFalse(model.ready(), "a note is no day");
        model.build();
        assertNull(session.recipe().get().aggregation());
        assertTrue(model.opened().get());
    }
}
