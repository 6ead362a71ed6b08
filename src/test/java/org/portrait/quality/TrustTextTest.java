// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.portrait.i18n.Messages;
import org.portrait.quality.SegmentTrust.Band;
import org.portrait.quality.SegmentTrust.Light;

class TrustTextTest {
    private static SegmentTrust segment(double jaccard, int dissolved, int recovered, double pValue) {
        return new SegmentTrust(
                200, 200, jaccard, dissolved, recovered, new Separation(2, 120, 0.0711, pValue, -1, false), 0.034);
    }

    private static Trust trust(SegmentTrust... segments) {
        return new Trust(List.of(segments), List.of("age", "member"), 1_000_000, 5_000, 100, 5, 0.934, 50, 0.62);
    }

    private static void said(SegmentTrust segment, Light light, String english, String chinese) {
        assertEquals(light, segment.light());
        assertEquals(english, new TrustText(trust(segment), new Messages(Messages.ENGLISH)).sentence(0));
        assertEquals(chinese, new TrustText(trust(segment), new Messages(Messages.CHINESE)).sentence(0));
    }

    @Test
    void everyLightHasItsSentence() {
        said(
                segment(0.97, 0, 97, 0.0001),
                Light.GREEN,
                "Found again in 97 of 100 resamples, and a gap separates it from segment 3.",
                "100 次重抽样中有 97 次重新得到该分群，且与分群 3 之间有明显间隔。");
        said(
                segment(0.97, 0, 97, 0.5),
                Light.AMBER,
                "Stable (found again in 97 of 100 resamples), but there is no gap to segment 3: a cut of a continuum.",
                "结果稳定（100 次重抽样中有 97 次重新得到该分群），但与分群 3 之间没有间隔：只是对连续分布的切分。");
        said(
                segment(0.97, 0, 97, 0.006),
                Light.AMBER,
                "Stable (found again in 97 of 100 resamples), but the gap to segment 3 is too faint to be certain of.",
                "结果稳定（100 次重抽样中有 97 次重新得到该分群），但与分群 3 之间的间隔不够明显，不能确定。");
        said(
                segment(0.8, 4, 70, 0.0001),
                Light.AMBER,
                "Found again in 70 of 100 resamples, with borders that shift a little (on average 80% the same customers); a gap separates it from segment 3.",
                "100 次重抽样中有 70 次重新得到该分群，边界略有变动（平均重合 80%）；与分群 3 之间有明显间隔。");
        said(
                segment(0.7, 10, 0, 0.5),
                Light.AMBER,
                "There is a pattern, but who belongs to it is doubtful: found again in none of 100 resamples, on average with"
                        + " 70% the same customers, and no gap to segment 3.",
                "有一定规律，但哪些客户属于该分群并不确定：100 次重抽样中没有一次重新得到该分群，平均重合 70%，且与分群 3 之间没有间隔。");
        said(
                new SegmentTrust(60, 60, 0.9, 0, 92, new Separation(1, 39, 0.06, 0.3, -1, false), 0),
                Light.AMBER,
                "Stable (found again in 92 of 100 resamples), but too few customers lie between it and segment 2"
                        + " to tell whether there is a gap.",
                "结果稳定（100 次重抽样中有 92 次重新得到该分群），但与分群 2 之间的客户太少，无法判断是否有间隔。");
        said(
                segment(0.55, 40, 12, 0.0001),
                Light.RED,
                "Not to be trusted: found again in only 12 of 100 resamples, on average with 55% the same customers.",
                "不可轻信：100 次重抽样中仅有 12 次重新得到该分群，平均重合 55%。");
        said(
                segment(0.5, 61, 3, 0.5),
                Light.RED,
                "Not a segment of its own: in 61 of 100 resamples it dissolves.",
                "不是独立的分群：100 次重抽样中有 61 次不复存在。");
        said(
                new SegmentTrust(1_200, 6, 0, 100, 0, new Separation(1, 0, 0, 1, -1, false), 0),
                Light.UNKNOWN,
                "Only 6 of its 1,200 customers are among the 5,000 that were looked at, too few to judge it.",
                "该分群共有 1,200 位客户，其中只有 6 位在所抽取的 5,000 位客户之中，不足以作出判断。");
    }

    /** As the documentation of {@code fpc::clusterboot} has them. */
    @Test
    void bands() {
        assertEquals(
                List.of(
                        Band.DISSOLVED,
                        Band.UNTRUSTED,
                        Band.UNTRUSTED,
                        Band.DOUBTFUL,
                        Band.DOUBTFUL,
                        Band.VALID,
                        Band.HIGHLY_STABLE),
                java.util.stream.DoubleStream.of(0.5, 0.5001, 0.5999, 0.6, 0.7499, 0.75, 0.85)
                        .mapToObj(Band::of)
                        .toList());
    }

    @Test
    void aGapThatOneColumnOfTwoValuesMakesIsSaidToBeOne() {
        String english =
                "Found again in 97 of 100 resamples, and a gap separates it from segment 3. But the gap is there only"
                        + " because of member, which has two values";
        String chinese = "100 次重抽样中有 97 次重新得到该分群，且与分群 3 之间有明显间隔。但这一间隔仅来自只有两个取值的 member";
        said(
                new SegmentTrust(200, 200, 0.97, 0, 97, new Separation(2, 120, 0.0711, 0.0001, 1, true), 0.034),
                Light.AMBER,
                english + ": a filter on member finds much the same customers.",
                chinese + "：直接按 member 筛选，得到的客户几乎相同。");
        said(
                new SegmentTrust(200, 200, 0.97, 0, 97, new Separation(2, 120, 0.0711, 0.0001, 1, false), 0.034),
                Light.AMBER,
                english + "; in all else the two segments run into each other.",
                chinese + "；在其他方面，两个分群之间没有间隔。");
    }

    @Test
    void theNumbersAndTheRun() {
        var english = new TrustText(trust(segment(0.973, 0, 97, 0.0001)), new Messages(Messages.ENGLISH));
        assertEquals(
                "Stability 0.97 · 3% nearly as close to another · dip 0.071, p\u00a0<\u00a00.001", english.numbers(0));
        assertEquals(
                "5 other seeds lead to nearly the same segments (adjusted Rand index 0.93). Without the 50 customers farthest"
                        + " from any centre quite different segments are found (0.62). Worked out on 5,000 of 1,000,000"
                        + " customers, drawn at random.",
                english.run());
        var chinese = new TrustText(trust(segment(0.973, 0, 97, 0.213)), new Messages(Messages.CHINESE));
        assertEquals("稳定性 0.97 · 3% 的客户与另一分群几乎同样接近 · dip 0.071，p\u00a0=\u00a00.213", chinese.numbers(0));
        assertEquals(
                "换用 5 个其他种子，得到的分群几乎相同（调整兰德指数 0.93）。去掉离质心最远的 50 位客户后，得到的分群差别很大（0.62）。"
                        + "根据随机抽取的 5,000 位客户（共 1,000,000 位）计算。",
                chinese.run());
    }
}
