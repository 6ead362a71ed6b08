// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.recommend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.portrait.aggregate.OrderSettings;
import org.portrait.load.LoadSettings;
import org.portrait.recommend.OfferSettings.By;
import org.portrait.work.Progress;

/**
 * Ten order lines. A has bread, jam and milk, B bread and milk, C bread and jam, D milk and tea: the jam came back. Five
 * orders: {bread, milk}, {jam}, {bread, milk}, {bread, jam}, {milk, tea}. A and C are segment 0, B and D segment 1.
 */
final class TenLines {
    static final String CSV = """
            customer,order,date,product,kind,quantity,price
            A,1,2026-01-05,bread,baked,1,2
            A,1,2026-01-05,milk,dairy,1,1
            A,2,2026-02-05,jam,sweet,1,4
            B,3,2026-01-06,bread,baked,2,2
            B,3,2026-01-06,milk,dairy,1,1
            C,4,2026-01-07,bread,baked,1,2
            C,4,2026-01-07,jam,sweet,1,4
            D,5,2026-01-08,tea,drinks,1,3
            D,5,2026-01-08,milk,dairy,1,1
            D,6,2026-02-08,jam,sweet,-1,4
            """;
    static final int BREAD = 0;
    static final int JAM = 1;
    static final int MILK = 2;
    static final int TEA = 3;
    static final byte[] LABELS = {0, 1, 0, 1};
    static final OfferSettings SETTINGS = OfferSettings.DEFAULT.withSupport(1);
    static final OrderSettings ORDERS = OrderSettings.of("customer", "date")
            .withQuantity("quantity")
            .withPrice("price")
            .withOrder("order")
            .withProduct("product")
            .withCategory("kind");

    private TenLines() {}

    static Baskets read(Path folder, String csv, OrderSettings orders, By by, List<String> customers)
            throws IOException {
        Path file = Files.writeString(folder.resolve("orders.csv"), csv);
        return new BasketReader().read(file, LoadSettings.DETECT, orders, by, customers, Progress.none());
    }

    static Baskets baskets(Path folder) throws IOException {
        return read(folder, CSV, ORDERS, By.PRODUCT, List.of("A", "B", "C", "D"));
    }

    static Offers offers(Path folder) throws IOException {
        return new OfferFinder().find(baskets(folder), LABELS, 2, SETTINGS, Progress.none());
    }
}
