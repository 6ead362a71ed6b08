// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.load;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One text as a moment, in seconds since 1970: in each order of day, month and year that it can be read in, else
 * {@link #NONE}. With an offset it is moved to UTC.
 *
 * @param shortYear whether the year has two digits
 * @param time whether there is a time of day
 */
record DateText(long dmy, long mdy, long ymd, boolean shortYear, boolean time) {
    static final long NONE = Long.MIN_VALUE;

    private static final Pattern NUMERIC =
            Pattern.compile("(\\d{4}|\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4}|\\d{1,2})(?!\\d)");
    private static final Pattern CHINESE = Pattern.compile("(\\d{4}) ?年 ?(\\d{1,2}) ?月 ?(\\d{1,2}) ?日?");
    private static final Pattern DAY_NAME =
            Pattern.compile("(\\d{1,2})[- /.]+([A-Za-z]{3,9})[- /.,]+(\\d{4}|\\d{2})(?!\\d)");
    private static final Pattern NAME_DAY = Pattern.compile("([A-Za-z]{3,9})[- .]+(\\d{1,2})[-, ]+(\\d{4})(?!\\d)");
    private static final Pattern TIME = Pattern.compile(
            "(?:(?:T|,? )?(上午|下午)? ?(\\d{1,2})[:时点](\\d{1,2})"
                    + "(?:[:分](\\d{1,2})(?:[.,]\\d{1,9})?秒?)?分? ?([AaPp]\\.?[Mm]\\.?)?)? ?(Z|UTC|GMT|[+-]\\d{2}(?::?\\d{2})?)?");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Pattern MONTH = Pattern.compile("jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?"
            + "|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?");
    private static final int SHORTEST = "1/1/24".length();
    private static final int LONGEST = 40;
    /** Years of two digits are 1969 to 2068, as in POSIX. */
    private static final int FIRST_SHORT = 69;

    private static final int HOUR = 3_600;
    private static final long DAY = 24 * HOUR;

    /** @return null when it is none */
    static @Nullable DateText of(String text) {
        if (text.length() < SHORTEST || text.length() > LONGEST) {
            return null;
        }
        Matcher date = date(text);
        if (date == null) {
            return null;
        }
        Matcher time = TIME.matcher(text).region(date.end(), text.length());
        if (!time.matches()) {
            return null;
        }
        long seconds = time.group(2) == null ? 0 : seconds(time);
        return seconds == NONE ? null : of(date, seconds, time.group(2) != null);
    }

    private static @Nullable Matcher date(String text) {
        for (Pattern pattern : List.of(NUMERIC, CHINESE, DAY_NAME, NAME_DAY)) {
            Matcher matcher = pattern.matcher(text);
            if (matcher.lookingAt()) {
                return matcher;
            }
        }
        return null;
    }

    private static @Nullable DateText of(Matcher m, long seconds, boolean time) {
        if (m.pattern() == NUMERIC) {
            return numeric(m, seconds, time);
        }
        boolean nameFirst = m.pattern() == NAME_DAY;
        String year = m.group(m.pattern() == CHINESE ? 1 : 3);
        String day = m.group(m.pattern() == CHINESE ? 3 : nameFirst ? 2 : 1);
        int month = m.pattern() == CHINESE ? Integer.parseInt(m.group(2)) : month(m.group(nameFirst ? 1 : 2));
        long moment = moment(year, month, Integer.parseInt(day), seconds);
        return moment == NONE ? null : new DateText(moment, moment, moment, false, time);
    }

    private static @Nullable DateText numeric(Matcher m, long seconds, boolean time) {
        String first = m.group(1);
        int second = Integer.parseInt(m.group(3));
        String last = m.group(4);
        boolean points = m.group(2).equals(".");
        if (first.length() == 4) {
            long moment = last.length() == 4 ? NONE : moment(first, second, Integer.parseInt(last), seconds);
            return moment == NONE ? null : new DateText(moment, moment, moment, false, time);
        }
        boolean shortYear = last.length() < 4;
        long dmy = last.length() == 1 ? NONE : moment(last, second, Integer.parseInt(first), seconds);
        long mdy = points || last.length() == 1 ? NONE : moment(last, Integer.parseInt(first), second, seconds);
        long ymd = points || !shortYear || first.length() == 1
                ? NONE
                : moment(first, second, Integer.parseInt(last), seconds);
        return dmy == NONE && mdy == NONE && ymd == NONE ? null : new DateText(dmy, mdy, ymd, shortYear, time);
    }

    private static long moment(String year, int month, int day, long seconds) {
        int y = Integer.parseInt(year);
        if (year.length() == 2) {
            y += y < FIRST_SHORT ? 2000 : 1900;
        }
        if (y < 1
                || month < 1
                || month > 12
                || day < 1
                || day > YearMonth.of(y, month).lengthOfMonth()) {
            return NONE;
        }
        return LocalDate.of(y, month, day).toEpochDay() * DAY + seconds;
    }

    private static int month(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return MONTH.matcher(lower).matches() ? MONTHS.indexOf(lower.substring(0, 3)) + 1 : 0;
    }

    /** Since midnight in UTC. */
    private static long seconds(Matcher m) {
        int hour = Integer.parseInt(m.group(2));
        int minute = Integer.parseInt(m.group(3));
        int second = m.group(4) == null ? 0 : Integer.parseInt(m.group(4));
        String half = m.group(1) != null ? m.group(1) : m.group(5);
        if (half != null) {
            boolean english = m.group(1) == null;
            if (english && (hour < 1 || hour > 12)) {
                return NONE;
            }
            boolean afternoon =
                    half.equals("下午") || half.toLowerCase(Locale.ROOT).startsWith("p");
            hour = hour % 12 + (afternoon ? 12 : 0);
        }
        boolean valid = hour < 24 && minute < 60 && second < 60;
        return valid ? (long) hour * HOUR + minute * 60L + second - offset(m.group(6)) : NONE;
    }

    private static long offset(@Nullable String zone) {
        if (zone == null || Character.isLetter(zone.charAt(0))) {
            return 0;
        }
        String digits = zone.substring(1).replace(":", "");
        long minutes = digits.length() == 4 ? Long.parseLong(digits.substring(2)) : 0;
        long seconds = Long.parseLong(digits.substring(0, 2)) * HOUR + minutes * 60;
        return zone.charAt(0) == '-' ? -seconds : seconds;
    }

    /** In an order of day, month and year. */
    long in(DateOrder order) {
        return switch (order) {
            case DMY -> dmy;
            case MDY -> mdy;
            case YMD -> ymd;
        };
    }

    /** Whether it can only be read in one way, whatever the order in other cells. */
    boolean evident() {
        return dmy == mdy && mdy == ymd;
    }
}
