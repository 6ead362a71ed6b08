// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.app;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableIntegerValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.portrait.ui.help.Guide;
import org.portrait.ui.help.SidePanel;
import org.portrait.ui.i18n.Words;
import org.portrait.ui.kit.Kit;
import org.portrait.ui.kit.Page;
import org.portrait.ui.kit.Turns;
import org.portrait.ui.kit.ViewState;
import org.portrait.ui.state.Cure;
import org.portrait.ui.state.Session;
import org.portrait.ui.state.Stage;
import org.portrait.ui.state.StageState;
import org.portrait.ui.task.Worker;

/**
 * Stages on the left, the page in the middle, the status line below. It composes and knows nothing.
 *
 * <p>A page is made when it is first shown or, once the window is on the screen, in its turn. All of them are made before
 * anything is opened, so that they miss nothing of it.
 */
final class MainWindow extends BorderPane {
    private final Words words;
    private final Session session;
    private final NavigationRail rail;
    private final Map<Stage, Supplier<Page>> unmade;
    private final Map<Stage, VBox> frames = new EnumMap<>(Stage.class);
    private final ViewState view;
    private final Region over;

    MainWindow(
            Words words,
            Session session,
            Worker worker,
            Map<Stage, Supplier<Page>> pages,
            ViewState view,
            Cure cure,
            TopBar top,
            Guide guide,
            ObjectProperty<@Nullable Notice> notice,
            ObservableValue<Boolean> exported,
            ObservableIntegerValue scored) {
        this.words = words;
        this.session = session;
        this.view = view;
        unmade = new EnumMap<>(pages);
        getStyleClass().add("workbench");
        rail = new NavigationRail(words, session, exported, scored);
        view.add("page", () -> List.of(name(shown())), named -> show(page(named)));
        session.states().subscribe(states -> {
            if (states.get(Stage.DATA) != StageState.EMPTY) {
                List.copyOf(unmade.keySet()).forEach(this::frame);
            }
        });
        var middle = new StackPane();
        middle.setMinHeight(0); // a tall page must not push the status line out of the window
        rail.selected().subscribe(stage -> middle.getChildren().setAll(frame(stage)));
        var banner = new FailureBanner(words, session, rail.selected(), cure);
        VBox.setVgrow(middle, Priority.ALWAYS);
        setTop(top);
        setLeft(rail);
        setCenter(new SidePanel(new VBox(banner, new NoticeBanner(words, notice), middle), guide.panel()));
        setBottom(new StatusLine(words, session, worker));
        over = guide.overlay();
        over.setManaged(false);
        getChildren().add(over);
        rail.selected().subscribe((_, page) -> guide.shown(page));
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        over.resizeRelocate(0, 0, getWidth(), getHeight());
    }

    Stage shown() {
        return rail.selected().get();
    }

    void show(Stage stage) {
        rail.selected().set(stage);
    }

    /** Makes the pages that are not there yet, one at a time. */
    void makePages() {
        unmade.keySet().stream()
                .findFirst()
                .ifPresent(next -> Turns.take(rail, () -> {
                    frame(next);
                    makePages();
                }));
    }

    private VBox frame(Stage stage) {
        Supplier<Page> make = unmade.remove(stage);
        if (make != null) {
            Page page = make.get();
            page.keepIn(view);
            frames.put(stage, frame(page));
        }
        return Objects.requireNonNull(frames.get(stage));
    }

    private static Stage page(List<String> named) {
        return Arrays.stream(Stage.values())
                .filter(stage -> named.contains(name(stage)))
                .findFirst()
                .orElse(Stage.DATA);
    }

    private static String name(Stage stage) {
        return stage.name().toLowerCase(Locale.ROOT);
    }

    private Button next(Stage stage) {
        var next = new Button();
        next.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> words.now().text("app.next", words.now().text("stage", stage)), words.messages()));
        next.visibleProperty().bind(session.loaded().isNotNull());
        next.setOnAction(_ -> show(stage));
        return next;
    }

    private VBox frame(Page page) {
        var title = new Label();
        title.getStyleClass().add("page-title");
        title.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> words.now().text("stage.title", page.stage()), words.messages()));
        var header = new HBox(10, title, Kit.spacer());
        header.getChildren().addAll(page.actions());
        if (page.stage() != Stage.DATA && page.stage() != Stage.SCORE) {
            header.getChildren().add(next(Stage.values()[page.stage().ordinal() + 1]));
        }
        header.getStyleClass().add("page-header");
        VBox.setVgrow(page.content(), Priority.ALWAYS);
        var frame = new VBox(header, page.content());
        frame.getStyleClass().add("page");
        frame.setId("page-" + name(page.stage()));
        return frame;
    }
}
