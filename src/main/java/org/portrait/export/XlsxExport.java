// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.portrait.i18n.Messages;
import org.portrait.personas.Measure;
import org.portrait.personas.SegmentProfile;
import org.portrait.personas.SegmentProfile.CategoryLift;
import org.portrait.personas.SegmentProfile.FeatureStatistics;
import org.portrait.quality.Quality;
import org.portrait.work.Activity;
import org.portrait.work.FailureException;
import org.portrait.work.Progress;

/**
 * Writes results as one workbook with the sheets Segments (as many as its rows need), Personas, Centroids, Profiles, Quality
 * and About, worded in the user's language. Numbers and dates are real ones; identifiers and text are text, so that leading
 * zeros survive and nothing becomes a formula. The same results give the same bytes.
 */
public final class XlsxExport {
    /** What a worksheet holds below its headings. */
    private static final int MOST_ROWS = 1_048_575;

    private static final int COMPRESSION = 4;
    private final AtomicFile files;
    private final Messages messages;
    private final int mostRows;

    public XlsxExport(AtomicFile files, Messages messages) {
        this(files, messages, MOST_ROWS);
    }

    /** @param mostRows on a sheet, below its headings */
    XlsxExport(AtomicFile files, Messages messages, int mostRows) {
        this.files = files;
        this.messages = messages;
        this.mostRows = mostRows;
    }

    /** @throws FailureException as {@link AtomicFile} does; nothing is left half-written */
    public void write(Path target, WorkbookContent content, Progress progress) {
        files.write(target, out -> write(out, content, progress));
        progress.report(Activity.WRITING, 1);
    }

    private void write(OutputStream out, WorkbookContent content, Progress progress) throws IOException {
        var dated = new FixedDate(out);
        var workbook = new Workbook(dated, "Portrait", null);
        workbook.setCompressionLevel(COMPRESSION);
        new SegmentSheets(workbook, messages, content.segments(), content.colours()).write(mostRows, progress);
        personas(workbook, content);
        centroids(workbook, content);
        profiles(workbook, content.personas().profiles(), content.centroids());
        quality(workbook, content);
        about(workbook, content);
        dated.holdTail();
        workbook.setCompressionLevel(0);
        workbook.finish();
        dated.release();
    }

    private XlsxSheet sheet(Workbook workbook, String name, List<String> headings) {
        return new XlsxSheet(workbook, messages.text("export.sheet." + name), headings);
    }

    private void personas(Workbook workbook, WorkbookContent content) throws IOException {
        List<String> headings = new ArrayList<>(PersonaTable.HEADINGS);
        int share = headings.indexOf("share");
        int light = headings.indexOf("light");
        var sheet = sheet(workbook, "personas", words(headings));
        content.personas().rows(cells -> {
            sheet.nextRow();
            int segment = (Integer) cells[0];
            sheet.segment(0, segment, content.colours().get(segment - 1));
            for (int c = 1; c < cells.length; c++) {
                if (c == share) {
                    sheet.share(c, (Double) cells[c]);
                } else if (c == light) {
                    sheet.label(c, content.personas().light(segment - 1));
                } else if (cells[c] instanceof String text) {
                    sheet.sentences(c, text);
                } else {
                    sheet.value(c, cells[c]);
                }
            }
        });
        sheet.finish();
    }

    private void centroids(Workbook workbook, WorkbookContent content) throws IOException {
        CentroidTable table = content.centroids();
        var headings = new ArrayList<>(words(List.of("segment", "segment_name", "size", "share")));
        headings.addAll(headings(table));
        var sheet = sheet(workbook, "centroids", headings);
        for (int s = 0; s < table.k(); s++) {
            sheet.nextRow();
            sheet.segment(0, s + 1, content.colours().get(s));
            sheet.label(1, table.names().get(s));
            sheet.value(2, (long) table.sizes()[s]);
            sheet.share(3, table.share(s));
            for (int j = 0; j < table.features().size(); j++) {
                sheet.value(4 + j, table.value(s, j));
            }
        }
        sheet.finish();
    }

    private List<String> headings(CentroidTable table) {
        return table.headings(column -> messages.text("export.geometricMean", column));
    }

    private void profiles(Workbook workbook, List<SegmentProfile> profiles, CentroidTable centroids)
            throws IOException {
        List<String> names = centroids.names();
        List<String> features = headings(centroids);
        var sheet = sheet(workbook, "profiles", words(ProfileColumns.NAMES));
        for (SegmentProfile profile : profiles) {
            for (int j = 0; j < features.size(); j++) {
                FeatureStatistics f = profile.features().get(j);
                Measure measure = centroids.measures().get(j);
                profile(sheet, profile, names, features.get(j));
                sheet.value(4, PlainText.value(measure, f.mean()));
                sheet.value(5, PlainText.value(measure, f.median()));
                sheet.value(6, PlainText.value(measure, f.overallMean()));
                sheet.number(7, f.difference());
            }
            for (CategoryLift c : profile.categories()) {
                profile(sheet, profile, names, c.column());
                sheet.label(3, c.value());
                sheet.share(8, c.share());
                sheet.share(9, c.overallShare());
                sheet.number(10, c.lift());
            }
        }
        sheet.finish();
    }

    private static void profile(XlsxSheet sheet, SegmentProfile profile, List<String> names, String feature) {
        sheet.nextRow();
        sheet.value(0, profile.segment() + 1L);
        sheet.label(1, names.get(profile.segment()));
        sheet.label(2, feature);
    }

    private void quality(Workbook workbook, WorkbookContent content) throws IOException {
        List<String> headings = Stream.of(
                        "export.column.k",
                        "quality.inertia",
                        "quality.silhouette",
                        "quality.simplifiedSilhouette",
                        "quality.calinskiHarabasz",
                        "quality.daviesBouldin",
                        "export.column.chosen")
                .map(messages::text)
                .toList();
        var sheet = sheet(workbook, "quality", headings);
        for (Quality q : content.qualities()) {
            sheet.nextRow();
            sheet.value(0, q.k());
            sheet.number(1, q.inertia());
            sheet.number(2, q.silhouette());
            sheet.number(3, q.simplifiedSilhouette());
            sheet.number(4, q.calinskiHarabasz());
            sheet.number(5, q.daviesBouldin());
            sheet.value(6, q.k() == content.centroids().k());
        }
        sheet.finish();
    }

    private void about(Workbook workbook, WorkbookContent content) throws IOException {
        var sheet = sheet(workbook, "about", words(List.of("about", "value")));
        for (String sentence : content.privacy()) {
            sheet.nextRow();
            sheet.label(0, messages.text("export.about.privacy"));
            sheet.label(1, sentence);
        }
        for (About.Entry entry : content.about().entries(messages)) {
            sheet.nextRow();
            sheet.label(0, entry.what());
            sheet.value(1, entry.value());
        }
        sheet.finishPlain();
    }

    private List<String> words(List<String> columns) {
        return words(messages, columns);
    }

    static List<String> words(Messages messages, List<String> columns) {
        return columns.stream().map(c -> messages.text("export.column." + c)).toList();
    }
}
