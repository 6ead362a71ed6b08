// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.state;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.portrait.load.FirstLook;
import org.portrait.load.LoadSettings;
import org.portrait.load.Loaded;
import org.portrait.ui.task.Work;
import org.portrait.work.Failure;

/**
 * What is open, from which project, what was read, and what is known of a file before all of it has been: its first rows,
 * or why it has not.
 */
public final class Opening {
    private final ReadOnlyObjectWrapper<@Nullable Path> source = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Path> project = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper times = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Loaded> loaded = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable FirstLook> firstLook = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable RefusedFile> refused = new ReadOnlyObjectWrapper<>();

    /** A file that was not opened, and how it was to be read. */
    public record RefusedFile(Path file, LoadSettings data, Failure why) {
        /** Whether a file is it or one that is read as one with it; those that are joined are none. */
        public boolean has(Path other) {
            return data.files(file).contains(other);
        }
    }

    Consumer<FirstLook> first(Work.Publisher publisher) {
        return look -> publisher.publish(() -> {
            refused.set(null);
            firstLook.set(look);
        });
    }

    void opened(Path file, @Nullable Path from) {
        source.set(file);
        project.set(from);
        times.set(times.get() + 1);
    }

    void done(Loaded read) {
        loaded.set(read);
        stopped();
        refused.set(null);
    }

    void stopped() {
        firstLook.set(null);
    }

    void refused(Path file, LoadSettings data, Failure why) {
        stopped();
        refused.set(new RefusedFile(file, data, why));
    }

    /** Nothing of the file that was refused shall be opened. */
    public void dismiss() {
        refused.set(null);
    }

    ReadOnlyObjectProperty<@Nullable Path> source() {
        return source.getReadOnlyProperty();
    }

    /** The project that the work comes from or was last kept in; null while it is in none. */
    public ReadOnlyObjectProperty<@Nullable Path> project() {
        return project.getReadOnlyProperty();
    }

    /** How often something was opened, with recipe and labels of its own. */
    public ReadOnlyIntegerProperty times() {
        return times.getReadOnlyProperty();
    }

    /** What is open is kept in a project now. */
    public void keptIn(Path file) {
        project.set(file);
    }

    ReadOnlyObjectProperty<@Nullable Loaded> loaded() {
        return loaded.getReadOnlyProperty();
    }

    /** What can be seen of a large file that is being read, until it has been read or refused. */
    public ReadOnlyObjectProperty<@Nullable FirstLook> firstLook() {
        return firstLook.getReadOnlyProperty();
    }

    /** What was refused last, until something is opened. */
    public ReadOnlyObjectProperty<@Nullable RefusedFile> refused() {
        return refused.getReadOnlyProperty();
    }
}
