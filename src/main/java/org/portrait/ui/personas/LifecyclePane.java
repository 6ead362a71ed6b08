// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.personas;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.portrait.lifecycle.Lifecycle;
import org.portrait.lifecycle.LifecycleText;
import org.portrait.lifecycle.Part;
import org.portrait.pipeline.Run;
import org.portrait.pipeline.SegmentNames;
import org.portrait.ui.chart.PlotExport;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.kit.Choices;
import org.portrait.ui.kit.Columns;
import org.portrait.ui.kit.FindingBox;
import org.portrait.ui.kit.Kit;
import org.portrait.ui.state.Finding;
import org.portrait.ui.state.Session;

/** In which stages customers are, beside segments and RFM cells, and who brings how much. */
final class LifecyclePane extends VBox {
    private static final double NARROWEST = 420;
    private static final double COLUMN = 170;

    private final Words words;
    private final Session session;
    private final LifecycleModel model;
    private final PlotExport.Outlet outlet;

    LifecyclePane(
            Words words, Session session, Finding<Lifecycle> finding, LifecycleModel model, PlotExport.Outlet outlet) {
        this.words = words;
        this.session = session;
        this.model = model;
        this.outlet = outlet;
        setId("lifecycle");
        var box = new FindingBox<>(words, finding, this::found, session.labels(), words.messages());
        VBox.setVgrow(box, Priority.ALWAYS);
        getChildren().add(box);
        sceneProperty().subscribe(scene -> finding.want(scene != null));
    }

    private Node found(Lifecycle lifecycle) {
        Run run = Objects.requireNonNull(session.run().get());
        List<String> names = SegmentNames.of(run, session.labels().get(), words.now());
        int[] colours = run.segmentation().colours();
        var text = new LifecycleText(lifecycle, words.now());
        var content = new VBox(12, columns(lifecycle));
        text.base().ifPresent(base -> content.getChildren().add(note("lifecycle-base", base)));
        if (lifecycle.staged()) {
            content.getChildren()
                    .addAll(
                            new StageLimits(words, model, text, lifecycle.thresholds(model.settings())),
                            new StagesView(words, model, names, outlet));
        } else {
            content.getChildren().add(missing("lifecycle.none.stages"));
        }
        var below = new Columns(NARROWEST);
        if (lifecycle.grid() != null) {
            below.getChildren().add(new RfmView(words, lifecycle.grid(), text.valueName(), names, colours, outlet));
        }
        if (lifecycle.value() != null) {
            below.getChildren().add(new ValueView(words, lifecycle.value(), text, names, colours, outlet));
        } else {
            content.getChildren().add(missing("lifecycle.none.value"));
        }
        content.getChildren().add(below);
        return Kit.scrolled(content);
    }

    private static Label note(String id, String text) {
        Label note = Kit.told(text);
        note.setId(id);
        return note;
    }

    private Label missing(String key) {
        Label missing = Kit.note(words, key);
        missing.setId(key.replace('.', '-'));
        return missing;
    }

    private FlowPane columns(Lifecycle lifecycle) {
        var row = new FlowPane(14, 8);
        for (Part part : Part.chosen()) {
            var choice = new ComboBox<String>();
            choice.setId("lifecycle-" + part.name().toLowerCase(Locale.ROOT));
            choice.setPrefWidth(COLUMN);
            Choices.spell(choice, column -> column.isEmpty() ? words.now().text("lifecycle.column.none") : column);
            choice.getItems().setAll(model.columns(part));
            choice.setValue(lifecycle.figures().columns().get(part));
            choice.valueProperty().subscribe((_, column) -> model.choose(part, column));
            words.hint(choice, "lifecycle.column.help");
            Label label = words.label("lifecycle.column." + part);
            label.getStyleClass().add("note");
            label.setLabelFor(choice);
            row.getChildren().add(new VBox(2, label, choice));
        }
        return row;
    }
}
