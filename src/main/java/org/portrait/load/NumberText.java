// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.load;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One text as a number, with the point and with the comma as its decimal mark.
 *
 * @param point the value with a decimal point, null where it is no number then
 * @param comma as {@code point}
 * @param unit its currency, "" without one
 */
record NumberText(@Nullable Reading point, @Nullable Reading comma, String unit, boolean percent, String multiplier) {
    /**
     * @param mark the decimal mark or the exponent, "" where there is neither
     * @param group between groups of digits, "" where there are none
     */
    record Reading(double value, String mark, String group) {}

    private static final String EXPONENT = "([eE][+-]?\\d{1,3})?";
    private static final Pattern POINT = Pattern.compile(
            "(?:(?:0|[1-9]\\d{0,14}|[1-9]\\d{0,2}([,' ])\\d{3}(?:\\1\\d{3})*|[1-9]\\d?(,)(?:\\d{2},)+\\d{3})(\\.\\d*)?|(\\.\\d+))"
                    + EXPONENT);
    private static final Pattern COMMA = Pattern.compile(
            "(?:(?:0|[1-9]\\d{0,14}|[1-9]\\d{0,2}([.' ])\\d{3}(?:\\1\\d{3})*)()(,\\d*)?|(,\\d+))" + EXPONENT);
    private static final String CURRENCY = " ?((?:\\p{L}{1,2})?\\p{Sc}|\\p{L}{1,4}\\.?)? ?";
    private static final Pattern BEFORE = Pattern.compile("(\\()? ?([+-])?" + CURRENCY + "([+-])? ?");
    private static final Pattern AFTER = Pattern.compile(" ?(百万|千万|[千万亿])? ?(%)?(?:" + CURRENCY + ")?(-)? ?(\\))?");
    private static final Map<String, Integer> MULTIPLIERS = Map.of("", 0, "千", 3, "万", 4, "百万", 6, "千万", 7, "亿", 8);
    private static final Map<String, String> CURRENCIES = currencies();
    /** Told apart by their digits rather than counted: with leading zeros, or more digits than a double holds. */
    private static final Pattern IDENTIFIER = Pattern.compile("[+-]?(0\\d+|\\d{16,})");

    private static final Pattern LEADING_ZEROS = Pattern.compile("^([+-]?)0+(?=\\d)");
    private static final int LONGEST = 60;
    private static final double MOST = 1e15;

    /** @return null where it is no number in any style */
    static @Nullable NumberText of(String text) {
        if (text.length() > LONGEST) {
            return null;
        }
        String plain = plain(text);
        int from = 0;
        while (from < plain.length() && !digit(plain, from)) {
            from++;
        }
        return from == plain.length() ? null : parse(plain, from);
    }

    static boolean identifier(String text) {
        return IDENTIFIER.matcher(text).matches();
    }

    static String withoutLeadingZeros(String text) {
        return LEADING_ZEROS.matcher(text).replaceFirst("$1");
    }

    @Nullable
    Reading with(String decimalMark) {
        return decimalMark.equals(",") ? comma : point;
    }

    /** Whether both readings are possible and they differ. */
    boolean ambiguous() {
        return point != null && comma != null && point.value() != comma.value();
    }

    private static @Nullable NumberText parse(String text, int firstDigit) {
        int from = firstDigit;
        int to = text.length();
        while (!digit(text, to - 1)) {
            to--;
        }
        if (from > 0 && mark(text, from - 1) && (from == 1 || !Character.isLetter(text.charAt(from - 2)))) {
            from--;
        }
        if (to < text.length() && mark(text, to)) {
            to++;
        }
        Matcher before = BEFORE.matcher(text.substring(0, from));
        Matcher after = AFTER.matcher(text.substring(to));
        if (!before.matches() || !after.matches()) {
            return null;
        }
        return whole(text.substring(from, to), before, after);
    }

