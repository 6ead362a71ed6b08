// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.portrait.aggregate.AggregateText;
import org.portrait.aggregate.Aggregated;
import org.portrait.aggregate.Aggregation;
import org.portrait.aggregate.EventSettings;
import org.portrait.aggregate.OrderSettings;
import org.portrait.data.Dataset;
import org.portrait.export.CsvExport;
import org.portrait.export.CsvFormat;
import org.portrait.i18n.Messages;
import org.portrait.load.LoadSettings;
import org.portrait.pipeline.Pipeline;
import org.portrait.pipeline.Recipe;
import org.portrait.work.Progress;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes customers of order lines or events: a CSV on the standard output or in a file, what was counted on the other. */
@Command(name = "aggregate")
final class AggregateCommand implements Callable<Integer> {
    @Parameters(paramLabel = "ORDERS", descriptionKey = "cli.option.orders")
    private @Nullable Path data;

    @Option(names = "--also", paramLabel = "FILE", descriptionKey = "cli.option.also")
    private List<Path> also = List.of();

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

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

    @Mixin
    private JoinOptions joins = new JoinOptions();

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "cli.option.outFile")
    private @Nullable Path out;

    @Option(names = "--force", descriptionKey = "cli.option.force")
    private boolean force;

    @Spec
    private @Nullable CommandSpec spec;

    private final Environment environment;

    AggregateCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        Aggregation settings = settings();
        Path target = out == null ? null : environment.folder().resolve(out);
        Path file = environment.folder().resolve(Objects.requireNonNull(data, "picocli requires it"));
        LoadSettings read = reading.applied(LoadSettings.DETECT)
                .withFurther(
                        file, also.stream().map(environment.folder()::resolve).toArray(Path[]::new));
        Recipe recipe =
                joins.applied(Recipe.DEFAULT.withData(read).withAggregation(settings), environment.folder(), file);
        if (target != null) {
            recipe.data().files(file).forEach(source -> Environment.requireFree(target, source, force));
            recipe.joins().forEach(join -> Environment.requireFree(target, join.path(file), force));
        }
        var pipeline = new Pipeline(1);
        Aggregated made = pipeline.aggregate(file, recipe.data(), settings, Progress.none());
        Dataset customers = pipeline.customers(file, recipe, Progress.none()).dataset();
        var csv = new CsvExport(CsvFormat.UPLOAD, environment.files());
        if (target == null) {
            csv.table(environment.out(), customers);
        } else {
            csv.table(target, customers);
        }
        tell(made, settings);
        JoinOptions.lines(pipeline.joins(file, recipe, Progress.none()), environment.words())
                .forEach(environment.err()::println);
        return CommandLineInterface.DONE;
    }

    private void count(String key, long count) {
        if (count > 0) {
            Messages words = environment.words();
            environment.err().println(words.text(key, words.number(count, 0)));
        }
    }

    private void tell(Aggregated made, Aggregation settings) {
        var text = new AggregateText(environment.words());
        count("cli.rejected", made.file().rejectedCount());
        count("cli.unknownBytes", made.file().undecodableCount());
        PartOptions.lines(made.file(), environment.words()).forEach(environment.err()::println);
        text.counts(made, settings).forEach(environment.err()::println);
        text.definitions(made, settings).forEach(environment.err()::println);
        text.scores(made).forEach(environment.err()::println);
        text.example(made, settings).forEach(environment.err()::println);
    }

    private Aggregation settings() {
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
            CommandSpec command = Objects.requireNonNull(spec, "picocli injects it");
            throw new CommandLine.MissingParameterException(
                    command.commandLine(),
                    command.findOption(quantity == null ? "--quantity" : "--price"),
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
