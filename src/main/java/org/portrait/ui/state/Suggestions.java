// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.state;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.portrait.data.Dataset;
import org.portrait.features.FeatureDefinition;
import org.portrait.features.Suggestion;
import org.portrait.load.Loaded;
import org.portrait.pipeline.SuggestionStage;
import org.portrait.ui.task.Worker;

/** What is suggested about the features of the open file, and what of it was taken. */
public final class Suggestions {
    /** @param taken and still so */
    public record Line(Suggestion suggestion, boolean taken) {}

    private final Session session;
    private final Finding<List<Suggestion>> finding;
    private final ReadOnlyObjectWrapper<List<Line>> lines = new ReadOnlyObjectWrapper<>(List.of());
    private final List<Suggestion> remembered = new ArrayList<>();
    private List<Suggestion> found = List.of();
    private @Nullable Path file;

    public Suggestions(Session session, Worker worker) {
        this.session = session;
        finding = Finding.ofCustomers(session, worker, "suggestions", new SuggestionStage()::find);
        finding.value().subscribe(_ -> update());
        session.recipe().subscribe(_ -> update());
        session.loaded().subscribe(_ -> update());
    }

    public Finding<List<Suggestion>> finding() {
        return finding;
    }

    /** Each keeps its place; until new ones are found, those about features that are still chosen stay. */
    public ReadOnlyObjectProperty<List<Line>> lines() {
        return lines.getReadOnlyProperty();
    }

    /** Those that were not taken. */
    public List<Suggestion> open() {
        return lines.get().stream()
                .filter(line -> !line.taken)
                .map(Line::suggestion)
                .toList();
    }

    /** Looks for them once, unless a page does that all the time. */
    public void look() {
        if (finding.state().get() == Finding.State.NONE) {
            finding.retry();
        }
    }

    public void take(List<? extends Suggestion> suggestions) {
        remembered.removeAll(suggestions);
        remembered.addAll(suggestions);
        List<FeatureDefinition> changed = ChosenFeatures.of(session);
        for (Suggestion suggestion : suggestions) {
            changed = suggestion.take(changed);
        }
        ChosenFeatures.change(session, changed);
    }

    /** Sets back this one, whatever else was changed since. */
    public void undo(Suggestion suggestion) {
        ChosenFeatures.change(session, suggestion.undo(ChosenFeatures.of(session)));
    }

    private void update() {
        if (!Objects.equals(session.source().get(), file)) {
            file = session.source().get();
            remembered.clear();
            found = List.of();
        }
        List<Suggestion> known = finding.value().get();
        found = known == null ? found : known;
        Loaded loaded = session.loaded().get();
        lines.set(loaded == null ? List.of() : lines(loaded.dataset()));
    }

    private List<Line> lines(Dataset dataset) {
        List<FeatureDefinition> chosen = ChosenFeatures.of(session);
        Set<String> columns = Set.copyOf(dataset.schema().names());
        List<Line> now = Stream.concat(
                        remembered.stream()
                                .filter(s -> s.taken(chosen))
                                .filter(s -> columns.containsAll(s.about().columns()))
                                .map(s -> new Line(s, true)),
                        found.stream().filter(s -> chosen.contains(s.about())).map(s -> new Line(s, false)))
                .toList();
        var ordered = new ArrayList<Line>();
        for (Line before : lines.get()) {
            now.stream().filter(line -> sameFeature(line, before)).findFirst().ifPresent(ordered::add);
        }
        now.stream()
                .filter(line -> ordered.stream().noneMatch(other -> sameFeature(line, other)))
                .forEach(ordered::add);
        return List.copyOf(ordered);
    }

    private static boolean sameFeature(Line one, Line other) {
        return one.suggestion.about().equals(other.suggestion.about());
    }
}
