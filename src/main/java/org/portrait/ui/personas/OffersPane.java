// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.personas;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.portrait.aggregate.OrderSettings;
import org.portrait.i18n.Messages;
import org.portrait.pipeline.OfferStage;
import org.portrait.pipeline.Recipe;
import org.portrait.pipeline.Run;
import org.portrait.pipeline.SegmentNames;
import org.portrait.recommend.ItemRule;
import org.portrait.recommend.OfferSettings;
import org.portrait.recommend.OfferSettings.By;
import org.portrait.recommend.OfferText;
import org.portrait.recommend.Offers;
import org.portrait.recommend.OverIndex;
import org.portrait.recommend.SegmentOffer;
import org.portrait.recommend.Trial;
import org.portrait.ui.chart.SegmentNumber;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.kit.Choices;
import org.portrait.ui.kit.FindingBox;
import org.portrait.ui.kit.InTurn;
import org.portrait.ui.kit.Kit;
import org.portrait.ui.kit.TableRows;
import org.portrait.ui.kit.Tables;
import org.portrait.ui.state.Finding;
import org.portrait.ui.state.Session;

/** What may be offered to each segment where customers are made of order lines, and how well that foretold last orders. */
final class OffersPane extends VBox {
    private static final double ROW = 34;
    private static final double HEADINGS = 42;
    private static final int MOST_ROWS = 8;
    private static final double ITEM = 190;
    private static final double NUMBER = 110;
    private static final double SEGMENT = 230;

    /** By their numbers, from 0. */
    private record Segments(List<String> names, int[] colours) {
        Label label(int segment) {
            return SegmentNumber.named(segment, colours[segment], names.get(segment));
        }
    }

    private final Words words;
    private final Session session;
    private final ComboBox<By> by = new ComboBox<>();
    private final CheckBox again;
    private final VBox box;
    private boolean showing;
    private final Node none;

    OffersPane(Words words, Session session, Finding<Offers> finding) {
        this.words = words;
        this.session = session;
        setId("offers");
        again = words.bind(new CheckBox(), "offers.again");
        box = new VBox(
                8, settings(), new FindingBox<>(words, finding, this::found, session.labels(), words.messages()));
        none = Kit.empty(words, "offers");
        none.setId("offers-none");
        Runnable show = () -> show(finding);
        session.run().subscribe(show);
        sceneProperty().subscribe(show);
        session.recipe().subscribe(this::choices);
    }

    /** What an item is, where that can be chosen, and whether what customers have may be offered again. */
    private HBox settings() {
        again.setId("offers-again");
        words.hint(again, "offers.again.help");
        again.setOnAction(_ -> change(settings -> settings.withAgain(again.isSelected())));
        by.setId("offers-by");
        by.getItems().setAll(By.values());
        Choices.spell(by, words, what -> words.now().text("offers.items", what));
        by.setOnAction(_ -> change(settings -> settings.withBy(by.getValue())));
        Label name = words.label("offers.items.title");
        name.setLabelFor(by);
        name.setMinWidth(USE_PREF_SIZE);
        var items = Kit.row(name, by);
        items.visibleProperty().bind(by.disableProperty().not());
        items.managedProperty().bind(items.visibleProperty());
        return Kit.row(items, again);
    }

    private void change(UnaryOperator<OfferSettings> how) {
        if (!showing) {
            Recipe recipe = session.recipe().get();
            session.change(recipe.withOffers(how.apply(recipe.offers())));
        }
    }

    private void choices(Recipe recipe) {
        showing = true;
        again.setSelected(recipe.offers().again());
        if (recipe.aggregation() instanceof OrderSettings orders) {
            by.setValue(recipe.offers().by(orders));
            by.setDisable(orders.product() == null || orders.category() == null);
        }
        showing = false;
    }

    private void show(Finding<Offers> finding) {
        Run run = session.run().get();
        boolean told = run != null && OfferStage.told(run);
        getChildren().setAll(told ? box : none);
        finding.want(told && getScene() != null);
    }

    private Node found(Offers offers) {
        Run run = Objects.requireNonNull(session.run().get());
        List<String> names = SegmentNames.of(run, session.labels().get(), words.now());
        int[] colours = run.segmentation().colours();
        Segments segments = new Segments(names, colours);
        return Kit.scrolled(new VBox(
                12,
                trial(offers),
                part("offers.segments", () -> segments(offers, segments)),
                part("offers.overIndex", () -> overIndex(offers, segments)),
                part("offers.together", () -> together(offers))));
    }

    /** A card whose table is made in its turn. */
    private VBox part(String key, Supplier<Node> table) {
        var place = new InTurn();
        place.show(table);
        return Kit.card(words.label(key), Kit.note(words, key + ".note"), place);
    }