    private static @Nullable NumberText whole(String body, Matcher before, Matcher after) {
        String left = CURRENCIES.get(group(before, 3));
        String right = CURRENCIES.get(group(after, 3));
        boolean bracket = before.group(1) != null;
        long minus = count(before, 2, "-") + count(before, 4, "-") + count(after, 4, "-") + (bracket ? 1 : 0);
        if (left == null
                || right == null
                || !left.isEmpty() && !right.isEmpty()
                || bracket != (after.group(5) != null)
                || minus > 1
                || after.group(4) != null && mark(body, body.length() - 1)) {
            return null;
        }
        boolean percent = after.group(2) != null;
        String multiplier = group(after, 1);
        int shift = MULTIPLIERS.getOrDefault(multiplier, 0) - (percent ? 2 : 0);
        Reading point = reading(body, POINT, ',', '.', shift, minus == 1);
        Reading comma = reading(body, COMMA, '.', ',', shift, minus == 1);
        return point == null && comma == null ? null : new NumberText(point, comma, left + right, percent, multiplier);
    }

    private static @Nullable Reading reading(
            String body, Pattern style, char other, char mark, int shift, boolean negative) {
        Matcher m = style.matcher(body);
        if (!m.matches()) {
            return null;
        }
        String group = group(m, 1) + group(m, 2);
        String digits = group.isEmpty() ? body : body.replace(group, "");
        double value = Double.parseDouble(digits.replace(mark, '.'));
        if (shift != 0) {
            value = new BigDecimal(digits.replace(mark, '.').replaceFirst("\\.$", ""))
                    .scaleByPowerOfTen(shift)
                    .doubleValue();
        }
        if (!Double.isFinite(value) || m.group(5) == null && Math.abs(value) >= MOST && shift == 0) {
            return null;
        }
        boolean shown = m.group(3) != null || m.group(4) != null;
        return new Reading(
                negative ? 0 - value : value, shown ? String.valueOf(mark) : m.group(5) == null ? "" : "e", group);
    }

    private static String group(Matcher m, int group) {
        String found = m.group(group);
        return found == null ? "" : found;
    }

    private static int count(Matcher m, int group, String sign) {
        return sign.equals(m.group(group)) ? 1 : 0;
    }

    private static boolean digit(String text, int at) {
        return text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    private static boolean mark(String text, int at) {
        return text.charAt(at) == '.' || text.charAt(at) == ',';
    }

    /** Digits, signs and marks of full width, other blanks, apostrophes and minus signs as those of ASCII. */
    static String plain(String text) {
        int ascii = 0;
        while (ascii < text.length() && text.charAt(ascii) < 128) {
            ascii++;
        }
        if (ascii == text.length()) {
            return text;
        }
        var plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            plain.append(
                    switch (c) {
                        case '\u00a0', '\u2007', '\u2009', '\u202f', '\u3000' -> ' ';
                        case '\u2019', '\u02bc' -> '\'';
                        case '\u2212', '\ufe63' -> '-';
                        case '\uffe5' -> '¥';
                        case '\uffe1' -> '£';
                        default -> c >= '\uff01' && c <= '\uff5e' ? (char) (c - 0xfee0) : c;
                    });
        }
        return plain.toString().strip();
    }

    private static Map<String, String> currencies() {
        var known = new HashMap<String, String>();
        known.put("", "");
        for (String code :
                ("EUR USD GBP JPY CNY CHF SEK NOK DKK ISK PLN CZK HUF RON BGN INR RUB UAH TRY KRW HKD TWD SGD"
                                + " AUD CAD NZD BRL MXN ARS CLP COP ZAR AED SAR THB IDR MYR PHP VND ILS")
                        .split(" ")) {
            known.put(code, code);
            known.put(code.toLowerCase(Locale.ROOT), code);
        }
        String signs = "€=EUR £=GBP ₹=INR Rs=INR Rs.=INR ₽=RUB руб=RUB руб.=RUB ₩=KRW ₺=TRY ₴=UAH ₫=VND ฿=THB ₪=ILS"
                + " zł=PLN Kč=CZK Ft=HUF лв=BGN лв.=BGN lei=RON R$=BRL US$=USD HK$=HKD NT$=TWD A$=AUD AU$=AUD C$=CAD CA$=CAD"
                + " S$=SGD NZ$=NZD RMB=CNY rmb=CNY 元=CNY 块=CNY 人民币=CNY Fr=CHF Fr.=CHF SFr.=CHF 円=JPY 日元=JPY"
                + " 美元=USD 欧元=EUR 港元=HKD 英镑=GBP kr=kr kr.=kr Kr=kr Kr.=kr $=$ ¥=CNY";
        for (String sign : signs.split(" ")) {
            known.put(sign.substring(0, sign.indexOf('=')), sign.substring(sign.indexOf('=') + 1));
        }
        return Map.copyOf(known);
    }
}
