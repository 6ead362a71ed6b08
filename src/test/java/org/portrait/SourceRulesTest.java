// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.source.tree.CatchTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The rules of the house about source files, see {@code src/site/markdown/architecture.md}. */
class SourceRulesTest {
    private static final int LONGEST_FILE = 350;
    private static final int LONGEST_METHOD = 40;
    private static final String HEADER = "// SPDX-License-Identifier: GPL-3.0-or-later\n";
    private static final Pattern UNFINISHED = Pattern.compile("\\b(TODO|FIXME)\\b");
    private static final List<Path> MAIN = Sources.under(Sources.MAIN);
    private static final List<Path> ALL = Sources.under(Path.of("src"));

    @Test
    void everyFileNamesItsLicence() {
        assertEquals(List.of(), filesWhere(ALL, text -> !text.startsWith(HEADER)), "the first line must be " + HEADER);
    }

    @Test
    void noFileIsLongerThanItsReaderCanHold() {
        assertEquals(
                List.of(), filesWhere(ALL, text -> text.lines().count() > LONGEST_FILE), "over 350 lines: split them");
    }

    @Test
    void nothingIsLeftUnfinishedOrPrintedToNobody() {
        assertEquals(
                List.of(),
                filesWhere(
                        MAIN,
                        text -> text.contains(".printStackTrace(")
                                || UNFINISHED.matcher(text).find()));
    }

    /** A kernel may be longer if a comment {@code // kernel: …} in it or just above it says why. */
    @Test
    void noMethodIsLongerThanAScreen() {
        var found = new ArrayList<String>();
        visit(new TreeScanner<>() {
            @Override
            public Void visitMethod(MethodTree method, Places places) {
                int from = places.first(method);
                int to = places.last(method);
                if (to - from + 1 > LONGEST_METHOD && !places.text(from - 1, to).contains("// kernel: ")) {
                    found.add(places.name(method, method.getName().toString()));
                }
                return super.visitMethod(method, places);
            }
        });
        assertEquals(List.of(), found, "over 40 lines: split them");
    }

    @Test
    void nobodyCatchesWhateverMayCome() {
        var found = new ArrayList<String>();
        visit(new TreeScanner<>() {
            @Override
            public Void visitCatch(CatchTree clause, Places places) {
                String type = clause.getParameter().getType().toString();
                if (type.matches("(.*\\W)?Exception(\\W.*)?")) {
                    found.add(places.name(clause, "catch " + type));
                }
                return super.visitCatch(clause, places);
            }
        });
        assertEquals(List.of(), found, "catch what you expect; the rest belongs to the one handler");
    }

    private static List<Path> filesWhere(List<Path> files, Predicate<String> text) {
        return files.stream().filter(file -> text.test(Sources.text(file))).toList();
    }

    private static void visit(TreeScanner<Void, Places> scanner) {
        Sources.Parsed parsed = Sources.parse(MAIN);
        for (CompilationUnitTree unit : parsed.units()) {
            scanner.scan(unit, new Places(unit, parsed.positions(), unit.getLineMap()));
        }
    }

    /** Where in its file a tree stands; lines are counted from 1. */
    private record Places(CompilationUnitTree unit, SourcePositions positions, LineMap map) {
        String text(int from, int to) {
            List<String> lines = Sources.text(Path.of(unit.getSourceFile().getName()))
                    .lines()
                    .toList();
            return String.join("\n", lines.subList(from - 1, to));
        }

        int first(Tree tree) {
            return (int) map.getLineNumber(positions.getStartPosition(unit, tree));
        }

        int last(Tree tree) {
            return (int) map.getLineNumber(positions.getEndPosition(unit, tree));
        }

        String name(Tree tree, String what) {
            return unit.getSourceFile().getName() + ":" + first(tree) + " " + what;
        }
    }
}
