// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.state;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.portrait.data.Dataset;
import org.portrait.data.Schema;
import org.portrait.load.Loaded;
import org.portrait.privacy.Anonymity;
import org.portrait.privacy.AnonymityFinder;
import org.portrait.privacy.Coarsening;
import org.portrait.privacy.IdKey;
import org.portrait.privacy.PrivacySettings;
import org.portrait.privacy.Redactor;
import org.portrait.ui.task.Worker;

/** What of each customer may leave the house, and how many could be recognised by that. */
public final class PrivacyModel {
    /** The key as long as the window is open, with the file from which it was read. */
    public record Key(Path file, IdKey secret) {}

    /** @param settings with which it was found */
    public record Found(PrivacySettings settings, Dataset customers, Anonymity anonymity) {}

    private final Session session;
    private final Worker worker;
    private final ReadOnlyObjectWrapper<PrivacySettings> settings = new ReadOnlyObjectWrapper<>(PrivacySettings.OPEN);
    private final ReadOnlyObjectWrapper<Schema> schema = new ReadOnlyObjectWrapper<>(new Schema(List.of()));
    private final ReadOnlyObjectWrapper<@Nullable Key> key = new ReadOnlyObjectWrapper<>();
    /** The settings for those who count, off the FX thread. */
    private final AtomicReference<PrivacySettings> wanted = new AtomicReference<>(PrivacySettings.OPEN);

    private final Finding<Found> finding;

    public PrivacyModel(Session session, Worker worker) {
        this.session = session;
        this.worker = worker;
        finding =
                new Finding<>(session, worker, "privacy", run -> run.prepared().loaded(), (run, progress) -> {
                    Dataset customers = run.prepared().loaded().dataset();
                    PrivacySettings now = wanted.get().carriedTo(customers.schema(), customers.schema());
                    return new Found(now, customers, new AnonymityFinder(now).find(customers, progress));
                });
        finding.refusedAt(Stage.EXPORT);
        session.loaded().subscribe(this::offer);
    }

    private void offer(@Nullable Loaded loaded) {
        if (loaded != null) {
            Schema now = loaded.dataset().schema();
            set(settings.get().carriedTo(now, schema.get()));
            schema.set(now);
        }
    }

    private void set(PrivacySettings changed) {
        wanted.set(changed);
        settings.set(changed);
    }

    private void change(PrivacySettings changed) {
        if (!changed.equals(settings.get())) {
            set(changed);
            finding.retry();
        }
    }

    public void leaveOut(String column, boolean out) {
        change(settings.get().withLeftOut(changed(settings.get().leftOut(), column, out)));
    }

    /** Whether a column may say together with others who somebody is. */
    public void identifying(String column, boolean marked) {
        change(settings.get().withIdentifying(changed(settings.get().identifying(), column, marked)));
    }

    private static Set<String> changed(Set<String> columns, String column, boolean in) {
        var changed = new TreeSet<>(columns);
        if (in) {
            changed.add(column);
        } else {
            changed.remove(column);
        }
        return changed;
    }

    /** @param coarsening null for values as they are */
    public void coarsen(String column, @Nullable Coarsening coarsening) {
        Map<String, Coarsening> changed = new TreeMap<>(settings.get().coarsened());
        if (coarsening == null) {
            changed.remove(column);
        } else {
            changed.put(column, coarsening);
        }
        change(settings.get().withCoarsened(changed));
    }

    public void k(int customers) {
        change(settings.get().withK(customers));
    }

    /** From now on ids are replaced by the key in a file, or, where there is none, left as they are. */
    public void key(@Nullable Path file) {
        if (file == null) {
            key.set(null);
        } else {
            read(file, () -> {});
        }
    }

    /** Makes a new key, and uses it. */
    public void newKey(Path file) {
        read(file, () -> IdKey.make(file));
    }

    private void read(Path file, Runnable before) {
        worker.run(
                "id key",
                (_, _) -> {
                    before.run();
                    return new Key(file, IdKey.read(file));
                },
                key::set,
                refused -> session.failed(Stage.EXPORT, refused));
    }

    /** As everything is now. */
    public Redactor redactor() {
        return redactor(settings.get());
    }

    /** The same for other customers, with what is proposed for columns that the open file does not have. */
    public Redactor redactor(Schema others) {
        return redactor(settings.get().carriedTo(others, schema.get()));
    }

    private Redactor redactor(PrivacySettings of) {
        Key now = key.get();
        return new Redactor(of, now == null ? null : now.secret());
    }

    public ReadOnlyObjectProperty<PrivacySettings> settings() {
        return settings.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Key> key() {
        return key.getReadOnlyProperty();
    }

    public Finding<Found> finding() {
        return finding;
    }

    /** The columns of the open file; settings are those for them when they change. */
    public ReadOnlyObjectProperty<Schema> schema() {
        return schema.getReadOnlyProperty();
    }
}
