// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.cli;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.portrait.aggregate.Aggregation;
import org.portrait.aggregate.EventSettings;
import org.portrait.aggregate.OrderSettings;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** How order lines or events become customers: which columns say what, and the choices on which the numbers depend. */
final class LineOptions {
    @Option(names = "--customer", paramLabel = "COL", required = true, descriptionKey = "cli.option.customer")
    private @Nullable String customer;

    @Option(names = "--date", paramLabel = "COL", required = true, descriptionKey = "cli.option.date")
    private @Nullable String date;

    @Option(names = "--amount", paramLabel = "COL", descriptionKey = "cli.option.amount")
    private @Nullable String amount;

    @Option(names = "--quantity", paramLabel = "COL", descriptionKey = "cli.option.quantity")
    private @Nullable String quantity;

    @Option(names = "--price", paramLabel = "COL", descriptionKey = "cli.option.price")
    private @Nullable String price;

    @Option(names = "--order", paramLabel = "COL", descriptionKey = "cli.option.order")
    private @Nullable String order;

    @Option(names = "--product", paramLabel = "COL", descriptionKey = "cli.option.product")
    private @Nullable String product;

    @Option(names = "--category", paramLabel = "COL", descriptionKey = "cli.option.category")
    private @Nullable String category;

    @Option(names = "--event", paramLabel = "COL", descriptionKey = "cli.option.event")
    private @Nullable String event;

    @Option(names = "--value", paramLabel = "COL", descriptionKey = "cli.option.value")
    private @Nullable String value;

    @Option(names = "--page-views", paramLabel = "A,B,…", descriptionKey = "cli.option.pageViews")
    private @Nullable String pageViews;

    @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "cli.option.asOf")
    private @Nullable LocalDate asOf;

    @Option(names = "--returns", paramLabel = "net|gross", descriptionKey = "cli.option.returns")
    private OrderSettings.Returns returns = OrderSettings.Returns.NET;

    @Option(names = "--purchase", paramLabel = "order|day", descriptionKey = "cli.option.purchase")
    private OrderSettings.Purchase purchase = OrderSettings.Purchase.ORDER;

    @Option(names = "--keep-free", descriptionKey = "cli.option.keepFree")
    private boolean keepFree;

    @Option(names = "--drop-duplicates", descriptionKey = "cli.option.dropDuplicates")
    private boolean dropDuplicates;

    /** @param spec of the command that has these options */
    Aggregation settings(CommandSpec spec) {
        String who = Objects.requireNonNull(customer, "picocli requires it");
        String when = Objects.requireNonNull(date, "picocli requires it");
        if (event != null) {
            return EventSettings.of(who, when, event)
                    .withValue(value)
                    .withPageViews(
                            pageViews == null
                                    ? null
                                    : RecipeOptions.names(pageViews).toList())
                    .withAsOf(asOf);
        }
        if (amount == null && (quantity == null) != (price == null)) {
            throw new CommandLine.MissingParameterException(
                    spec.commandLine(),
                    spec.findOption(quantity == null ? "--quantity" : "--price"),
                    UsageText.NO_OPTION);
        }
        return OrderSettings.of(who, when)
                .withAmount(amount)
                .withQuantity(quantity)
                .withPrice(price)
                .withOrder(order)
                .withProduct(product)
                .withCategory(category)
                .withAsOf(asOf)
                .withReturns(returns)
                .withPurchase(purchase)
                .withFree(keepFree ? OrderSettings.Lines.KEEP : OrderSettings.Lines.LEAVE_OUT)
                .withDuplicates(dropDuplicates ? OrderSettings.Lines.LEAVE_OUT : OrderSettings.Lines.KEEP);
    }
}
