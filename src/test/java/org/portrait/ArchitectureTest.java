// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;

/** The walls of the house, see {@code src/site/markdown/architecture.md}. A new room needs a line here. */
@AnalyzeClasses(packages = "org.portrait", importOptions = MainClasses.class)
class ArchitectureTest {
    /** Every stage and the rooms it may know besides {@code work} and {@code data}: the types it is handed. */
    private static final String STAGES = """
            load:
            aggregate:  load i18n
            join:       load aggregate i18n
            clean:
            scale:
            features:   scale i18n
            segments:
            quality:    segments i18n
            embed:
            deep:       embed quality segments i18n
            personas:   quality segments features scale i18n
            lifecycle:  personas segments aggregate i18n
            recommend:  aggregate load segments i18n
            score:      deep segments features scale clean i18n
            deploy:     score deep features scale clean i18n
            privacy:    personas i18n
            export:     lifecycle recommend score deep personas embed quality segments features scale clean load i18n
            """;

    private static final String ALL_STAGES =
            "load aggregate join clean scale features segments quality embed deep personas lifecycle recommend score deploy privacy export i18n";

    @ArchTest
    static final ArchRule roomsKnowOnlyWhatTheyBuildOn = house();

    @ArchTest
    static final ArchRule noRoomKnowsItselfThroughAnother =
            slices().matching("org.portrait.(*)..").should().beFreeOfCycles();

    private static LayeredArchitecture house() {
        var house = layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .withOptionalLayers(true)
                .ensureAllClassesAreContainedInArchitectureIgnoring("org.portrait");
        house = room(house, "work", "");
        house = room(house, "i18n", "work");
        house = room(house, "data", "work");
        for (String stage : STAGES.lines().toList()) {
            String[] parts = stage.split(":");
            house = room(house, parts[0], "work data " + (parts.length > 1 ? parts[1] : ""));
        }
        house = room(house, "pipeline", "work data " + ALL_STAGES);
        house = room(house, "workspace", "pipeline work data " + ALL_STAGES);
        house = room(house, "cli", "workspace pipeline work data " + ALL_STAGES);
        return room(house, "ui", "workspace pipeline work data " + ALL_STAGES);
    }

    private static LayeredArchitecture room(LayeredArchitecture house, String name, String known) {
        var with = house.layer(name).definedBy("org.portrait." + name + "..").whereLayer(name);
        return known.isEmpty()
                ? with.mayNotAccessAnyLayer()
                : with.mayOnlyAccessLayers(known.strip().split(" +"));
    }
}
