// SPDX-License-Identifier: GPL-3.0-or-later

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Leaves out of the jars of fastutil and ICU in a folder the classes that no class of the folder can reach: {@code FOLDER}.
 * Any text in a class that names another counts as a use of it, so that too much stays rather than too little. Of ICU we
 * use the detection of encodings, which needs none of its data; should something reach them, they stay.
 */
final class Trim {
    private static final Pattern NAME = Pattern.compile("(it[/.]unimi[/.]dsi[/.]fastutil|com[/.]ibm[/.]icu)[/.][\\w/.$]+");
    private static final String ICU_DATA = "com/ibm/icu/impl/data/";
    private static final String READS_DATA = "com/ibm/icu/impl/ICUData";

    private Trim() {}

    public static void main(String[] arguments) throws IOException {
        var found = new ArrayDeque<String>();
        var classes = new TreeMap<String, byte[]>();
        try (var jars = Files.newDirectoryStream(Path.of(arguments[0]), "*.jar")) {
            for (Path jar : jars) {
                boolean ours = trimmed(jar);
                read(jar).forEach((name, bytes) -> {
                    if (name.endsWith(".class") && ours) {
                        classes.put(name.substring(0, name.length() - ".class".length()), bytes);
                    } else if (name.endsWith(".class")) {
                        found.addAll(named(bytes));
                    }
                });
            }
        }
        var used = new HashSet<String>();
        while (!found.isEmpty()) {
            String name = found.pop();
            if (classes.containsKey(name) && used.add(name)) {
                found.addAll(named(classes.get(name)));
            }
        }
        try (var jars = Files.newDirectoryStream(Path.of(arguments[0]), "*.jar")) {
            for (Path jar : jars) {
                if (trimmed(jar)) {
                    write(jar, used);
                }
            }
        }
    }

    private static boolean trimmed(Path jar) {
        String name = jar.getFileName().toString();
        return name.startsWith("fastutil-") || name.startsWith("icu4j-");
    }

    private static TreeMap<String, byte[]> read(Path jar) throws IOException {
        var entries = new TreeMap<String, byte[]>();
        try (var file = new JarFile(jar.toFile())) {
            file.stream().filter(entry -> !entry.isDirectory()).forEach(entry -> {
                try (var in = file.getInputStream(entry)) {
                    entries.put(entry.getName(), in.readAllBytes());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        return entries;
    }

    private static Set<String> named(byte[] bytes) {
        var names = new HashSet<String>();
        for (PoolEntry entry : ClassFile.of().parse(bytes).constantPool()) {
            if (entry instanceof Utf8Entry text) {
                Matcher name = NAME.matcher(text.stringValue());
                while (name.find()) {
                    names.add(name.group().replace('.', '/'));
                }
            }
        }
        return names;
    }

    private static boolean kept(String entry, Set<String> used) {
        if (entry.endsWith(".class")) {
            return used.contains(entry.substring(0, entry.length() - ".class".length()));
        }
        return !entry.startsWith(ICU_DATA) || used.contains(READS_DATA);
    }

    private static void write(Path jar, Set<String> used) throws IOException {
        var entries = read(jar);
        try (var out = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (var entry : entries.entrySet()) {
                if (kept(entry.getKey(), used)) {
                    var kept = new ZipEntry(entry.getKey());
                    kept.setTime(0);
                    out.putNextEntry(kept);
                    out.write(entry.getValue());
                }
            }
        }
    }
}
