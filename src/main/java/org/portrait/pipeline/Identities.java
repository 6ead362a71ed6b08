// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.pipeline;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.portrait.clean.Cleaned;
import org.portrait.clean.CleaningRule;
import org.portrait.data.ColumnInfo;
import org.portrait.data.ColumnRole;
import org.portrait.data.Dataset;
import org.portrait.load.Loaded;

/**
 * By what the customers of a run are told apart.
 *
 * @param column the first id column that has another cell in nearly every row, for some customers may be there twice; or
 *     null: then by their row in the file, from 1
 * @param customers those who take part
 */
public record Identities(@Nullable String column, Dataset customers) {
    private static final double NEARLY_ALL = 0.9;

    public static Identities of(Prepared prepared) {
        return of(prepared.loaded(), prepared.cleaned());
    }

    static Identities of(Loaded loaded, Cleaned cleaned) {
        Dataset all = loaded.dataset();
        String column = all.schema().columns().stream()
                .filter(c -> c.role() == ColumnRole.ID && c.distinct() >= NEARLY_ALL * all.rows())
                .map(ColumnInfo::name)
                .findFirst()
                .orElse(null);
        return new Identities(column, cleaned.dataset());
    }

    /** Of a row of those who take part. */
    public String of(int row) {
        return column == null ? String.valueOf(customers.sourceRow(row) + 1) : customers.text(row, column);
    }

    /** The recipe with these customers set aside, besides those who are. */
    public Recipe setAside(Recipe recipe, Collection<Integer> rows) {
        Set<String> chosen = rows.stream().map(this::of).collect(Collectors.toSet());
        return recipe.withClean(recipe.clean().setAside(new CleaningRule.SetAside(column, chosen)));
    }
}
