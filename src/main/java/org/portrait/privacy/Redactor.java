// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.privacy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.portrait.data.Categories;
import org.portrait.data.ColumnInfo;
import org.portrait.data.ColumnRole;
import org.portrait.data.Dataset;
import org.portrait.data.DatasetBuilder;
import org.portrait.data.Schema;
import org.portrait.work.FailureException;
import org.portrait.work.Progress;

/** Makes out of customers what may leave the house: columns left out, ids replaced by pseudonyms, values coarser. */
public final class Redactor {
    private static final int CHUNK = 4_096;

    private final PrivacySettings settings;
    private final @Nullable IdKey key;

    /** @param key by which ids are replaced; null where they stay as they are */
    public Redactor(PrivacySettings settings, @Nullable IdKey key) {
        this.settings = settings;
        this.key = key;
    }

    public PrivacySettings settings() {
        return settings;
    }

    /** The columns whose cells become pseudonyms. */
    public List<String> replaced(Schema customers) {
        return settings.kept(customers).stream()
                .filter(this::replaced)
                .map(ColumnInfo::name)
                .toList();
    }

    private boolean replaced(ColumnInfo column) {
        return key != null && column.role() == ColumnRole.ID;
    }

    /**
     * The same rows in the same order.
     *
     * @throws FailureException as {@link PrivacySettings#check}
     */
    public Dataset apply(Dataset customers, Progress progress) {
        settings.check(customers.schema());
        DatasetBuilder told = customers.edit();
        settings.leftOut().forEach(told::remove);
        for (ColumnInfo column : settings.kept(customers.schema())) {
            if (key != null && replaced(column)) {
                told.texts(column.name(), pseudonyms(customers, column.name(), key, progress));
            } else if (settings.coarsened().containsKey(column.name())) {
                Categories coarse = coarse(customers, column.name());
                told.categories(column.name(), coarse.codes(), coarse.values());
            }
        }
        return told.build(customers.schema());
    }

    private static String[] pseudonyms(Dataset customers, String column, IdKey key, Progress progress) {
        IdKey.Pseudonyms pseudonyms = key.pseudonyms();
        var texts = new String[customers.rows()];
        for (int row = 0; row < texts.length; row++) {
            if (row % CHUNK == 0) {
                progress.checkCancelled();
            }
            texts[row] = pseudonyms.of(customers.text(row, column));
        }
        return texts;
    }

    /** Several codes may have the same value. */
    private Categories coarse(Dataset customers, String column) {
        Categories exact = customers.categories(column);
        return new Categories(
                exact.codes(),
                exact.values().stream().map(v -> settings.told(column, v)).toList());
    }

    /** What stands for a customer who is known by the cell of an id column: a pseudonym where ids are replaced. */
    public String customer(String id) {
        return key == null ? id : key.pseudonym(id);
    }
}
