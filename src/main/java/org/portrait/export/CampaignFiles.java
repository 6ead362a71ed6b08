// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.portrait.data.Dataset;
import org.portrait.export.CampaignLists.Group;
import org.portrait.export.CampaignLists.SegmentCounts;
import org.portrait.work.Activity;
import org.portrait.work.FailureException;
import org.portrait.work.Progress;

/**
 * Writes the lists of a campaign: for each segment a file of its customers, but those who are not to be contacted, with the
 * columns {@code segment, segment_name, group} ({@code contact} or {@code control}) after their own, and the hashes of
 * those who are contacted, so that nobody held out is uploaded; and {@code summary.csv}, a row per segment.
 */
public final class CampaignFiles {
    private static final int LONGEST_NAME = 60;
    private final CsvFormat format;
    private final AtomicFile files;

    public CampaignFiles(CsvFormat format, AtomicFile files) {
        this.format = format;
        this.files = files;
    }

    /**
     * @param shown the columns that the files have, of the same rows
     * @throws FailureException as {@link AtomicFolder} does; nothing is left half-written
     */
    public void write(AtomicFolder folder, CampaignLists lists, Dataset shown, Progress progress) {
        folder.write(temporary -> {
            int k = lists.segments().size();
            for (int s = 0; s < k; s++) {
                Path target =
                        temporary.resolve(name(s + 1, lists.segments().get(s).name()));
                int segment = s + 1;
                files.write(target, out -> {
                    var csv = new CsvWriter(out, format);
                    segment(csv, lists, shown, segment, progress);
                    csv.flush();
                });
                progress.report(Activity.WRITING, (s + 1.0) / k);
            }
            new CsvExport(format, files)
                    .rows(temporary.resolve("summary.csv"), summaryHeadings(lists), sink -> summary(lists, sink));
        });
    }

    /** {@code 1-loyal-buyers.csv}: letters and digits of any script, the rest as hyphens. */
    static String name(int segment, String name) {
        String plain = name.replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "-").replaceAll("^-|-$", "");
        int end = Math.min(plain.length(), LONGEST_NAME);
        if (end < plain.length() && Character.isHighSurrogate(plain.charAt(end - 1))) {
            end--;
        }
        return plain.isEmpty() ? segment + ".csv" : segment + "-" + plain.substring(0, end) + ".csv";
    }

    private static void segment(CsvWriter csv, CampaignLists lists, Dataset shown, int segment, Progress progress)
            throws IOException {
        List<Audience> audiences = lists.settings().audiences();
        List<IntFunction<@Nullable Object>> addresses = audiences.stream()
                .map(a -> lists.table().source().values(a.column()))
                .toList();
        List<CsvExport.Cells> columns = CsvExport.cells(shown);
        var added = new ArrayList<>(List.of("segment", "segment_name", "group"));
        audiences.forEach(a -> added.add(a.heading()));
        csv.headings(SegmentTable.headings(shown, added));
        for (int row = 0; row < lists.groups().length; row++) {
            if (row % CsvExport.CHUNK == 0) {
                progress.checkCancelled();
            }
            Group group = lists.groups()[row];
            if (lists.table().segments()[row] == segment && group != Group.DO_NOT_CONTACT) {
                for (CsvExport.Cells column : columns) {
                    column.write(csv, row);
                }
                csv.number(segment).text(lists.table().name(row)).cell(PlainText.lower(group));
                for (int a = 0; a < audiences.size(); a++) {
                    String address = PlainText.of(addresses.get(a).apply(row));
                    csv.cell(group == Group.CONTACT ? audiences.get(a).hash(address) : "");
                }
                csv.endRow();
            }
        }
    }

    private static List<String> summaryHeadings(CampaignLists lists) {
        var headings = new ArrayList<>(
                List.of("segment", "segment_name", "customers", "contact", "control", "do_not_contact", "seed"));
        lists.settings().audiences().forEach(a -> headings.add("without_" + a.heading()));
        return headings;
    }

    private static void summary(CampaignLists lists, CsvExport.TableRow sink) throws IOException {
        for (int s = 0; s < lists.segments().size(); s++) {
            SegmentCounts c = lists.segments().get(s);
            var cells = new ArrayList<Object>(List.of(
                    s + 1,
                    c.name(),
                    c.customers(),
                    c.contact(),
                    c.control(),
                    c.doNotContact(),
                    lists.settings().seed()));
            cells.addAll(c.withoutAddress());
            sink.take(cells.toArray());
        }
    }
}
