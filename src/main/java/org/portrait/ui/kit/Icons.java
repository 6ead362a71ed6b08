// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.ui.kit;

import javafx.scene.layout.Region;

/** Line icons as regions shaped by CSS: {@code .icon-NAME} in portrait.css holds the path. */
public final class Icons {
    private Icons() {}

    public static Region of(String name) {
        var icon = new Region();
        icon.getStyleClass().addAll("icon", "icon-" + name);
        return icon;
    }
}
