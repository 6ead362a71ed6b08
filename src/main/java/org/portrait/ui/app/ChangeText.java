// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.app;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.portrait.clean.CleaningRule;
import org.portrait.features.FeatureDefinition;
import org.portrait.features.FeatureSettings;
import org.portrait.i18n.Messages;
import org.portrait.pipeline.Labels;
import org.portrait.pipeline.Recipe;
import org.portrait.segments.SegmentSettings;
import org.portrait.ui.state.Timeline.Moment;

/** What changed from one state of the work to the next, in a few words: for the list of what can be undone. */
record ChangeText(Messages words) {
    String of(Moment before, Moment after) {
        Recipe then = before.recipe();
        Recipe now = after.recipe();
        if (!then.data().equals(now.data())) {
            return words.text("history.data");
        } else if (!Objects.equals(then.aggregation(), now.aggregation())) {
            return words.text("history.aggregation");
        } else if (!then.joins().equals(now.joins())) {
            return words.text("history.joins");
        } else if (!then.clean().equals(now.clean())) {
            return cleaning(then.clean().rules(), now.clean().rules());
        } else if (!then.features().equals(now.features())) {
            return features(then.features(), now.features());
        } else if (!then.embedding().equals(now.embedding())) {
            return words.text("history.embedding");
        } else if (!then.segments().equals(now.segments())) {
            return segments(then.segments(), now.segments());
        }
        if (!then.lifecycle().equals(now.lifecycle())) {
            return words.text("history.lifecycle");
        }
        return then.offers().equals(now.offers())
                ? labels(before.labels(), after.labels())
                : words.text("history.offers");
    }

    private String cleaning(List<CleaningRule> then, List<CleaningRule> now) {
        Set<Class<?>> kinds = new HashSet<>();
        changed(then, now).forEach(rule -> kinds.add(rule.getClass()));
        changed(now, then).forEach(rule -> kinds.add(rule.getClass()));
        return kinds.size() == 1
                ? words.text("history.rule", words.text(key(kinds.iterator().next())))
                : words.text("history.cleaning");
    }

    private static <T> List<T> changed(List<T> then, List<T> now) {
        return now.stream().filter(one -> !then.contains(one)).toList();
    }

    private static String key(Class<?> rule) {
        String name = rule.getSimpleName();
        return "history.rule." + name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    private String features(FeatureSettings then, FeatureSettings now) {
        if (then.scaling() != now.scaling()) {
            String scaling = "features.scaling." + now.scaling().name().toLowerCase(Locale.ROOT);
            return words.text("history.scaling", words.text(scaling));
        } else if (!then.weights().equals(now.weights())) {
            return words.text("history.weights");
        }
        List<FeatureDefinition> given = then.definitions();
        List<FeatureDefinition> wanted = now.definitions();
        if (given == null || wanted == null) {
            return words.text("history.features");
        }
        List<FeatureDefinition> added = changed(given, wanted);
        List<FeatureDefinition> gone = changed(wanted, given);
        if (added.size() == 1 && gone.size() <= 1) {
            return words.text("history.feature.added", added.getFirst().name());
        }
        return added.isEmpty() && gone.size() == 1
                ? words.text("history.feature.gone", gone.getFirst().name())
                : words.text("history.features");
    }

    private String segments(SegmentSettings then, SegmentSettings now) {
        if (!Objects.equals(then.k(), now.k())) {
            return now.k() == null ? words.text("history.k.recommended") : words.text("history.k", now.k());
        }
        return then.minSize() == now.minSize()
                ? words.text("history.segments")
                : words.text("history.minSize", words.number(now.minSize(), 0));
    }

    private String labels(Labels then, Labels now) {
        return changed(then.labels(), now.labels()).stream()
                .reduce((_, last) -> last)
                .map(label ->
                        label.name().isEmpty() ? words.text("history.note") : words.text("history.name", label.name()))
                .orElseGet(() -> words.text("history.names"));
    }
}
