// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.i18n;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreeScanner;
import java.util.Set;
import java.util.TreeSet;
import org.portrait.Sources;

/**
 * The string literals of the program, apart from those of {@link Messages} itself.
 *
 * @param all every one of them
 * @param asked those passed first to a method named {@code text}
 */
record Literals(Set<String> all, Set<String> asked) {
    static Literals ofTheProgram() {
        var found = new Literals(new TreeSet<>(), new TreeSet<>());
        var files = Sources.under(Sources.MAIN).stream()
                .filter(file -> !file.endsWith("org/portrait/i18n/Messages.java"))
                .toList();
        new Scanner(found).scan(Sources.parse(files).units(), null);
        return found;
    }

    /**
     * A key is used if it is written out; or made from a prefix that is asked for or has several parts; or made from a
     * word and an ending such as {@code ".help"} that are both written out.
     */
    boolean use(String key) {
        if (all.contains(key)) {
            return true;
        }
        for (int dot = key.indexOf('.'); dot >= 0; dot = key.indexOf('.', dot + 1)) {
            String prefix = key.substring(0, dot);
            boolean several = prefix.indexOf('.') >= 0 && all.contains(prefix);
            if (several || asked.contains(prefix) || all.contains(prefix + ".")) {
                return true;
            }
            if (all.contains(prefix) && all.contains(key.substring(dot))) {
                return true;
            }
        }
        return false;
    }

    private static final class Scanner extends TreeScanner<Void, Void> {
        private final Literals found;

        Scanner(Literals found) {
            this.found = found;
        }

        @Override
        public Void visitLiteral(LiteralTree literal, Void nothing) {
            if (literal.getValue() instanceof String text) {
                found.all().add(text);
            }
            return super.visitLiteral(literal, nothing);
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
            if (name(call.getMethodSelect()).equals("text")
                    && !call.getArguments().isEmpty()
                    && call.getArguments().getFirst() instanceof LiteralTree literal
                    && literal.getValue() instanceof String key) {
                found.asked().add(key);
            }
            return super.visitMethodInvocation(call, nothing);
        }

        private static String name(ExpressionTree method) {
            return switch (method) {
                case MemberSelectTree select -> select.getIdentifier().toString();
                case IdentifierTree identifier -> identifier.getName().toString();
                default -> "";
            };
        }
    }
}
