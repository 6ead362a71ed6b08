// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.ImportOrderer;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The one code layout: palantir-java-format. Run as a program it rewrites the sources in place. */
public final class SourceFormat {
    private SourceFormat() {}

    private static final Formatter FORMATTER = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(JavaFormatterOptions.Style.PALANTIR)
            .build());

    public static void main(String[] args) throws IOException, FormatterException {
        for (Path file : differing()) {
            Files.writeString(file, format(Files.readString(file)));
            System.out.println("formatted " + file);
        }
    }

    static List<Path> differing() throws IOException, FormatterException {
        var differing = new ArrayList<Path>();
        try (var files = Files.walk(Path.of("src"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                String source = Files.readString(file);
                if (!format(source).equals(source)) {
                    differing.add(file);
                }
            }
        }
        return differing;
    }

    private static String format(String source) throws FormatterException {
        String imports = ImportOrderer.reorderImports(
                RemoveUnusedImports.removeUnusedImports(source), JavaFormatterOptions.Style.PALANTIR);
        return FORMATTER.formatSource(imports);
    }
}
