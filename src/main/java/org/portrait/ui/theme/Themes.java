// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import org.portrait.ui.kit.InTurn;

/** Light or dark, following the system until the user chooses, and for a projector with more contrast. */
public final class Themes {
    private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");
    private static final PseudoClass WORKSHOP = PseudoClass.getPseudoClass("workshop");
    private final ReadOnlyBooleanWrapper workshop = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper dark = new ReadOnlyBooleanWrapper();
    /** The system holds it weakly, or it would hold every window that there was. */
    private final ChangeListener<ColorScheme> system = (_, _, scheme) -> set(scheme == ColorScheme.DARK);

    /** @param chosen "light", "dark" or "" to follow the system */
    public Themes(String chosen) {
        set(chosen.isEmpty() ? Platform.getPreferences().getColorScheme() == ColorScheme.DARK : chosen.equals("dark"));
        if (chosen.isEmpty()) {
            Platform.getPreferences().colorSchemeProperty().addListener(new WeakChangeListener<>(system));
        }
    }

    public void set(boolean wanted) {
        dark.set(wanted);
        Application.setUserAgentStylesheet(
                wanted ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
    }

    public ReadOnlyBooleanProperty dark() {
        return dark.getReadOnlyProperty();
    }

    public void setWorkshop(boolean wanted) {
        workshop.set(wanted);
    }

    /** Whether people look at a projector. */
    public ReadOnlyBooleanProperty workshop() {
        return workshop.getReadOnlyProperty();
    }

    /** For pictures to be printed or shown elsewhere: light, whatever the window is. */
    public static void light(Scene scene) {
        scene.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        own(scene);
    }

    private static void own(Scene scene) {
        scene.getStylesheets().add(sheet("portrait.css"));
    }

    private static String sheet(String name) {
        return Objects.requireNonNull(Themes.class.getResource(name)).toExternalForm();
    }

    /** Adds the program's own rules to a scene and keeps its {@code :dark} and {@code :workshop} states. */
    public void style(Scene scene) {
        own(scene);
        dark.subscribe(on -> {
            scene.getRoot().pseudoClassStateChanged(DARK, on);
            InTurn.again(scene);
        });
        workshop.subscribe(on -> {
            scene.getRoot().pseudoClassStateChanged(WORKSHOP, on);
            scene.getStylesheets().remove(sheet("workshop.css"));
            if (on) {
                scene.getStylesheets().add(sheet("workshop.css"));
            }
        });
    }
}
