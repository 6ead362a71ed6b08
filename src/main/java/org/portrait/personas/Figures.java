// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.personas;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.DoubleStream;
import org.portrait.data.Schema;
import org.portrait.features.FeatureDefinition;
import org.portrait.i18n.Messages;
import org.portrait.personas.SegmentProfile.FeatureStatistics;

/**
 * The means of features as people read them: a figure looks the same in a sentence, on a card, in a table and on a slide.
 * The mean of a column of yes and no is a share, also where these are 1 and 0. A feature has as many decimals as three
 * significant digits of its largest mean take, of all segments and of all customers, so that segments can be compared.
 */
public final class Figures {
    private record Form(Measure measure, int decimals) {}

    private final Messages m;
    private final Map<String, Form> forms = new HashMap<>();

    /** @param all segments that are described */
    Figures(List<SegmentProfile> all, Schema schema, Messages m) {
        this.m = m;
        for (int j = 0; j < all.getFirst().features().size(); j++) {
            int feature = j;
            Trait first = Trait.of(all.getFirst().features().get(j), schema);
            Measure measure = first.byValue().flag() ? Measure.SHARE : first.kind();
            int decimals = Messages.decimals(all.stream()
                    .map(profile -> profile.features().get(feature))
                    .flatMapToDouble(f -> DoubleStream.of(f.mean(), f.overallMean()))
                    .map(measure::inUnits)
                    .toArray());
            forms.put(first.feature(), new Form(measure, decimals));
        }
        all.stream()
                .flatMap(profile -> Trait.dates(profile, schema).stream())
                .forEach(date -> forms.put(date.feature(), new Form(date.kind(), 0)));
    }

    /** What a figure is about: a column, or one of its values. */
    public String label(Distinction d) {
        return switch (d.measure()) {
            case SHARE ->
                d.value().isEmpty() ? readable(d.column()) : m.text("slide.share", readable(d.column()), d.value());
            case LOGARITHM -> m.text("export.geometricMean", readable(d.column()));
            case NUMBER, RATIO, DATE, DATETIME -> readable(d.column());
        };
    }

    /** The name of a column as words: {@code days_since_last_order} is nothing to be read out. */
    public static String readable(String column) {
        String words = column.replace('_', ' ').strip();
        return words.isEmpty() ? column : words;
    }

    /** A value as it is read out: true and false, which is how columns of yes and no are read, in the reader's language. */
    public static String said(String value, Messages m) {
        return switch (value) {
            case "true" -> m.text("personas.yes");
            case "false" -> m.text("personas.no");
            default -> value;
        };
    }

    public String own(Distinction d) {
        return shown(d.measure(), d.feature(), d.mean());
    }

    public String overall(Distinction d) {
        return shown(d.measure(), d.feature(), d.overallMean());
    }

    /** What the mean of a feature is called: that of a logarithm is read in the units of its column. */
    public String label(FeatureStatistics f) {
        return form(f.feature()).measure == Measure.LOGARITHM
                ? m.text("export.geometricMean", FeatureDefinition.Log.column(f.feature()))
                : f.feature();
    }

    /** The mean of a segment. */
    public String own(FeatureStatistics f) {
        return shown(form(f.feature()).measure, f.feature(), f.mean());
    }

    /** The mean of all customers. */
    public String overall(FeatureStatistics f) {
        return shown(form(f.feature()).measure, f.feature(), f.overallMean());
    }

    String own(Trait trait) {
        return shown(trait.kind(), trait.feature(), trait.statistics().mean());
    }

    String overall(Trait trait) {
        return shown(trait.kind(), trait.feature(), trait.statistics().overallMean());
    }

    String median(Trait trait) {
        return shown(trait.kind(), trait.feature(), trait.median());
    }

    private String shown(Measure measure, String feature, double value) {
        return measure.text(value, form(feature).decimals, m);
    }

    int decimals(String feature) {
        return form(feature).decimals;
    }

    private Form form(String feature) {
        return Objects.requireNonNull(forms.get(feature), "a feature of these segments");
    }
}
