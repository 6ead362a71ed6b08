// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portrait.i18n.Messages;
import org.portrait.personas.Axis;
import org.portrait.personas.ColumnProfile;
import org.portrait.personas.ColumnProfile.Group;
import org.portrait.personas.ColumnProfile.Numbers;
import org.portrait.personas.ColumnProfile.Summary;
import org.portrait.personas.ColumnProfile.Use;
import org.portrait.personas.ColumnProfile.Value;
import org.portrait.personas.ColumnProfile.ValueGroup;
import org.portrait.personas.ColumnProfile.Values;
import org.portrait.personas.Interval;
import org.portrait.personas.Measure;
import org.portrait.personas.Pairs;
import org.portrait.quality.SegmentTrust;
import org.portrait.quality.Separation;
import org.portrait.quality.Trust;
import org.portrait.quality.Unlike;
import org.portrait.work.CancelledException;
import org.portrait.work.CancelledProgress;
import org.portrait.work.Progress;

class CsvExportTest {
    @TempDir
    Path folder;

    private String segments(CsvFormat flavour, Locale locale) throws IOException {
        Path target = folder.resolve("segments.csv");
        new CsvExport(flavour, new AtomicFile()).segments(target, Shop.table(locale), Progress.none());
        return Files.readString(target);
    }

    @Test
    void everyInputRowKeepsItsPlaceAndTheRemovedOneSaysWhy() throws IOException {
        assertEquals("""
                id,age,spend,city,since,active,Segment,segment_2,segment_name,distance,reason
                007,20,-1.5,=1+1,2024-02-29,true,1,2,=Young,0,
                008,30,,"a,b",,false,2,,,,missing value
                009,40,10000000, ＠x,2024-02-29,true,3,1,"Older, ""calm""\",0.5,
                010,50,0.1,"line
                break",2024-02-29,,4,1,"Older, ""calm""\",0.5,
                """, segments(CsvFormat.UPLOAD, Messages.ENGLISH));
    }

    @Test
    void forExcelTextIsGuardedAndNumbersAreNot() throws IOException {
        assertEquals("""
                \uFEFFid,age,spend,city,since,active,Segment,segment_2,segment_name,distance,reason
                007,20,-1.5,'=1+1,2024-02-29,true,1,2,'=Young,0,
                008,30,,"a,b",,false,2,,,,缺失值
                009,40,10000000,' ＠x,2024-02-29,true,3,1,"Older, ""calm""\",0.5,
                010,50,0.1,"line
                break",2024-02-29,,4,1,"Older, ""calm""\",0.5,
                """, segments(CsvFormat.EXCEL, Messages.CHINESE));
    }

    @Test
    void centroidsAreInOriginalUnits() throws IOException {
        Path target = folder.resolve("centroids.csv");
        new CsvExport(CsvFormat.UPLOAD, new AtomicFile()).centroids(target, Shop.centroids());
        assertEquals("""
                segment,segment_name,size,share,age
                1,"Older, ""calm""\",2,0.6666666666666666,45
                2,=Young,1,0.3333333333333333,20
                """, Files.readString(target));
    }

    @Test
    void profilesHaveOneRowPerColumnOfNumbersAndPerValue() throws IOException {
        Path target = folder.resolve("profiles.csv");
        var axis = new Axis(false, 20, 50, 1, 0, 0);
        var all = new Summary(3, 36.5, 12, 30, 40, 45, new int[] {3});
        var older = new Group(new Summary(2, 45, 5, 42.5, 45, 47.5, new int[] {2}), 0.75, new Pairs(1, 0), null);
        var young = new Group(
                new Summary(1, 20, 0, 20, 20, 20, new int[] {1}), -1.5, new Pairs(0, 1), new Interval(-2.5, 42, true));
        var city = new Value(
                "+1",
                2,
                0.25,
                List.of(
                        new ValueGroup(1, 0.5, 2, 0.5, 0.25, new Interval(0.125, 0.875, false)),
                        new ValueGroup(0, 0, 0, -0.5, -0.5, null)));
        List<ColumnProfile> profiles = List.of(
                new Numbers("age", Use.FEATURE, Measure.NUMBER, 0.875, List.of(0, 0), all, List.of(older, young), axis),
                new Values("city", Use.OTHER, 0.375, List.of(1, 0), List.of(city)));
        new CsvExport(CsvFormat.EXCEL, new AtomicFile()).profiles(target, profiles, Shop.NAMES);
        assertEquals("""
                \uFEFFsegment,segment_name,feature,value,mean,median,overall_mean,difference_sd,share,overall_share,lift,\
                use,customers,lower_quartile,upper_quartile,overall_median,overall_sd,explained,cliffs_delta,ci_low,ci_high,ci_rough,missing,geometric_mean,statistics_of
                1,"Older, ""calm""\",age,,45,45,36.5,0.75,,,,feature,2,42.5,47.5,40,12,0.875,1,,,,0,,values
                1,"Older, ""calm""\",city,'+1,,,,0.5,0.5,0.25,2,other,1,,,,,0.375,0.25,0.125,0.875,false,1,,values
                2,'=Young,age,,20,20,36.5,-1.5,,,,feature,1,20,20,40,12,0.875,-1,-2.5,42,true,0,,values
                2,'=Young,city,'+1,,,,-0.5,0,0.25,0,other,0,,,,,0.375,-0.5,,,,0,,values
                """, Files.readString(target));
    }

