// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.portrait.data.ColumnRole;
import org.portrait.data.Dataset;
import org.portrait.data.DatasetBuilder;
import org.portrait.privacy.Anonymity.Combination;
import org.portrait.privacy.Anonymity.Cure;
import org.portrait.work.Progress;

class AnonymityFinderTest {
    /** Eight customers. */
    private static Dataset eight() {
        return new DatasetBuilder("eight.csv")
                .integers("age", new long[] {31, 33, 32, 34, 41, 44, 43, Long.MIN_VALUE})
                .texts("gender", new String[] {"f", "f", "m", "m", "f", "f", "f", "f"})
                .texts("city", new String[] {"Ulm", "Ulm", "Ulm", "Ulm", "Ulm", "Ulm", "Bonn", "Bonn"})
                .build(c -> ColumnRole.FEATURE);
    }

    private static Anonymity find(PrivacySettings settings, Dataset customers) {
        return new AnonymityFinder(settings).find(customers, Progress.none());
    }

    /** Whether customers come together or some at a time, as many are alike. */
    @Test
    void customersMayComeSomeAtATime() {
        var random = new Random(5);
        int n = 2_000;
        Dataset all = new DatasetBuilder("all.csv")
                .decimals("age", random.doubles(n, 20, 60).map(Math::rint).toArray())
                .texts(
                        "city",
                        random.ints(n, 0, 30)
                                .mapToObj(c -> c == 0 ? "" : "city " + c)
                                .toArray(String[]::new))
                .decimals("spend", random.doubles(n, 0, 1).toArray())
                .build(_ -> ColumnRole.FEATURE);
        PrivacySettings settings =
                PrivacySettings.proposed(all.schema()).withCoarsened(Map.of("age", Coarsening.FIVES));
        var parts = new CustomerParts(settings);
        for (int from = 0; from < n; from += 300) {
            parts.add(all.select(IntStream.range(from, Math.min(n, from + 300)).toArray()));
        }
        assertEquals(List.of("age", "city"), settings.together(all.schema()));
        assertEquals(find(settings, all), parts.anonymity(Progress.none()));
        assertEquals(n, parts.rows());
        assertEquals(
                all.schema().column("city").missing(),
                parts.schema().column("city").missing());
        int different = parts.schema().column("spend").distinct();
        assertTrue(Math.abs(different - n) < 0.25 * n, "estimated from about 125 of 2,000: " + different);
        assertTrue(parts.schema().column("age").distinct() >= 38, "at least those of a part");
    }

    /**
     * In bands of ten: 30s 4, 40s 3, nothing 1; f 6, m 2; Ulm 6, Bonn 2. With k = 2 the age alone singles out the eighth.
     * Age and city: 30s Ulm 4, 40s Ulm 2, 40s Bonn 1, nothing Bonn 1: the seventh, too. Age and gender: 30s f 2, 30s m 2,
     * 40s f 3, nothing f 1: nobody else. Gender and city: f Ulm 4, m Ulm 2, f Bonn 2: nobody. All three: 2, 2, 2, 1, 1.
     */
    @Test
    void eightCustomersByHand() {
        PrivacySettings settings = PrivacySettings.proposed(eight().schema())
                .withCoarsened(Map.of("age", Coarsening.TENS))
                .withK(2);
        assertEquals(
                new Anonymity(
                        List.of("age", "gender", "city"),
                        2,
                        8,
                        2,
                        1,
                        List.of(
                                new Combination(List.of("age"), 1, 1, 7),
                                new Combination(List.of("age", "city"), 2, 1, 6)),
                        List.of(new Cure("age", 0), new Cure("city", 1), new Cure("gender", 2))),
                find(settings, eight()));
    }

    @Test
    void exactAgesSingleEverybodyOut() {
        PrivacySettings settings = PrivacySettings.proposed(eight().schema()).withK(2);
        Anonymity exact = find(settings, eight());
        assertEquals(8, exact.exposed());
        assertEquals(List.of(new Combination(List.of("age"), 8, 1, 0)), exact.combinations());
        Anonymity without = find(settings.withLeftOut(Set.of("age")), eight());
        assertEquals(List.of("gender", "city"), without.columns());
        assertEquals(0, without.exposed());
        assertEquals(2, without.smallest());
        Anonymity nothing = find(settings.withIdentifying(Set.of()), eight());
        assertEquals(0, nothing.exposed());
        assertEquals(List.of(), nothing.columns());
    }

    /** Against maps of lists of values, for every combination. */
    @Test
    void manyCustomersByBruteForce() {
        var random = new Random(7);
        int rows = 3_000;
        String[] columns = {"age", "gender", "zip", "region", "birth year"};
        int[] distinct = {60, 2, 900, 12, 25};
        var texts = new String[columns.length][rows];
        var builder = new DatasetBuilder("many.csv");
        for (int c = 0; c < columns.length; c++) {
            int values = distinct[c];
            texts[c] = random.ints(rows, 0, values)
                    .mapToObj(v -> random.nextInt(50) == 0 ? "" : "v" + v * v % values)
                    .toArray(String[]::new);
            builder.texts(columns[c], texts[c]);
        }
        Dataset customers = builder.build(c -> ColumnRole.FEATURE);
        for (int k : new int[] {2, 5, 40}) {
            PrivacySettings settings =
                    PrivacySettings.OPEN.withIdentifying(Set.of(columns)).withK(k);
            Anonymity found = find(settings, customers);
            var exposed = new HashSet<Integer>();
            int smallest = rows;
            Map<List<String>, Integer> each = new HashMap<>();
            for (int set = 1; set < 1 << columns.length; set++) {
                if (Integer.bitCount(set) <= 3) {
                    Map<List<String>, List<Integer>> groups = groups(texts, set);
                    int before = 0;
                    for (List<Integer> group : groups.values()) {
                        smallest = Math.min(smallest, group.size());
                        if (group.size() < k) {
                            exposed.addAll(group);
                            before += group.size();
                        }
                    }
                    each.put(named(columns, set), before);
                }
            }
            assertEquals(exposed.size(), found.exposed(), "k = " + k);
            assertEquals(smallest, found.smallest());
            assertTrue(!found.combinations().isEmpty());
            found.combinations().forEach(c -> assertEquals(each.get(c.columns()), c.exposed(), c.toString()));
        }
    }

    private static Map<List<String>, List<Integer>> groups(String[][] texts, int set) {
        Map<List<String>, List<Integer>> groups = new HashMap<>();
        for (int row = 0; row < texts[0].length; row++) {
            int r = row;
            var values = new ArrayList<String>();
            for (int c = 0; c < texts.length; c++) {
                if ((set >> c & 1) == 1) {
                    values.add(texts[c][r]);
                }
            }
            groups.computeIfAbsent(values, _ -> new ArrayList<>()).add(row);
        }
        return groups;
    }

    private static List<String> named(String[] columns, int set) {
        return Arrays.stream(columns)
                .filter(c -> (set >> Arrays.asList(columns).indexOf(c) & 1) == 1)
                .toList();
    }
}
