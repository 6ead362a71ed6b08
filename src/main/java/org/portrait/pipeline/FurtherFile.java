// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.pipeline;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.portrait.aggregate.Aggregated;
import org.portrait.aggregate.Aggregation;
import org.portrait.data.Dataset;
import org.portrait.data.Fingerprint;
import org.portrait.join.JoinReport;
import org.portrait.join.JoinSettings;
import org.portrait.join.Joined;
import org.portrait.join.Joiner;
import org.portrait.load.Loaded;
import org.portrait.work.Progress;

/** A file whose columns stand beside the customers: what was read of it, and what came of joining it, remembered. */
final class FurtherFile {
    private record Key(Loaded customers, Loaded further, JoinSettings settings) {}

    /** @param customers whose fingerprint is of all files */
    record Beside(Loaded customers, JoinReport report) {}

    private final CustomerFile source = new CustomerFile();
    private final Memo<Key, Beside> joined = new Memo<>();

    Loaded load(Path file, JoinSettings settings, Progress progress) {
        return source.customers(file, settings.data(), settings.aggregation(), progress, _ -> {});
    }

    @Nullable
    Aggregated made(Path file, JoinSettings settings, Progress progress) {
        Aggregation making = settings.aggregation();
        return making == null ? null : source.aggregate(file, settings.data(), making, progress);
    }

    Beside join(Loaded customers, Path file, JoinSettings settings, Progress progress) {
        Loaded further = load(file, settings, progress.part(0, 0.7));
        return joined.get(
                new Key(customers, further, settings),
                () -> join(customers, further, file, settings, progress.part(0.7, 1)));
    }

    private static Beside join(Loaded customers, Loaded further, Path file, JoinSettings settings, Progress progress) {
        Dataset columns = further.dataset().withRoles(settings.data().roles());
        Joined made = new Joiner().join(customers.dataset(), columns, file, settings, progress);
        Fingerprint all = customers.report().fingerprint().and(further.report().fingerprint());
        return new Beside(new Loaded(made.customers(), customers.report().withFingerprint(all)), made.report());
    }
}
