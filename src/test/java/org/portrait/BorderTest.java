// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Where the libraries may go, and no further. The root package holds only {@link Main}. */
@AnalyzeClasses(packages = "org.portrait", importOptions = MainClasses.class)
class BorderTest {
    @ArchTest
    static final ArchRule windows = only(
            List.of("javafx..", "com.sun.javafx..", "org.controlsfx..", "impl.org.controlsfx..", "atlantafx.."),
            "ui..",
            "");

    @ArchTest
    static final ArchRule commands = only(List.of("picocli.."), "cli..");

    @ArchTest
    static final ArchRule services = only(List.of("com.sun.net.httpserver.."), "cli..");

    @ArchTest
    static final ArchRule databases =
            only(List.of("org.duckdb..", "java.sql..", "javax.sql.."), "load..", "aggregate..", "recommend..");

    @ArchTest
    static final ArchRule databaseFiles = only(List.of("org.sqlite.."), "load..");

    @ArchTest
    static final ArchRule otherFiles = only(List.of("com.ibm.icu..", "org.sqlite.."), "load..");

    @ArchTest
    static final ArchRule worksheets = only(List.of("org.dhatim.."), "load..", "export..");

    @ArchTest
    static final ArchRule markdown = only(List.of("org.commonmark.."), "ui.help..");

    @ArchTest
    static final ArchRule tables = only(List.of("tech.tablesaw.."), "data..", "load..");

    @ArchTest
    static final ArchRule statistics = only(
            List.of("smile.."),
            "clean..",
            "features..",
            "segments..",
            "quality..",
            "embed..",
            "personas..",
            "recommend..",
            "export..");

    @ArchTest
    static final ArchRule statisticsStayBehindAdapters = noClasses()
            .that()
            .arePublic()
            .should()
            .dependOnClassesThat()
            .resideInAPackage("smile..")
            .because("Smile is used through package-private adapters")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule signaturesSpeakOurTypes = ArchRuleDefinition.codeUnits()
            .that()
            .areDeclaredInClassesThat()
            .resideOutsideOfPackages("org.portrait.ui..", "org.portrait.cli..", "org.portrait")
            .should(speakOurTypes())
            .allowEmptyShould(true);

    private static ArchRule only(List<String> libraries, String... rooms) {
        String[] allowed = Arrays.stream(rooms)
                .map(room -> room.isEmpty() ? "org.portrait" : "org.portrait." + room)
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideOutsideOfPackages(allowed)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries.toArray(String[]::new))
                .allowEmptyShould(true);
    }

    private static ArchCondition<JavaCodeUnit> speakOurTypes() {
        return new ArchCondition<>("have no third-party type in a public signature") {
            @Override
            public void check(JavaCodeUnit unit, ConditionEvents events) {
                if (!visible(unit)) {
                    return;
                }
                var types = new ArrayList<JavaClass>(unit.getRawParameterTypes());
                types.add(unit.getRawReturnType());
                types.stream()
                        .map(JavaClass::getBaseComponentType)
                        .filter(FOREIGN)
                        .forEach(type -> events.add(SimpleConditionEvent.violated(
                                unit, unit.getFullName() + " shows " + type.getName() + " to other packages")));
            }
        };
    }

    private static boolean visible(JavaCodeUnit unit) {
        return unit.getModifiers().contains(JavaModifier.PUBLIC)
                && unit.getOwner().getModifiers().contains(JavaModifier.PUBLIC);
    }

    private static final DescribedPredicate<JavaClass> FOREIGN = DescribedPredicate.describe(
            "third-party",
            type -> !type.isPrimitive()
                    && !type.getPackageName().startsWith("java.")
                    && !type.getPackageName().startsWith("org.portrait"));
}
