// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.help;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.kit.Kit;
import org.portrait.ui.kit.Turns;

/** The help at the side of the page: an article, the list of all, or what was found. */
final class HelpPanel extends VBox {
    private final Words words;
    private final HelpModel model;
    private final TextField search = new TextField();
    private final ScrollPane body = Kit.scrolled(new Region());
    private @Nullable HelpTexts texts;
    private @Nullable Node before;

    /** @param tour starts the tour of the window */
    HelpPanel(Words words, HelpModel model, Runnable tour) {
        super(8);
        this.words = words;
        this.model = model;
        setId("help-panel");
        getStyleClass().add("help-panel");
        getStylesheets().add(Guide.style());
        accessibleTextProperty().bind(words.text("help.title"));
        body.setId("help-body");
        body.setFocusTraversable(true); // the arrow keys scroll it, and it is read aloud
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(head(tour), tools(), body);
        visibleProperty().bind(model.opened());
        managedProperty().bind(model.opened());
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        model.opened().subscribe(this::opened);
        model.place().subscribe(this::show);
        model.query().subscribe(this::show);
        words.messages().subscribe(() -> {
            texts = null;
            Turns.take(body, this::show);
        });
    }

    private HBox head(Runnable tour) {
        Label title = words.label("help.title");
        title.getStyleClass().add("card-heading");
        Button start = Kit.button(words, "help.tour", tour);
        start.setId("help-tour");
        start.getStyleClass().add("flat");
        words.hint(start, "help.tour.help");
        Button close = Kit.iconButton(words, "close", "help.close", model::close);
        close.setId("help-close");
        var head = new HBox(6, title, Kit.spacer(), start, close);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private HBox tools() {
        Button back = Kit.iconButton(words, "back", "help.back", this::back);
        back.setId("help-back");
        back.disableProperty().bind(Bindings.not(model.canGoBack()));
        Button contents = Kit.button(words, "help.contents", () -> go(Place.CONTENTS));
        contents.setId("help-contents");
        contents.setMinWidth(USE_PREF_SIZE);
        search.setId("help-search");
        search.promptTextProperty().bind(words.text("help.search"));
        search.accessibleTextProperty().bind(words.text("help.search"));
        search.textProperty().bindBidirectional(model.query());
        HBox.setHgrow(search, Priority.ALWAYS);
        var tools = new HBox(6, back, contents, search);
        tools.setAlignment(Pos.CENTER_LEFT);
        return tools;
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            model.close();
            event.consume();
        } else if (event.getCode() == KeyCode.LEFT && event.isAltDown()) {
            back();
            event.consume();
        }
    }

    /** The link that was followed is gone, so the keyboard goes to the text. */
    private void go(Place place) {
        model.go(place);
        body.requestFocus();
    }

    private void back() {
        model.back();
        body.requestFocus();
    }

    /** The keyboard goes to the text, and back to where it was. */
    private void opened(boolean open) {
        if (open) {
            before = getScene() == null ? null : getScene().getFocusOwner();
            show();
            body.requestFocus();
        } else if (before != null) {
            before.requestFocus();
            before = null;
        }
    }

    private void show() {
        if (!model.opened().get()) {
            return;
        }
        HelpTexts all = texts();
        Place place = model.place().get();
        Topic topic = place.topic();
        if (!model.query().get().isBlank()) {
            put(found(all), words.now().text("help.search"));
        } else if (topic == null) {
            put(contents(all), words.now().text("help.contents"));
        } else {
            Article article = all.article(topic);
            var view = new ArticleView(article, this::go);
            put(view, article.text());
            scrollTo(view.heading(place.section()), view);
        }
    }

    private HelpTexts texts() {
        HelpTexts read = texts;
        if (read == null) {
            read = new HelpTexts(words.now());
            texts = read;
        }
        return read;
    }

    /** @param read what a screen reader says of it */
    private void put(Region content, String read) {
        body.setContent(content);
        body.setAccessibleText(read);
        body.setVvalue(0);
    }

    private void scrollTo(@Nullable Node heading, Region view) {
        if (heading == null) {
            return;
        }
        body.applyCss();
        body.layout();
        double room = view.getHeight() - body.getViewportBounds().getHeight();
        body.setVvalue(room <= 0 ? 0 : Math.min(1, heading.getBoundsInParent().getMinY() / room));
    }

    private VBox contents(HelpTexts all) {
        var list = list();
        list.getChildren().add(group("help.pages"));
        for (Topic topic : Topic.values()) {
            list.getChildren().add(ArticleView.link(all.article(topic).title(), Place.of(topic), this::go));
            if (topic == Topic.LAST_PAGE) {
                list.getChildren().add(group("help.topics"));
            }
        }
        return list;
    }

    private VBox found(HelpTexts all) {
        var list = list();
        var sections = all.search(model.query().get());
        if (sections.isEmpty()) {
            list.getChildren().add(Kit.note(words, "help.nothing"));
        }
        for (HelpTexts.Found found : sections) {
            String title = found.article().title();
            String heading = found.section().heading();
            String name = heading.equals(title) ? title : title + " › " + heading;
            Place to = new Place(found.article().topic(), found.section().id());
            list.getChildren().addAll(ArticleView.link(name, to, this::go), Kit.told(found.snippet()));
        }
        return list;
    }

    private static VBox list() {
        var list = new VBox(4);
        list.getStyleClass().add("article");
        return list;
    }

    private Label group(String key) {
        Label group = words.label(key);
        group.getStyleClass().add("help-group");
        return group;
    }
}