    /** Day 19,530.55 since 1970 is nearer to day 19,531; day 19,530 is 2023-06-22. A deviation is no date. */
    @Test
    void datesInProfilesAreDates() throws IOException {
        Path target = folder.resolve("profiles.csv");
        var axis = new Axis(false, 0, 1, 1, 0, 0);
        var days = new Summary(2, 19_530.55, 2.5, 19_529, 19_530, 19_531, new int[] {2});
        var first = new Group(days, 0, new Pairs(0, 0), new Interval(19_530, 19_532, false));
        var seconds = new Summary(1, 86_400.4, 10, 0, 3_600, 7_200, new int[] {1});
        var second = new Group(seconds, 0, new Pairs(Double.NaN, Double.NaN), null);
        List<ColumnProfile> profiles = List.of(
                new Numbers("since", Use.OTHER, Measure.DATE, 0.5, List.of(0), days, List.of(first), axis),
                new Numbers("seen", Use.OTHER, Measure.DATETIME, 0.5, List.of(0), seconds, List.of(second), axis));
        new CsvExport(CsvFormat.UPLOAD, new AtomicFile()).profiles(target, profiles, List.of("A"));
        assertEquals(
                List.of(
                        "1,A,since,,2023-06-23,2023-06-22,2023-06-23,0,,,,other,2,2023-06-21,2023-06-23,2023-06-22,2.5,0.5,0,"
                                + "2023-06-22,2023-06-24,false,0,,values",
                        "1,A,seen,,1970-01-02 00:00:00,1970-01-01 01:00:00,1970-01-02 00:00:00,0,,,,other,1,"
                                + "1970-01-01 00:00:00,1970-01-01 02:00:00,1970-01-01 01:00:00,10,0.5,,,,,0,,values"),
                Files.readString(target).lines().skip(1).toList());
    }

    /** The silhouette is empty while it is not known. */
    @Test
    void stabilityHasOneRowPerSegment() throws IOException {
        Path target = folder.resolve("stability.csv");
        var byOneColumn = new SegmentTrust(2, 2, 0.9, 1, 97, new Separation(1, 120, 0.08, 0.0001, 0, false), 0.5);
        var cut = new SegmentTrust(1, 1, 0.7, 20, 60, new Separation(0, 120, 0.02, 0.75, -1, false), 0);
        var trust = new Trust(List.of(byOneColumn, cut), List.of("x"), 3, 3, 100, 5, 1, 1, 1);
        new CsvExport(CsvFormat.UPLOAD, new AtomicFile()).stability(target, trust, null, Shop.NAMES);
        assertEquals("""
                segment,segment_name,size,jaccard,dissolved,recovered,band,silhouette,silhouette_lower_quartile,silhouette_median,silhouette_upper_quartile,silhouette_below_0,nearest,dip,dip_rows,p_value,separated,gap_made_by,near_share,light,rows,resamples
                1,"Older, ""calm""\",2,0.9,1,97,highly_stable,,,,,,2,0.08,120,0.0001,true,x,0.5,amber,3,100
                2,=Young,1,0.7,20,60,doubtful,,,,,,1,0.02,120,0.75,false,,0,unknown,3,100
                """, Files.readString(target));
    }

    /** 2024-03-01 is day 19783; ln(1 + 99) is that of 99. */
    @Test
    void whoeverIsUnlikeIsToldInTheUnitsOfTheColumns() throws Exception {
        var causes = List.of(
                new Unlike.Cause(1, 19_783, 19_782.4, 0.6), new Unlike.Cause(0, Math.log(100), Math.log(10), 0.4));
        var customer = new Unlike.Customer(0, 0, 3, 1, 2.5, 0.7, Unlike.By.BOTH, causes);
        Path target = folder.resolve("outliers.csv");
        new CsvExport(CsvFormat.UPLOAD, new AtomicFile())
                .unlike(
                        target,
                        new Unlike(List.of(customer), new int[] {1}, 0.6),
                        _ -> "C1",
                        List.of("Regulars"),
                        List.of("log(spend)", "since"),
                        List.of(Measure.LOGARITHM, Measure.DATE));
        String line = Files.readAllLines(target).getLast();
        assertTrue(
                line.matches(
                        "C1,1,Regulars,3,1,2.5,0.7,both,since,2024-03-01,2024-02-29,spend,99(\\.0*[1-9])?,(9|8\\.99).*,,,"),
                line);
    }

    @Test
    void aCancelledListIsNotWritten() {
        Path target = folder.resolve("segments.csv");
        var cancelled = new CancelledProgress();
        var export = new CsvExport(CsvFormat.UPLOAD, new AtomicFile());
        assertThrows(CancelledException.class, () -> export.segments(target, Shop.table(Messages.ENGLISH), cancelled));
        assertEquals(0, folder.toFile().list().length);
    }
}
