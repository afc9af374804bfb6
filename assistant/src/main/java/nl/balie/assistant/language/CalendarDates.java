package nl.balie.assistant.language;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import nl.balie.assistant.language.DayExpression.DayOfMonth;
import nl.balie.assistant.language.DayExpression.MonthDay;
import nl.balie.assistant.language.DayExpression.Range;
import nl.balie.assistant.language.DayExpression.Several;
import nl.balie.assistant.language.Numbers.Numeral;
import org.jspecify.annotations.Nullable;

/** Reads dates with a number: {@code 12 november}, {@code 12-11-2026}, {@code de 3de}, {@code 10 t/m 13 november}. */
final class CalendarDates {

    private static final int LATEST_DAY = 39;
    private static final int EARLIEST_YEAR = 1900;
    private static final int LATEST_YEAR = 2199;
    private static final int CENTURY = 2000;
    private static final List<String> ORDINAL_ENDS = List.of("e", "de", "ste", "ste.");

    /** A date, with or without month and year. */
    static final Rule<DayExpression> MONTH_DAY = (text, from) -> dated(text, from, null);

    private CalendarDates() {}

    /** A date after a weekday that was already read, which it must agree with. */
    static @Nullable Parsed<DayExpression> dated(Text text, int from, @Nullable DayOfWeek weekday) {
        int at = DayRules.skip(text, from, "op", "de");
        at = DayRules.skip(text, at, "den");
        Parsed<DayExpression> inDigits = inDigits(text, at, weekday);
        if (inDigits != null) {
            return inDigits;
        }
        Parsed<Integer> day = day(text, at);
        if (day == null) {
            return null;
        }
        Parsed<String> month = text.expression(DayRules.skip(text, day.to(), "van"), Sense.MONTH);
        if (month == null) {
            return isOrdinal(text, at, day.to(), from)
                    ? new Parsed<>(new DayOfMonth(day.value(), weekday), day.to())
                    : null;
        }
        Integer year = year(text, month.to());
        int to =
                year == null ? month.to() : month.to() + (text.token(month.to()).isWord() ? 2 : 1);
        return new Parsed<>(
                new MonthDay(day.value(), Integer.parseInt(month.value()), year, weekday),
                year != null && text.token(month.to()).is("'") ? month.to() + 2 : to);
    }

    /** The day number needs its ending to be a date by itself; words such as {@code eerste} need {@code de}. */
    private static boolean isOrdinal(Text text, int at, int to, int from) {
        boolean digits = text.token(at).isNumber();
        return (digits && to > at + 1)
                || (!digits && at > from && !text.token(to).isWord());
    }

    private static @Nullable Parsed<Integer> day(Text text, int from) {
        Parsed<Integer> digits = Numbers.INTEGER.at(text, from);
        if (digits != null) {
            boolean ending = text.token(digits.to()).glued()
                    && ORDINAL_ENDS.contains(text.token(digits.to()).norm());
            boolean fits = digits.value() >= 1 && digits.value() <= LATEST_DAY;
            return fits ? new Parsed<>(digits.value(), ending ? digits.to() + 1 : digits.to()) : null;
        }
        Parsed<String> ordinal = text.expression(from, Sense.ORDINAL);
        if (ordinal != null) {
            return new Parsed<>(Integer.parseInt(ordinal.value()), ordinal.to());
        }
        Parsed<Numeral> word = Numbers.NUMBER.at(text, from);
        boolean whole = word != null
                && word.value().value().scale() <= 0
                && word.value().value().intValue() <= LATEST_DAY;
        return word == null || !whole || word.value().value().signum() == 0
                ? null
                : new Parsed<>(word.value().value().intValue(), word.to());
    }

    private static @Nullable Parsed<DayExpression> inDigits(Text text, int from, @Nullable DayOfWeek weekday) {
        Integer isoYear = fourDigitYear(text, from);
        if (isoYear != null && isTight(text, from + 1, "-") && isTight(text, from + 3, "-")) {
            return numbers(text, from + 4, from + 2, isoYear, weekday, from + 5);
        }
        for (String sign : List.of("-", "/", ".")) {
            if (!isTight(text, from + 1, sign)) {
                continue;
            }
            Integer year = isTight(text, from + 3, sign) ? twoOrFourDigitYear(text, from + 4) : null;
            if (year != null) {
                return numbers(text, from, from + 2, year, weekday, from + 5);
            }
            boolean longer =
                    isTight(text, from + 3, sign) || isTight(text, from + 3, ":") || isTight(text, from + 3, ",");
            boolean money = sign.equals(".")
                    || (text.has(from + 3, Sense.UNIT)
                            && sign.equals("-")
                            && text.token(from + 3).glued());
            return longer || money ? null : numbers(text, from, from + 2, null, weekday, from + 3);
        }
        return null;
    }

