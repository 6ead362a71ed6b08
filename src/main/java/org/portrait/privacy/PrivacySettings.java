// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.privacy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.portrait.data.ColumnInfo;
import org.portrait.data.ColumnRole;
import org.portrait.data.Schema;
import org.portrait.work.Failure;
import org.portrait.work.FailureException;

/**
 * What of each customer leaves the house, by the names of columns. The key of pseudonyms is no setting: it is only ever in
 * its file and in {@link IdKey}.
 *
 * @param leftOut columns that do not leave at all
 * @param coarsened columns whose values leave less exact
 * @param identifying columns that may say together who somebody is, although none of them does so alone
 *     (quasi-identifiers)
 * @param k how many customers are to share every combination of them
 */
public record PrivacySettings(Set<String> leftOut, Map<String, Coarsening> coarsened, Set<String> identifying, int k) {
    public static final int K = 5;
    public static final PrivacySettings OPEN = new PrivacySettings(Set.of(), Map.of(), Set.of(), K);

    public PrivacySettings {
        if (k < 2) {
            throw new IllegalArgumentException("k " + k);
        }
        leftOut = Set.copyOf(leftOut);
        coarsened = Map.copyOf(coarsened);
        identifying = Set.copyOf(identifying);
    }

    /** Personal data stay; age, gender, place and date of birth may say together who somebody is. */
    public static PrivacySettings proposed(Schema schema) {
        return OPEN.withLeftOut(named(schema, column -> column.role() == ColumnRole.PERSONAL))
                .withIdentifying(named(schema, QuasiIdentifiers::likely));
    }

    private static Set<String> named(Schema schema, Predicate<ColumnInfo> wanted) {
        return schema.columns().stream().filter(wanted).map(ColumnInfo::name).collect(Collectors.toSet());
    }

    /**
     * With what is proposed for columns that are new or have another role now, and without those that are gone.
     *
     * @param before the columns for which these settings were made
     */
    public PrivacySettings carriedTo(Schema schema, Schema before) {
        PrivacySettings proposed = proposed(schema);
        Predicate<ColumnInfo> known = now -> before.find(now.name())
                .filter(then -> then.role() == now.role() && then.type() == now.type())
                .isPresent();
        Map<String, Coarsening> coarse = new HashMap<>(coarsened);
        coarse.keySet().retainAll(named(schema, known));
        return new PrivacySettings(
                named(schema, c -> (known.test(c) ? this : proposed).leftOut.contains(c.name())),
                coarse,
                named(schema, c -> (known.test(c) ? this : proposed).identifying.contains(c.name())),
                k);
    }

    /**
     * Whether all of this can be done to such columns.
     *
     * @throws FailureException with {@link Failure.UnknownColumn} or {@link Failure.NotCoarser}
     */
    public void check(Schema schema) {
        leftOut.forEach(schema::column);
        identifying.forEach(schema::column);
        coarsened.forEach((name, coarsening) -> {
            if (!Coarsening.of(schema.column(name).type()).contains(coarsening)) {
                throw new FailureException(new Failure.NotCoarser(name));
            }
        });
    }

    /** The columns that leave, in their order. */
    List<ColumnInfo> kept(Schema schema) {
        return schema.columns().stream()
                .filter(c -> !leftOut.contains(c.name()))
                .toList();
    }

    /** The columns that leave and may say together who somebody is. */
    public List<String> together(Schema schema) {
        return kept(schema).stream()
                .map(ColumnInfo::name)
                .filter(identifying::contains)
                .toList();
    }

    /** The value of a column as it leaves. */
    public String told(String column, String value) {
        Coarsening coarsening = coarsened.get(column);
        return coarsening == null ? value : coarsening.of(value);
    }

    public PrivacySettings withLeftOut(Set<String> changed) {
        return new PrivacySettings(changed, coarsened, identifying, k);
    }

    public PrivacySettings withCoarsened(Map<String, Coarsening> changed) {
        return new PrivacySettings(leftOut, changed, identifying, k);
    }

    public PrivacySettings withIdentifying(Set<String> changed) {
        return new PrivacySettings(leftOut, coarsened, changed, k);
    }

    public PrivacySettings withK(int changed) {
        return new PrivacySettings(leftOut, coarsened, identifying, changed);
    }
}
