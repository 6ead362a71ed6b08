// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.help;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;
import org.portrait.ui.help.Article.Block;
import org.portrait.ui.help.Article.Link;
import org.portrait.ui.help.Article.Plain;
import org.portrait.ui.help.Article.Run;
import org.portrait.ui.help.Article.Section;
import org.portrait.ui.help.Article.Word;
import org.portrait.ui.kit.Kit;

/** An article as nodes of the window. */
final class ArticleView extends VBox {
    private final Consumer<Place> go;
    private final Map<String, Node> headings = new HashMap<>();

    /** @param go told which link was followed */
    ArticleView(Article article, Consumer<Place> go) {
        super(8);
        this.go = go;
        getStyleClass().add("article");
        article.sections().forEach(this::add);
    }

    /** The heading with this id, or null. */
    @Nullable
    Node heading(String section) {
        return headings.get(section);
    }

    private void add(Section section) {
        Label heading = Kit.sentence(section.heading());
        heading.getStyleClass().add("help-heading-" + section.level());
        headings.put(section.id(), heading);
        getChildren().add(heading);
        section.blocks().forEach(block -> getChildren().add(block.listed() ? item(block) : flow(block)));
    }

    private HBox item(Block block) {
        var flow = flow(block);
        HBox.setHgrow(flow, Priority.ALWAYS);
        return new HBox(8, new Label("•"), flow);
    }

    private TextFlow flow(Block block) {
        var flow = new TextFlow();
        flow.getStyleClass().add("help-text");
        flow.setMinWidth(0);
        flow.setLineSpacing(2);
        block.runs().forEach(run -> flow.getChildren().add(node(run)));
        return flow;
    }

    private Node node(Run run) {
        return switch (run) {
            case Plain plain -> new Text(plain.text());
            case Word word -> {
                var text = new Text(word.text());
                text.getStyleClass().add("help-word");
                yield text;
            }
            case Link link -> link(link.text(), link.to(), go);
        };
    }

    static Hyperlink link(String text, Place to, Consumer<Place> go) {
        var link = new Hyperlink(text);
        link.getStyleClass().add("help-link");
        link.setOnAction(_ -> {
            link.setVisited(false);
            go.accept(to);
        });
        return link;
    }
}
