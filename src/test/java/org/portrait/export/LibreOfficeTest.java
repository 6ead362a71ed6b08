// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portrait.i18n.Messages;
import org.portrait.work.Progress;

/** The workbook as another program reads it; skipped where LibreOffice is not installed. */
class LibreOfficeTest {
    private static final String UTF8_COMMA_QUOTES_AS_SHOWN = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true";

    @TempDir
    Path folder;

    @Test
    void theSheetIsTheSameThere() throws Exception {
        assumeTrue(
                Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                        .anyMatch(path -> Files.isExecutable(Path.of(path, "soffice"))),
                "LibreOffice is not installed");
        Path workbook = folder.resolve("a.xlsx");
        new XlsxExport(new AtomicFile(), new Messages(Messages.ENGLISH))
                .write(workbook, Shop.workbook(Shop.table(Messages.ENGLISH), Messages.ENGLISH), Progress.none());
        var soffice = new ProcessBuilder(
                        "soffice",
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        UTF8_COMMA_QUOTES_AS_SHOWN,
                        "--outdir",
                        folder.toString(),
                        workbook.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        assertTrue(soffice.waitFor(120, TimeUnit.SECONDS), "LibreOffice does not end");
        assertEquals("""
                id,age,spend,city,since,active,Segment,Segment_2,Segment name,Distance,Left out because
                007,20,-1.5,=1+1,2024-02-29,TRUE,1,2,=Young,0,
                008,30,,"a,b",,FALSE,2,,,,missing value
                009,40,10000000, ＠x,2024-02-29,TRUE,3,1,"Older, ""calm""\",0.5,
                010,50,0.1,"line
                break",2024-02-29,,4,1,"Older, ""calm""\",0.5,
                """, Files.readString(folder.resolve("a.csv")));
    }
}
