// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.state;

import org.portrait.work.Failure;

/** Which stage refused, and why. */
public record StageFailure(Stage stage, Failure failure) {
    /** Where it can be remedied: the stage that is marked as failed, and that the window leads to. */
    public Stage remedy() {
        return switch (failure) {
            case Failure.MissingInFeature _, Failure.AllRowsRemoved _, Failure.FillUnreadable _ -> Stage.CLEAN;
            case Failure.NoNumericColumn _,
                    Failure.ConstantNumbers _,
                    Failure.NoFeature _,
                    Failure.NotNumeric _,
                    Failure.TooManyCategories _,
                    Failure.NotFinite _,
                    Failure.AllFeaturesRemoved _,
                    Failure.KTooLarge _ -> Stage.FEATURES;
            default -> stage;
        };
    }
}
