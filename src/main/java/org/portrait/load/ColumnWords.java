// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.load;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The names of columns as words. */
final class ColumnWords {
    private static final Pattern CAMEL = Pattern.compile("(?<=[\\p{Ll}\\d])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");
    private static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{Nd}]+");
    private static final Set<String> IDENTIFIERS = Set.of(
            "id",
            "ids",
            "no",
            "nr",
            "num",
            "number",
            "code",
            "key",
            "uid",
            "uuid",
            "guid",
            "identifier",
            "nummer",
            "sku",
            "skus",
            "ean",
            "upc",
            "gtin",
            "isbn",
            "asin",
            "barcode");
    /** Of these, the words that may also say how many: {@code order number}. */
    private static final Set<String> NUMBERS = Set.of("no", "nr", "num", "number", "nummer");

    private static final Set<String> CUSTOMERS = Set.of(
            "customer",
            "cust",
            "user",
            "member",
            "client",
            "buyer",
            "shopper",
            "subscriber",
            "visitor",
            "consumer",
            "household");
    private static final Set<String> CUSTOMER_ENDS = Set.of("id", "no", "nr", "num", "number", "code", "key");
    private static final Pattern JOINED =
            Pattern.compile("(customer|cust|user|member|client|buyer|account|acct|order|invoice|receipt|transaction|"
                    + "product|item|stock|article|store|session|person|card|subscriber|visitor|household|shop)"
                    + "(id|no|nr|num|number|code|key)");
    private static final Pattern JOINED_CUSTOMER = Pattern.compile(
            "(customer|cust|user|member|client|buyer|subscriber|visitor|household)(id|no|nr|num|number|code|key)");
    private static final Pattern CHINESE = Pattern.compile(".*(编号|编码|代码|代号|标识|序号|卡号|账号|帐号|条码|条形码|[\\p{IsHan}]id|号)");
    private static final Pattern CHINESE_CUSTOMER = Pattern.compile("(客户|用户|会员|顾客|买家|消费者|客人)_?(id|编号|编码|代码|标识|号|号码)");

    private static final Set<String> DATES =
            Set.of("date", "dates", "datum", "fecha", "dob", "birthday", "birthdate", "day");
    private static final Pattern JOINED_DATE = Pattern.compile(
            "(order|invoice|purchase|birth|signup|join|start|end|create|update|transaction|payment|visit|ship)(date|day)");
    private static final Pattern CHINESE_DATE = Pattern.compile(".*(日期|生日|日)");
    private static final Set<String> TIMES = Set.of("time", "timestamp", "datetime");

    private ColumnWords() {}

    /** Whether something is dated by this column. */
    static boolean dated(String name) {
        List<String> words = of(name);
        return !words.isEmpty()
                && (DATES.contains(words.getLast())
                        || words.getFirst().equals("date")
                        || JOINED_DATE.matcher(words.getLast()).matches()
                        || CHINESE_DATE.matcher(joined(words)).matches());
    }

    /** Whether the name speaks of a time, which may be a moment or how long something takes. */
    static boolean timed(String name) {
        List<String> words = of(name);
        return !words.isEmpty()
                && (TIMES.contains(words.getLast()) || joined(words).endsWith("时间"));
    }

    /** Lower-case words: {@code CustomerID} and {@code customer_id} are both customer, id. */
    static List<String> of(String name) {
        return List.of(GAP.split(CAMEL.matcher(name.strip()).replaceAll(" ").toLowerCase(Locale.ROOT))).stream()
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Whether something is told apart by this column, if its values differ. */
    static boolean identifier(String name) {
        List<String> words = of(name);
        if (words.isEmpty()) {
            return false;
        }
        return IDENTIFIERS.contains(words.getLast())
                || JOINED.matcher(words.getLast()).matches()
                || CHINESE.matcher(joined(words)).matches()
                || customer(name);
    }

    /** Whether the name says that this is a customer's identifier, even where the rows are orders and it repeats. */
    static boolean customer(String name) {
        List<String> words = of(name);
        int n = words.size();
        return n >= 2 && CUSTOMER_ENDS.contains(words.get(n - 1)) && CUSTOMERS.contains(words.get(n - 2))
                || n >= 1 && JOINED_CUSTOMER.matcher(words.get(n - 1)).matches()
                || CHINESE_CUSTOMER.matcher(joined(words)).matches();
    }

    /** Whether the name of an identifier may also be that of a count. */
    static boolean perhapsCount(String name) {
        List<String> words = of(name);
        return !words.isEmpty()
                && NUMBERS.stream().anyMatch(number -> words.getLast().endsWith(number))
                && !customer(name);
    }

    static String joined(List<String> words) {
        return String.join("", words);
    }
}
