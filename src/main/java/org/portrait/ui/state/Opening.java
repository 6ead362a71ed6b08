// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.state;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.portrait.load.FirstLook;
import org.portrait.load.LoadSettings;
import org.portrait.load.Loaded;
import org.portrait.ui.task.Work;
import org.portrait.work.Failure;

/** What was read, and what is known of a file before all of it has been: its first rows, or that it is too large. */
public final class Opening {
    private final ReadOnlyObjectWrapper<@Nullable Loaded> loaded = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable FirstLook> firstLook = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable TooLargeFile> tooLarge = new ReadOnlyObjectWrapper<>();

    /** A file for which there is not enough memory, and how it was to be read. */
    public record TooLargeFile(Path file, LoadSettings data, Failure.TooLarge why) {}

    Consumer<FirstLook> first(Work.Publisher publisher) {
        return look -> publisher.publish(() -> {
            tooLarge.set(null);
            firstLook.set(look);
        });
    }

    void done(Loaded read) {
        loaded.set(read);
        stopped();
        tooLarge.set(null);
    }

    void stopped() {
        firstLook.set(null);
    }

    /** Of a file that is joined no part is opened. */
    void refused(Path file, LoadSettings data, Failure refused) {
        tooLarge.set(
                refused instanceof Failure.TooLarge why && data.files(file).contains(why.file())
                        ? new TooLargeFile(file, data, why)
                        : null);
    }

    /** Nothing of the file that is too large shall be opened. */
    public void dismiss() {
        tooLarge.set(null);
    }

    ReadOnlyObjectProperty<@Nullable Loaded> loaded() {
        return loaded.getReadOnlyProperty();
    }

    /** What can be seen of a large file that is being read, until it has been read or refused. */
    public ReadOnlyObjectProperty<@Nullable FirstLook> firstLook() {
        return firstLook.getReadOnlyProperty();
    }

    /** The file that was refused because it is too large, until a part of it or something else is opened. */
    public ReadOnlyObjectProperty<@Nullable TooLargeFile> tooLarge() {
        return tooLarge.getReadOnlyProperty();
    }
}
