// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.load;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.portrait.data.ColumnInfo;
import org.portrait.data.ColumnType;
import org.portrait.data.Dataset;

/** Columns that say who somebody is: e-mail, phone, name, address, identity number. */
final class PersonalData {
    /** Values that are looked at, and the share of them that must look personal. */
    private static final int SAMPLE = 1_000;

    private static final double MOST = 0.8;

    private static final Set<String> WORDS = Set.of(
            "email",
            "mail",
            "phone",
            "telephone",
            "tel",
            "mobile",
            "cellphone",
            "fax",
            "surname",
            "lastname",
            "firstname",
            "fullname",
            "forename",
            "nickname",
            "username",
            "passport",
            "ssn",
            "address",
            "street",
            "wechat",
            "qq",
            "iban");
    private static final Set<String> TRAILERS = Set.of("", "number", "no", "nr", "num", "line");
    private static final Set<String> NAMES = Set.of(
            "name",
            "first",
            "last",
            "full",
            "given",
            "family",
            "middle",
            "customer",
            "client",
            "user",
            "member",
            "contact",
            "person",
            "buyer");
    private static final Pattern CHINESE =
            Pattern.compile(".*(姓名|昵称|邮箱|邮件|电话|手机|地址|住址|身份证|证件号|证件号码|护照|微信|联系方式|联系人).*|名字|姓|名|(客户|用户|会员|顾客)(名|名称|名字)");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@.]+");
    private static final Pattern CHINESE_MOBILE = Pattern.compile("(\\+?86[- ]?)?1[3-9]\\d{9}");
    private static final Pattern PHONE = Pattern.compile("(\\+|00|\\()[\\d() .-]{7,20}\\d|0\\d{2,3}-\\d{7,8}");
    /** Region, birthday and check digit of the Chinese identity card, GB 11643-1999. */
    private static final Pattern IDENTITY_CARD =
            Pattern.compile("[1-9]\\d{5}(19|20)\\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])\\d{3}[\\dXx]");

    /** The hundred most common surnames, those of 85 % of all Chinese, and a given name of one or two characters. */
    private static final Pattern CHINESE_NAME = Pattern.compile("[王李张刘陈杨黄赵周吴徐孙朱马胡郭林何高梁郑罗宋谢唐韩曹许邓萧冯曾程蔡彭潘袁于董余苏叶吕魏"
            + "蒋田杜丁沈姜范江傅钟卢汪戴崔任陆廖姚方金邱夏谭韦贾邹石熊孟秦阎薛侯雷白龙段郝孔邵史毛常万顾赖武康贺严尹钱施牛洪龚]\\p{IsHan}{1,2}");

    private static final double MOST_SURNAMES = 0.7;
    /** Places and brands may begin like surnames, but there are few of them; so many values tell. */
    private static final double DIFFERENT = 0.5;

    private static final int ENOUGH = 20;

    private PersonalData() {}

    /** An English word counts where it is what the name is about: {@code phone number}, but not {@code phone service}. */
    static boolean named(String name) {
        List<String> words = ColumnWords.of(name).stream()
                .map(word -> word.replaceFirst("\\d+$", ""))
                .filter(word -> !TRAILERS.contains(word))
                .toList();
        if (words.isEmpty()) {
            return false;
        }
        return WORDS.contains(words.getLast())
                || CHINESE.matcher(ColumnWords.joined(words)).matches()
                || words.getLast().equals("name") && NAMES.containsAll(words)
                || String.join(" ", words).matches("e mail|id card|identity card|national id");
    }

    static boolean valued(Dataset dataset, ColumnInfo column) {
        if (column.type() != ColumnType.TEXT
                && column.type() != ColumnType.CATEGORY
                && column.type() != ColumnType.INTEGER) {
            return false;
        }
        List<String> values = IntStream.range(0, dataset.rows())
                .filter(row -> !dataset.missing(row, column.name()))
                .limit(SAMPLE)
                .mapToObj(row -> dataset.text(row, column.name()).strip())
                .toList();
        return List.of(EMAIL, CHINESE_MOBILE, PHONE, IDENTITY_CARD).stream()
                        .anyMatch(pattern -> matching(values, pattern) >= Math.max(1, MOST * values.size()))
                || values.size() >= ENOUGH
                        && Set.copyOf(values).size() >= DIFFERENT * values.size()
                        && matching(values, CHINESE_NAME) >= MOST_SURNAMES * values.size();
    }

    private static long matching(List<String> values, Pattern pattern) {
        return values.stream().filter(value -> pattern.matcher(value).matches()).count();
    }
}
