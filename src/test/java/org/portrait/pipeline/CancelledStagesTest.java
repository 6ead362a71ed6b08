// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.portrait.work.Activity;
import org.portrait.work.CancelledException;
import org.portrait.work.Progress;

/** What is worked out about segments can be cancelled wherever it is, and is worked out whole the next time. */
class CancelledStagesTest {
    private static final Map<String, Supplier<BiFunction<Run, Progress, Object>>> STAGES = Map.of(
            "trust", () -> new TrustStage(2)::find,
            "customers unlike their segment", () -> new UnlikeStage()::find,
            "ranking and leave one out", () -> new RankingStage(2)::find,
            "rules", () -> new RuleStage()::rules,
            "profiles", () -> new ProfileStage()::profiles,
            "lifecycle", () -> new LifecycleStage()::find,
            "suggestions",
                    () -> {
                        var stage = new SuggestionStage();
                        return (run, progress) -> stage.find(run.prepared(), progress);
                    },
            "gap and stability",
                    () -> {
                        var stage = new ByKStage(2);
                        return (run, progress) -> stage.measure(
                                run.prepared(), run.provenance().recipe().segments(), progress);
                    });

    private static final int FEW = 250;

    private static Run run;

    @BeforeAll
    static void segments(@TempDir Path folder) throws IOException {
        List<String> lines = Files.readAllLines(Path.of("sample-data/customers-zh.csv"));
        Path few = Files.write(folder.resolve("few.csv"), lines.subList(0, FEW));
        Recipe recipe = Recipe.DEFAULT.withSegments(
                Recipe.DEFAULT.segments().withK(4).withRange(2, 5).withRestarts(2));
        run = new Pipeline(2).run(few, recipe, Progress.none());
    }

    static Stream<String> stages() {
        return STAGES.keySet().stream().sorted();
    }

    /** Is cancelled when it has been asked so often. */
    private static final class Patience implements Progress {
        private final AtomicInteger asked = new AtomicInteger();
        private final int most;

        Patience(int most) {
            this.most = most;
        }

        @Override
        public void report(Activity activity, double fraction) {}

        @Override
        public boolean cancelled() {
            return asked.incrementAndGet() > most;
        }
    }

    /** Of arrays only that they are there. */
    private static String text(Object found) {
        return found.toString().replaceAll("@[0-9a-f]+", "");
    }

    @ParameterizedTest
    @MethodSource("stages")
    void canBeCancelledAnywhere(String name) {
        Supplier<BiFunction<Run, Progress, Object>> stage = STAGES.get(name);
        var patient = new Patience(Integer.MAX_VALUE);
        Object whole = stage.get().apply(run, patient);
        int all = patient.asked.get();
        assertTrue(all >= 2, () -> "asked " + all + " times");
        for (int most : new int[] {0, all / 2, all - all / 4 - 1}) {
            BiFunction<Run, Progress, Object> again = stage.get();
            assertThrows(CancelledException.class, () -> again.apply(run, new Patience(most)), "after " + most);
            assertEquals(text(whole), text(again.apply(run, Progress.none())));
        }
    }
}
