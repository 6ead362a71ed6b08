// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.portrait.data.ColumnRole;
import org.portrait.features.FeatureChoice;
import org.portrait.features.FeatureDefinition;

/** Which columns tell orders, products or places apart and are therefore no features. */
class RoleGuesserTest {
    @TempDir
    Path folder;

    private Table orders(String column, String... values) throws Exception {
        var csv = new StringBuilder("customer_id," + column + ",quantity\n");
        for (int i = 0; i < values.length; i++) {
            csv.append("%d,%s,%d\n".formatted(7 + i % 3, values[i], i));
        }
        return Table.csv(folder, csv.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "order_id",
                "OrderId",
                "orderid",
                "订单号",
                "订单编号",
                "invoice no",
                "InvoiceNo",
                "product_id",
                "sku",
                "item code",
                "商品编码",
                "barcode",
                "order number"
            })
    void whatTellsOtherThingsApartIsNoFeature(String column) throws Exception {
        Table table = orders(column, "5001", "5001", "5002", "5003", "5003", "5003");
        assertEquals(ColumnRole.IGNORED, table.role(column));
        assertEquals(ColumnRole.ID, table.role("customer_id"));
        assertEquals(List.of(new FeatureDefinition.Numeric("quantity")), new FeatureChoice().choose(table.dataset()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "order number",
                "purchase_num",
                "No of visits",
                "orders",
                "age",
                "paid",
                "notes",
                "r_score",
                "trend"
            })
    void aCountIsAFeature(String column) throws Exception {
        assertEquals(
                ColumnRole.FEATURE,
                orders(column, "1", "1", "12", "3", "3", "2").role(column));
    }

    @Test
    void fewTextsOrAFlagMayDescribeTheCustomer() throws Exception {
        assertEquals(
                ColumnRole.FEATURE,
                orders("region_code", "N", "S", "S", "W", "N", "N").role("region_code"));
        String[] flags = "1,0,0,1,0,1,1,0,0,1,1,0".split(",");
        assertEquals(ColumnRole.FEATURE, orders("gender_code", flags).role("gender_code"));
    }
}