    private static @Nullable Parsed<DayExpression> numbers(
            Text text, int day, int month, @Nullable Integer year, @Nullable DayOfWeek weekday, int to) {
        Parsed<Integer> d = Numbers.INTEGER.at(text, day);
        Parsed<Integer> m = Numbers.INTEGER.at(text, month);
        boolean fits = d != null && m != null && d.value() >= 1 && d.value() <= 31 && m.value() >= 1 && m.value() <= 12;
        return d == null || m == null || !fits
                ? null
                : new Parsed<>(new MonthDay(d.value(), m.value(), year, weekday), to);
    }

    private static boolean isTight(Text text, int at, String sign) {
        return text.token(at).is(sign)
                && text.token(at).glued()
                && text.token(at + 1).glued()
                && text.token(at + 1).isNumber();
    }

    static @Nullable Integer fourDigitYear(Text text, int at) {
        Parsed<Integer> number = text.token(at).text().length() == 4 ? Numbers.INTEGER.at(text, at) : null;
        return number != null && number.value() >= EARLIEST_YEAR && number.value() <= LATEST_YEAR
                ? number.value()
                : null;
    }

    private static @Nullable Integer year(Text text, int at) {
        boolean apostrophe = text.token(at).is("'") && text.token(at + 1).text().length() == 2;
        Parsed<Integer> shortYear = apostrophe ? Numbers.INTEGER.at(text, at + 1) : null;
        return shortYear == null ? fourDigitYear(text, at) : Integer.valueOf(CENTURY + shortYear.value());
    }

    private static @Nullable Integer twoOrFourDigitYear(Text text, int at) {
        Integer full = fourDigitYear(text, at);
        Parsed<Integer> two = text.token(at).text().length() == 2 ? Numbers.INTEGER.at(text, at) : null;
        return full != null || two == null ? full : Integer.valueOf(CENTURY + two.value());
    }

    /** {@code 10 t/m 13 november}, {@code de 3e tot en met de 5e}, {@code 10-13 november}. */
    static @Nullable Parsed<DayExpression> partialRange(Text text, int from) {
        int at = DayRules.skip(text, from, "de", "den");
        Parsed<Integer> first = day(text, at);
        Parsed<String> through = first == null ? null : text.expression(first.to(), Sense.THROUGH);
        Parsed<DayExpression> last = through == null ? null : dated(text, through.to(), null);
        if (first == null || last == null) {
            return null;
        }
        DayExpression start = sameMonth(last.value(), first.value());
        return start == null ? null : new Parsed<>(new Range(start, last.value()), last.to());
    }

    /** {@code 12 en 13 oktober}, {@code de 3e, de 4e en de 6e}. */
    static @Nullable Parsed<DayExpression> daysOfOneMonth(Text text, int from) {
        List<Integer> numbers = new ArrayList<>();
        int at = DayRules.skip(text, from, "op", "de");
        Parsed<Integer> day = day(text, at);
        while (day != null && numbers.size() < LATEST_DAY) {
            numbers.add(day.value());
            Token separator = text.token(day.to());
            boolean joins =
                    (separator.is(",") && !text.token(day.to() + 1).glued()) || separator.is("en") || separator.is("&");
            if (!joins) {
                return null;
            }
            Parsed<DayExpression> last = dated(text, day.to() + 1, null);
            if (last != null) {
                return severalBefore(numbers, last);
            }
            day = day(text, DayRules.skip(text, day.to() + 1, "de"));
        }
        return null;
    }

    private static @Nullable Parsed<DayExpression> severalBefore(List<Integer> numbers, Parsed<DayExpression> last) {
        List<DayExpression> days = new ArrayList<>();
        for (int number : numbers) {
            DayExpression day = sameMonth(last.value(), number);
            if (day == null) {
                return null;
            }
            days.add(day);
        }
        days.add(last.value());
        return new Parsed<>(new Several(List.copyOf(days)), last.to());
    }

    private static @Nullable DayExpression sameMonth(DayExpression last, int day) {
        return switch (last) {
            case MonthDay date -> new MonthDay(day, date.month(), date.year(), null);
            case DayOfMonth _ -> new DayOfMonth(day, null);
            default -> null;
        };
    }
}
