// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import java.nio.file.Files;

/** Only classes whose source is under {@code src/main/java}, wherever the compiler put them. */
final class MainClasses implements ImportOption {
    @Override
    public boolean includes(Location location) {
        String uri = location.asURI().toString();
        int start = uri.indexOf("org/portrait/");
        if (start < 0) {
            return false;
        }
        String source = uri.substring(start).replaceFirst("(\\$.*)?\\.class$", ".java");
        return Files.exists(Sources.MAIN.resolve(source));
    }
}
