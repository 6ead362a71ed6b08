// SPDX-License-Identifier: GPL-3.0-or-later

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Fills in the launchers with the JDK that runs this program, which is the one that builds: {@code IN OUT FLAGS MAIN}. */
final class WriteLaunchers {
    private WriteLaunchers() {}

    public static void main(String[] arguments) throws IOException {
        Path in = Path.of(arguments[0]);
        Path out = Path.of(arguments[1]);
        Files.createDirectories(out);
        for (String name : new String[] {"portrait", "portrait.bat"}) {
            String text = Files.readString(in.resolve(name))
                    .replace("@java.home@", System.getProperty("java.home").replace("'", "'\\''"))
                    .replace("@java.version@", "25")
                    .replace("@flags@", arguments[2])
                    .replace("@main@", arguments[3]);
            Path launcher = out.resolve(name);
            Files.writeString(launcher, name.endsWith(".bat") ? text.replace("\n", "\r\n") : text);
            launcher.toFile().setExecutable(true, false);
        }
    }
}
