// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.segments;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Spinner;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.portrait.deep.DeepSettings;
import org.portrait.deep.EmbeddingComparison;
import org.portrait.deep.EmbeddingSettings;
import org.portrait.deep.EmbeddingSettings.Space;
import org.portrait.deep.EmbeddingText;
import org.portrait.pipeline.Evidence;
import org.portrait.pipeline.Prepared;
import org.portrait.ui.chart.PlotExport;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.kit.FindingBox;
import org.portrait.ui.kit.Kit;
import org.portrait.ui.state.Finding;
import org.portrait.ui.state.Session;
import org.portrait.ui.state.Stage;
import org.portrait.ui.task.Worker;

/** Where segments are found: between the features, their principal components, or what a network learns from them. */
final class SpacePane extends HBox {
    private static final double CHOICES = 330;

    private final Words words;
    private final Session session;
    private final Finding<Optional<EmbeddingComparison>> finding;
    private final ToggleGroup spaces = new ToggleGroup();
    private final Spinner<Integer> size = Kit.spinner(DeepSettings.LOWEST_SIZE, DeepSettings.HIGHEST_SIZE);
    private final HBox sized;
    private final Button refine;
    private final Button unrefine;
    private final VBox refined;
    private final VBox told = new VBox(12);
    private final Node learning;
    private final Node helped;
    private boolean showing;

    SpacePane(Words words, Session session, Worker worker, Evidence evidence, PlotExport.Outlet outlet) {
        super(12);
        this.words = words;
        this.session = session;
        setId("space");
        finding = new Finding<>(session, worker, "embedding", evidence.embedding()::find).refusedAt(Stage.SEGMENTS);
        refine = new Button();
        refine.setOnAction(_ -> refine());
        refine.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> words.now().text("space.refine", session.k().get()), words.messages(), session.k()));
        unrefine = Kit.button(words, "space.unrefine", () -> change(settings().withRefinedFor(null)));
        refine.setId("space-refine");
        unrefine.setId("space-unrefine");
        refined = new VBox(6, Kit.note(words, "space.refine.help"), new FlowPane(8, 6, refine, unrefine));
        refined.managedProperty().bind(refined.visibleProperty());
        sized = sized();
        learning = new LearningPane(words, session.learning(), outlet);
        helped = helped();
        ScrollPane right = Kit.scrolled(told);
        HBox.setHgrow(right, Priority.ALWAYS);
        getChildren().addAll(choices(), right);
        session.recipe().subscribe(this::show);
        session.prepared().subscribe(this::show);
        session.k().subscribe(this::show);
        words.messages().subscribe(this::show);
        sceneProperty().subscribe(this::show);
    }

    private Node choices() {
        var card = Kit.card(words.label("space.title"), Kit.note(words, "space.note"));
        choice(card, Space.FEATURES, "space.features");
        choice(card, Space.PCA, "space.pca");
        choice(card, Space.DEEP, "space.deep");
        card.getChildren().addAll(sized, refined);
        ScrollPane scroll = Kit.scrolled(card);
        scroll.setMinWidth(CHOICES);
        scroll.setMaxWidth(CHOICES);
        return scroll;
    }

    private void choice(VBox card, Space space, String key) {
        var button = words.bind(new RadioButton(), key);
        button.setId(key.replace('.', '-'));
        button.setToggleGroup(spaces);
        button.setUserData(space);
        button.setOnAction(_ -> change(settings().withSpace(space)));
        Label help = Kit.note(words, key + ".help");
        help.getStyleClass().add("indented");
        card.getChildren().add(new VBox(2, button, help));
    }

    private HBox sized() {
        Label name = words.label("space.size");
        name.setLabelFor(size);
        name.setMinWidth(USE_PREF_SIZE);
        words.hint(name, "space.size.help");
        words.hint(size, "space.size.help");
        size.setId("space-size");
        size.setPrefWidth(90);
        size.valueProperty().subscribe((_, value) -> {
            if (!showing && value != null) {
                change(settings().withSize(value));
            }
        });
        HBox row = Kit.row(name, size);
        row.managedProperty().bind(row.visibleProperty());
        return row;
    }

    private EmbeddingSettings settings() {
        return session.recipe().get().embedding();
    }

    private void change(EmbeddingSettings changed) {
        session.change(session.recipe().get().withEmbedding(changed));
    }

    private void refine() {
        change(settings().withRefinedFor(session.k().get()));
    }

    private void show() {
        EmbeddingSettings now = settings();
        boolean deep = now.space() == Space.DEEP;
        showing = true;
        spaces.getToggles().stream()
                .filter(toggle -> toggle.getUserData() == now.space())
                .forEach(spaces::selectToggle);
        size.getValueFactory().setValue(now.size());
        showing = false;
        sized.setVisible(now.space() != Space.FEATURES);
        refined.setVisible(deep);
        int k = session.k().get();
        Integer of = now.refinedFor();
        refine.setDisable(k < 2 || of != null && of == k);
        unrefine.setVisible(of != null);
        tell(now);
        finding.want(deep && getScene() != null);
    }

    private void tell(EmbeddingSettings now) {
        if (now.space() == Space.DEEP) {
            if (!told.getChildren().contains(helped)) {
                told.getChildren().setAll(learning, helped);
            }
            return;
        }
        Prepared customers = session.prepared().get();
        boolean components = now.space() == Space.PCA && customers != null;
        String sentence = components
                ? words.now().text("space.pca.told", now.numbers(dimensions(customers)), share(customers, now))
                : words.now().text("space.features.told");
        told.getChildren().setAll(Kit.card(words.label("space.when"), Kit.sentence(sentence)));
    }

    private static int dimensions(Prepared customers) {
        return customers.matrix().dimensions();
    }

    /** Of the variance that the components have. */
    private String share(Prepared customers, EmbeddingSettings now) {
        double share = 0;
        for (int c = 0; c < now.numbers(dimensions(customers)); c++) {
            share += customers.pca().shares()[c];
        }
        return words.now().percent(share, 0);
    }

    private Node helped() {
        var box = new FindingBox<>(words, finding, this::found, words.messages());
        return Kit.card(words.label("space.helped"), box);
    }

    private Node found(Optional<EmbeddingComparison> found) {
        return found.map(comparison -> {
                    var rows = new ComparisonTable(words, comparison);
                    Label verdict = Kit.sentence(new EmbeddingText(words.now()).verdict(comparison));
                    verdict.setId("space-verdict");
                    Label base = Kit.told(words.now()
                            .text(
                                    "space.compared.rows",
                                    words.now().number(comparison.rows(), 0),
                                    words.now().number(comparison.customers(), 0)));
                    return (Node) new VBox(8, verdict, rows, base);
                })
                .orElseGet(() -> Kit.note(words, "space.waiting"));
    }
}
