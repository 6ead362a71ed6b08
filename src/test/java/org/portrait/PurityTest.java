// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Same recipe, same file, same bytes: nothing that depends on the clock, chance, threads or the processor. */
@AnalyzeClasses(packages = "org.portrait", importOptions = MainClasses.class)
class PurityTest {
    private static final String[] AROUND_THE_STAGES = {
        "org.portrait", "org.portrait.ui..", "org.portrait.cli..", "org.portrait.workspace..", "org.portrait.i18n.."
    };

    @ArchTest
    static final ArchRule noChance = noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching("java\\.util\\.Random|java\\.util\\.concurrent\\.ThreadLocalRandom")
            .orShould()
            .callMethodWhere(call("java.lang.Math", "random"))
            .because("random numbers come from a seed in the recipe");

    @ArchTest
    static final ArchRule noClock = noClasses()
            .that()
            .resideOutsideOfPackages(AROUND_THE_STAGES)
            .should()
            .callMethodWhere(call("java\\.time\\..*", "now"))
            .orShould()
            .callMethodWhere(call("java\\.lang\\.System", "currentTimeMillis"))
            .because("a run is a value: times are passed in")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule noApproximateMath = noClasses()
            .that()
            .resideOutsideOfPackages(AROUND_THE_STAGES)
            .should()
            .callMethodWhere(call(
                    "java\\.lang\\.Math",
                    "log|log10|log1p|exp|expm1|pow|cbrt|hypot|sin|cos|tan|asin|acos|atan|atan2|sinh|cosh|tanh"))
            .because("StrictMath gives the same bits on every processor")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule noParallelStreamsOfNumbers = noClasses()
            .that()
            .resideOutsideOfPackage("org.portrait.data..") // one task per column, collected in column order
            .should()
            .callMethodWhere(call("java\\.util\\.stream\\.(Double)?Stream", "parallel"))
            .orShould()
            .callMethodWhere(call("java\\.util\\..*", "parallelStream"))
            .because("their sums depend on the number of threads; run fixed blocks and combine them in order");

    @ArchTest
    static final ArchRule threadsAreMadeInFewPlaces = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "org.portrait.ui.task..",
                    "org.portrait.load..",
                    "org.portrait.segments..",
                    "org.portrait.quality..")
            .should()
            .callConstructorWhere(target(owner(assignable("java.lang.Thread"))))
            .orShould()
            .callMethodWhere(call("java\\.lang\\.Thread", "of.*|start.*"))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule onlyTheWorkerSpeaksToTheWindowThread = noClasses()
            .that()
            .resideOutsideOfPackage("org.portrait.ui.task..")
            .should()
            .callMethodWhere(call("javafx\\.application\\.Platform", "runLater"));

    @ArchTest
    static final ArchRule onlyMainEndsTheProgram = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.portrait.Main")
            .should()
            .callMethodWhere(call("java\\.lang\\.(System|Runtime)", "exit|halt"))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule onlyCommandsPrint = noClasses()
            .that()
            .resideOutsideOfPackages("org.portrait", "org.portrait.cli..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule viewModelsHoldNoControls = noClasses()
            .that()
            .resideInAPackage("org.portrait.ui..")
            .and()
            .haveSimpleNameEndingWith("Model")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx.scene.control..", "javafx.stage..", "org.controlsfx..")
            .because("a model is tested without a toolkit")
            .allowEmptyShould(true);

    private static DescribedPredicate<JavaCall<?>> call(String type, String method) {
        return DescribedPredicate.describe(
                "call " + type + "." + method,
                call -> call.getTargetOwner().getName().matches(type)
                        && call.getName().matches(method));
    }

    private static DescribedPredicate<JavaClass> assignable(String type) {
        return DescribedPredicate.describe(type, owner -> owner.isAssignableTo(type));
    }
}
