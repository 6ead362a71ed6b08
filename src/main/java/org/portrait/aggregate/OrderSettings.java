// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.aggregate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How order lines become customers: which columns say what, and every choice on which the numbers depend.
 *
 * @param customer the column that tells customers apart; lines without a customer are left out
 * @param date when the line was ordered; lines without one are left out
 * @param amount what the line is worth; null: quantity × price
 * @param quantity pieces, negative where they came back, or null
 * @param price of one piece, or null
 * @param order the number of the order, or null: then one day's lines are one purchase
 * @param product or null
 * @param category of the product, or the channel, or null
 * @param asOf the day from which recency is counted; null: the day after the last line
 * @param returns what returns and cancellations do to the money
 * @param purchase what counts as one purchase
 * @param free what becomes of lines that cost nothing or less
 * @param duplicates what becomes of lines that are equal in every column
 */
public record OrderSettings(
        String customer,
        String date,
        @Nullable String amount,
        @Nullable String quantity,
        @Nullable String price,
        @Nullable String order,
        @Nullable String product,
        @Nullable String category,
        @Nullable LocalDate asOf,
        Returns returns,
        Purchase purchase,
        Lines free,
        Lines duplicates)
        implements Aggregation {
    /** What returned goods do to the money of a customer. They never count as purchases. */
    public enum Returns {
        /** Their value is taken off. */
        NET,
        /** They are only counted. */
        GROSS
    }

    /** What frequency counts. */
    public enum Purchase {
        /** Each order number. */
        ORDER,
        /** Each day with at least one order. */
        DAY
    }

    /** What becomes of some lines. */
    public enum Lines {
        KEEP,
        LEAVE_OUT
    }

    /** The columns and the usual choices: net of returns, every order a purchase, lines at no price left out. */
    public static OrderSettings of(String customer, String date) {
        return new OrderSettings(
                customer,
                date,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Returns.NET,
                Purchase.ORDER,
                Lines.LEAVE_OUT,
                Lines.KEEP);
    }

    /** Whether a line has a value at all; without one only days and orders are counted. */
    public boolean valued() {
        return amount != null || quantity != null && price != null;
    }

    public OrderSettings withCustomerAndDate(String who, String when) {
        return new OrderSettings(
                who,
                when,
                amount,
                quantity,
                price,
                order,
                product,
                category,
                asOf,
                returns,
                purchase,
                free,
                duplicates);
    }

    public OrderSettings withAmount(@Nullable String changed) {
        return new OrderSettings(
                customer,
                date,
                changed,
                quantity,
                price,
                order,
                product,
                category,
                asOf,
                returns,
                purchase,
                free,
                duplicates);
    }

    public OrderSettings withQuantity(@Nullable String changed) {
        return new OrderSettings(
                customer,
                date,
                amount,
                changed,
                price,
                order,
                product,
                category,
                asOf,
                returns,
                purchase,
                free,
                duplicates);
    }

    public OrderSettings withPrice(@Nullable String changed) {
        return new OrderSettings(
                customer,
                date,
                amount,
                quantity,
                changed,
                order,
                product,
                category,
                asOf,
                returns,
                purchase,
                free,
                duplicates);
    }

    public OrderSettings withOrder(@Nullable String changed) {
        return new OrderSettings(
                customer,
                date,
                amount,
                quantity,
                price,
                changed,
                product,
                category,
                asOf,
                returns,
                purchase,
                free,
                duplicates);
    }

    public OrderSettings withProduct(@Nullable String changed) {
        return new OrderSettings(
                customer,
                date,
                amount,
                quantity,
                price,
                order,
                changed,
                category,
                asOf,
                returns,
                purchase,
                free,
                duplicates);
    }

    public OrderSettings withCategory(@Nullable String changed) {
        return new OrderSettings(
                customer,
                date,
                amount,
                quantity,
                price,
                order,
                product,
                changed,
                asOf,
                returns,
                purchase,
                free,
                duplicates);
    }

    public OrderSettings withAsOf(@Nullable LocalDate changed) {
        return new OrderSettings(
                customer,
                date,
                amount,
                quantity,
                price,
                order,
                product,
                category,
                changed,
                returns,
                purchase,
                free,
                duplicates);
    }

    public OrderSettings withReturns(Returns changed) {
        return new OrderSettings(
                customer,
                date,
                amount,
                quantity,
                price,
                order,
                product,
                category,
                asOf,
                changed,
                purchase,
                free,
                duplicates);
    }

    public OrderSettings withPurchase(Purchase changed) {
        return new OrderSettings(
                customer,
                date,
                amount,
                quantity,
                price,
                order,
                product,
                category,
                asOf,
                returns,
                changed,
                free,
                duplicates);
    }

    public OrderSettings withFree(Lines changed) {
        return new OrderSettings(
                customer,
                date,
                amount,
                quantity,
                price,
                order,
                product,
                category,
                asOf,
                returns,
                purchase,
                changed,
                duplicates);
    }

    public OrderSettings withDuplicates(Lines changed) {
        return new OrderSettings(
                customer, date, amount, quantity, price, order, product, category, asOf, returns, purchase, free,
                changed);
    }

    @Override
    public List<String> columns() {
        var columns = new ArrayList<>(List.of(customer, date));
        for (String column : new @Nullable String[] {amount, quantity, price, order, product, category}) {
            if (column != null) {
                columns.add(column);
            }
        }
        return List.copyOf(columns);
    }
}
