// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.score;

import java.nio.file.Path;
import org.portrait.data.StrictJson;
import org.portrait.work.Failure;
import org.portrait.work.Failure.ModelFault;
import org.portrait.work.FailureException;

/** A {@link Model} as {@code model.json}, and back: reading what was written gives a model that scores the same. */
public final class ModelJson {
    private ModelJson() {}

    public static String write(Model model) {
        return StrictJson.write(model);
    }

    /**
     * @throws FailureException with {@link Failure.FileMissing}, {@link Failure.NotAFile}, {@link Failure.FileForbidden},
     *     {@link Failure.FileUnreadable}, or {@link Failure.ModelUnreadable} for another version and for what is not as it
     *     was written
     */
    public static Model read(Path file) {
        StrictJson.Refusal damaged = (fault, where) -> new Failure.ModelUnreadable(
                file,
                switch (fault) {
                    case NOT_TEXT -> ModelFault.NO_MODEL;
                    case NOT_JSON -> ModelFault.NOT_JSON;
                    case UNKNOWN_KEY, WRONG_VALUE, NO_VALUE -> ModelFault.DAMAGED;
                },
                where);
        String json = StrictJson.text(file, damaged);
        int version = StrictJson.version(json, damaged);
        if (version < Model.OLDEST || version > Model.VERSION) {
            ModelFault fault = version == StrictJson.NO_VERSION
                    ? ModelFault.NO_MODEL
                    : version > Model.VERSION ? ModelFault.NEWER_VERSION : ModelFault.OLDER_VERSION;
            throw new FailureException(new Failure.ModelUnreadable(file, fault, String.valueOf(version)));
        }
        return StrictJson.value(json, Model.class, damaged);
    }
}