    private VBox trial(Offers offers) {
        var text = new OfferText(offers, words.now());
        var card = Kit.card(words.label("offers.test"), Kit.sentence(text.verdict()));
        if (offers.trial().customers() > 0) {
            card.getChildren()
                    .add(table("offers-trial", "offers.test", offers.trial().results(), results(offers.trial())));
        }
        text.base().forEach(line -> card.getChildren().add(Kit.told(line)));
        return card;
    }

    private List<TableColumn<Trial.Result, ?>> results(Trial trial) {
        Messages m = words.now();
        return List.of(
                Tables.texts(words, "offers.by", 230, r -> m.text("offers.method", r.method())),
                number("offers.hits", r -> m.percent(r.hitRate(), 1), Trial.Result::hitRate),
                number("offers.ndcg", r -> m.number(r.ndcg(), 3), Trial.Result::ndcg),
                Tables.numbers(Tables.texts(words, "offers.ahead", 230, r -> ahead(trial, r, m))));
    }

    private static String ahead(Trial trial, Trial.Result result, Messages m) {
        if (result.method() == Trial.Method.ITEM_TO_ITEM) {
            return "";
        }
        double by = trial.of(Trial.Method.ITEM_TO_ITEM).hitRate() - result.hitRate();
        return m.text("offers.interval", points(by, m), points(result.behindLow(), m), points(result.behindHigh(), m));
    }

    private static String points(double share, Messages m) {
        return (share > 0 ? "+" : "") + m.number(100 * share, 1);
    }

    private Node segments(Offers offers, Segments segments) {
        Messages m = words.now();
        return table(
                "offers-segments",
                "offers.segments",
                offers.segments(),
                List.of(
                        segment(segments, SegmentOffer::segment),
                        Tables.texts(words, "offers.item", ITEM, o -> offers.name(o.item())),
                        number("offers.to", o -> m.percent(o.share(), 0), SegmentOffer::share),
                        Tables.texts(words, "offers.because", ITEM, o -> because(offers, o, m))));
    }

    private static String because(Offers offers, SegmentOffer offer, Messages m) {
        return offer.because() < 0 ? m.text("offers.popular") : offers.name(offer.because());
    }

    private Node overIndex(Offers offers, Segments segments) {
        Messages m = words.now();
        return table(
                "offers-over-index",
                "offers.overIndex",
                offers.overIndex(),
                List.of(
                        segment(segments, OverIndex::segment),
                        Tables.texts(words, "offers.item", ITEM, o -> offers.name(o.item())),
                        number("offers.share", o -> m.percent(o.share(), 0), OverIndex::share),
                        number("offers.shareOfAll", o -> m.percent(o.shareOfAll(), 0), OverIndex::shareOfAll),
                        number("offers.lift", o -> lift(o, m), OverIndex::lift)));
    }

    private static String lift(OverIndex o, Messages m) {
        return m.text("offers.interval", m.fixed(o.lift(), 2), m.fixed(o.low(), 2), m.fixed(o.high(), 2));
    }

    private Node together(Offers offers) {
        Messages m = words.now();
        return table(
                "offers-together",
                "offers.together",
                offers.rules().rules(),
                List.of(
                        Tables.texts(words, "offers.when", 2 * ITEM, r -> named(offers, r, m)),
                        Tables.texts(words, "offers.then", ITEM, r -> offers.name(r.then())),
                        number("offers.support", r -> m.percent(r.support(), 1), ItemRule::support),
                        number("offers.confidence", r -> m.percent(r.confidence(), 0), ItemRule::confidence),
                        number("offers.lift", r -> m.fixed(r.lift(), 2), ItemRule::lift)));
    }

    private static String named(Offers offers, ItemRule rule, Messages m) {
        return rule.when().stream().map(offers::name).collect(Collectors.joining(m.comma()));
    }

    private <R> TableColumn<R, R> segment(Segments segments, ToIntFunction<R> of) {
        return Tables.sorted(
                Tables.column(
                        words,
                        "offers.segment",
                        SEGMENT,
                        row -> segments.label(of.applyAsInt(row)),
                        row -> segments.names.get(of.applyAsInt(row))),
                of::applyAsInt);
    }

    private <R> TableColumn<R, String> number(String key, Function<R, String> text, ToDoubleFunction<R> value) {
        return Tables.numbers(Tables.sorted(Tables.texts(words, key, NUMBER, text), value));
    }

    private <R> Node table(String id, String name, List<R> of, List<? extends TableColumn<R, ?>> columns) {
        if (of.isEmpty()) {
            return Kit.note(words, "offers.nothing");
        }
        var table = new TableView<R>();
        table.setId(id);
        table.setFixedCellSize(ROW);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setPrefHeight(HEADINGS + ROW * Math.min(of.size(), MOST_ROWS));
        var rows = new TableRows<>(words, table, name);
        rows.show(columns, of);
        return new VBox(6, rows.finder(), table);
    }
}
