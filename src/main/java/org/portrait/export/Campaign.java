// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.portrait.data.Dataset;
import org.portrait.export.CampaignLists.Group;
import org.portrait.export.CampaignLists.SegmentCounts;
import org.portrait.work.Failure;
import org.portrait.work.FailureException;

/** Divides the customers of each segment who may be contacted into those who are, and a random control group. */
public final class Campaign {
    private static final Set<String> NO = Set.of("0", "no", "n", "false", "f", "nein", "non", "否", "无", "不");

    /** Keeps the draws of two segments apart. */
    private static final long STEP = 0x9E3779B97F4A7C15L;

    private final CampaignSettings settings;

    public Campaign(CampaignSettings settings) {
        this.settings = settings;
    }

    /**
     * The same table and settings give the same groups; a segment's do not depend on the others.
     *
     * @throws FailureException with {@link Failure.UnknownColumn} or {@link Failure.HoldOutTooLarge}
     */
    public CampaignLists lists(SegmentTable table) {
        Group[] groups = allowed(table);
        var counts = new ArrayList<SegmentCounts>();
        for (int s = 1; s <= table.names().size(); s++) {
            counts.add(divided(table, groups, s));
        }
        return new CampaignLists(table, settings, groups, counts);
    }

    private Group[] allowed(SegmentTable table) {
        var groups = new Group[table.rows()];
        IntFunction<@Nullable Object> asked =
                settings.doNotContact() == null ? _ -> null : values(table.source(), settings.doNotContact());
        Arrays.setAll(
                groups,
                row -> table.segments()[row] == 0
                        ? Group.NO_SEGMENT
                        : asked(asked.apply(row)) ? Group.DO_NOT_CONTACT : Group.CONTACT);
        return groups;
    }

    /** A value that is not understood means that somebody is not contacted: the other way round would be worse. */
    static boolean asked(@Nullable Object value) {
        return switch (value) {
            case null -> false;
            case Boolean b -> b;
            case Number n -> n.doubleValue() != 0;
            case String s -> !s.isBlank() && !NO.contains(s.strip().toLowerCase(Locale.ROOT));
            default -> true;
        };
    }

    private SegmentCounts divided(SegmentTable table, Group[] groups, int segment) {
        int[] all = IntStream.range(0, groups.length)
                .filter(row -> table.segments()[row] == segment)
                .toArray();
        int[] allowed =
                IntStream.of(all).filter(row -> groups[row] == Group.CONTACT).toArray();
        String name = table.names().get(segment - 1);
        int held = settings.holdOut().of(allowed.length);
        if (held > 0 && held >= allowed.length) {
            throw new FailureException(new Failure.HoldOutTooLarge(name, allowed.length, held));
        }
        holdOut(allowed, held, groups, segment);
        List<Integer> without = settings.audiences().stream()
                .map(audience -> withoutAddress(table.source(), audience, allowed, groups))
                .toList();
        return new SegmentCounts(name, all.length, allowed.length - held, held, all.length - allowed.length, without);
    }

    /** Selection sampling (Knuth, The Art of Computer Programming 2, 3.4.2, algorithm S): every choice is as likely. */
    private void holdOut(int[] rows, int held, Group[] groups, int segment) {
        var random = new SplittableRandom(settings.seed() + segment * STEP);
        int needed = held;
        for (int i = 0; i < rows.length; i++) {
            if (random.nextInt(rows.length - i) < needed) {
                groups[rows[i]] = Group.CONTROL;
                needed--;
            }
        }
    }

    private static int withoutAddress(Dataset source, Audience audience, int[] rows, Group[] groups) {
        IntFunction<@Nullable Object> values = values(source, audience.column());
        return (int) IntStream.of(rows)
                .filter(row -> groups[row] == Group.CONTACT)
                .filter(row -> audience.normalised(PlainText.of(values.apply(row))) == null)
                .count();
    }

    private static IntFunction<@Nullable Object> values(Dataset source, String column) {
        return source.values(source.schema().column(column).name());
    }
}
