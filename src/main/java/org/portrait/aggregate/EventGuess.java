// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.aggregate;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.portrait.data.ColumnInfo;
import org.portrait.data.Dataset;

/**
 * Whether the rows of a table are rather events than order lines, and which columns are probably which: by their names in
 * English or Chinese, their types, and by what the events are called.
 */
public final class EventGuess {
    /** With more distinct texts than this a column does not say what happened. */
    private static final int MOST_TYPES = 200;

    private static final Pattern TYPE = FreeColumns.words("event|action|activit|behaviou?r|事件|行为|动作|操作");
    private static final Pattern VALUE =
            FreeColumns.words("value|rating|score|stars|points|duration|seconds|评分|打分|得分|分值|数值|时长");
    private static final Pattern MONEY = FreeColumns.words("amount|total|revenue|sales|金额|总价|销售额|实付");
    private static final Pattern PAGE_VIEW = Pattern.compile("(?<!re|inter)view|^pages?$|^pv$|浏览|查看");
    /** What people do in shops and on pages; a word begins there. */
    private static final Pattern HAPPENING = Pattern.compile("(?<![a-z])(view|page|pv|click|tap|cart|basket|add|remove|"
            + "wish|fav|purchase|buy|pay|checkout|log ?in|log ?out|sign ?in|sign ?up|sign ?out|register|search|rate|rating|"
            + "review|comment|like|share|follow|play|download|install|launch|open|visit|scroll|subscribe|unsubscribe|"
            + "start|complete)(?!ory)|浏览|点击|加购|收藏|购买|下单|支付|登录|注册|搜索|评分|评论|评价|点赞|分享|关注|访问|查看");

    private EventGuess() {}

    /** Settings to begin with, or nothing when no column can tell customers apart, none holds dates or none says what happened. */
    public static Optional<EventSettings> of(Dataset dataset) {
        var free = new FreeColumns(dataset);
        String customer = free.customer();
        String time = free.time();
        String type = free.take(c -> few(c) && happenings(dataset, c))
                .or(() -> free.take(c -> few(c) && TYPE.matcher(c.name()).find()))
                .orElse(null);
        if (customer == null || time == null || type == null) {
            return Optional.empty();
        }
        return Optional.of(EventSettings.of(customer, time, type)
                .withValue(free.named(VALUE, c -> c.type().numeric())));
    }

    /** Whether the rows are rather events than order lines. */
    public static boolean likely(Dataset dataset) {
        return of(dataset)
                .map(EventSettings::type)
                .filter(type -> TYPE.matcher(type).find()
                                && happenings(dataset, dataset.schema().column(type))
                        || !ordered(dataset))
                .isPresent();
    }

    /** Whether there is money, or an order number. */
    private static boolean ordered(Dataset dataset) {
        return dataset.schema().columns().stream()
                .anyMatch(c -> c.type().numeric()
                                && (OrderGuess.PRICE.matcher(c.name()).find()
                                        || OrderGuess.QUANTITY.matcher(c.name()).find()
                                        || MONEY.matcher(c.name()).find())
                        || OrderGuess.ORDER.matcher(c.name()).find()
                                && !c.type().temporal());
    }

    private static boolean few(ColumnInfo column) {
        return !column.type().temporal() && column.distinct() >= 2 && column.distinct() <= MOST_TYPES;
    }

    /** Whether at least two, and at least half, of the distinct texts say that something was done. */
    private static boolean happenings(Dataset dataset, ColumnInfo column) {
        if (column.type().numeric()) {
            return false;
        }
        long spoken = dataset.categories(column.name()).values().stream()
                .filter(value -> HAPPENING.matcher(plain(value)).find())
                .count();
        return spoken >= 2 && 2 * spoken >= column.distinct();
    }

    /** Whether events of that name are views of a page. */
    static boolean pageView(String type) {
        return PAGE_VIEW.matcher(plain(type)).find();
    }

    private static String plain(String type) {
        return type.strip().toLowerCase(Locale.ROOT).replaceAll("[_-]+", " ");
    }
}
