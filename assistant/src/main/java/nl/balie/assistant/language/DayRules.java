package nl.balie.assistant.language;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import nl.balie.assistant.language.DayExpression.DayOfMonth;
import nl.balie.assistant.language.DayExpression.MonthDay;
import nl.balie.assistant.language.DayExpression.NamedMonth;
import nl.balie.assistant.language.DayExpression.Range;
import nl.balie.assistant.language.DayExpression.Relative;
import nl.balie.assistant.language.DayExpression.RelativeMonth;
import nl.balie.assistant.language.DayExpression.Several;
import nl.balie.assistant.language.DayExpression.Tonight;
import nl.balie.assistant.language.DayExpression.Week;
import nl.balie.assistant.language.DayExpression.WeekExpression;
import nl.balie.assistant.language.DayExpression.WeekExpression.NumberedWeek;
import nl.balie.assistant.language.DayExpression.WeekExpression.RelativeWeek;
import nl.balie.assistant.language.DayExpression.Weekday;
import nl.balie.assistant.language.DayExpression.Weekend;
import nl.balie.assistant.language.DayExpression.Which;
import nl.balie.assistant.language.Numbers.Numeral;
import org.jspecify.annotations.Nullable;

/** Reads days: single ones, lists ({@code ma, di en do}), ranges ({@code 10 t/m 13 november}) and weeks. */
final class DayRules {

    private static final int LONGEST_LIST_DAYS = 31;

    private static final Rule<DayExpression> SINGLE = Rule.longest(List.<Rule<? extends DayExpression>>of(
            DayRules::weekday, DayRules::relative, CalendarDates.MONTH_DAY, DayRules::weekend, DayRules::ago));

    /** Days of any form. */
    static final Rule<DayExpression> DAYS = Rule.longest(List.<Rule<? extends DayExpression>>of(
            DayRules::inWeek, DayRules::listed, DayRules::weekOnly, DayRules::month));

    private DayRules() {}

    /** {@code vorige week ma t/m do}, {@code dinsdag en donderdag in week 46}: the week holds for all of them. */
    private static @Nullable Parsed<DayExpression> inWeek(Text text, int from) {
        Parsed<WeekExpression> before = week(text, from);
        if (before != null) {
            Parsed<DayExpression> days = listed(text, skip(text, before.to(), "op", "de"));
            return days == null ? null : new Parsed<>(within(days.value(), before.value()), days.to());
        }
        Parsed<DayExpression> days = listed(text, from);
        if (days == null) {
            return null;
        }
        Parsed<String> of = text.expression(days.to(), Sense.OF);
        Parsed<WeekExpression> after = week(text, of == null ? days.to() : of.to());
        return after == null ? null : new Parsed<>(within(days.value(), after.value()), after.to());
    }

    private static DayExpression within(DayExpression days, WeekExpression week) {
        return switch (days) {
            case Weekday day when day.week() == null -> new Weekday(day.day(), Which.NEAREST, week, day.part());
            case Range range -> new Range(within(range.first(), week), within(range.last(), week));
            case Several several ->
                new Several(several.days().stream().map(d -> within(d, week)).toList());
            case Weekend _ -> new Weekend(week);
            default -> days;
        };
    }

    private static @Nullable Parsed<DayExpression> weekOnly(Text text, int from) {
        Parsed<WeekExpression> week = week(text, from);
        return week == null ? null : new Parsed<>(new Week(week.value()), week.to());
    }

    /** {@code vorige week}, {@code week 46}, {@code wk46}, {@code week 1 van 2026}. */
    private static @Nullable Parsed<WeekExpression> week(Text text, int from) {
        Parsed<String> which = text.expression(from, Sense.WHICH);
        if (which != null) {
            Parsed<String> week = text.expression(which.to(), Sense.WEEK);
            return week == null ? null : new Parsed<>(new RelativeWeek(weeksAway(which.value())), week.to());
        }
        Parsed<String> week = text.expression(from, Sense.WEEK);
        Parsed<Integer> number = week == null ? null : Numbers.INTEGER.at(text, skip(text, week.to(), "nr", "nummer"));
        if (number == null || number.value() > 99 || isHours(text, number.to())) {
            return null;
        }
        int year = text.token(number.to()).is("van") || text.token(number.to()).is("-") ? number.to() + 1 : number.to();
        Integer said = CalendarDates.fourDigitYear(text, year);
        return new Parsed<>(new NumberedWeek(number.value(), said), said == null ? number.to() : year + 1);
    }

    private static boolean isHours(Text text, int at) {
        return text.has(at, Sense.UNIT)
                && !text.token(at).is("dagen")
                && !text.token(at).is("dag");
    }

    private static int weeksAway(String which) {
        return switch (which) {
            case "PREVIOUS", "LAST" -> -1;
            case "THIS" -> 0;
            default -> 1;
        };
    }

    /** A single day, a range, or several of these. */
    private static @Nullable Parsed<DayExpression> listed(Text text, int from) {
        Parsed<DayExpression> first = oneOrRange(text, from);
        if (first == null) {
            return CalendarDates.daysOfOneMonth(text, from);
        }
        List<DayExpression> days = new ArrayList<>(List.of(first.value()));
        int to = first.to();
        while (days.size() < LONGEST_LIST_DAYS) {
            Parsed<DayExpression> next = nextListed(text, to, days.getLast());
            if (next == null) {
                break;
            }
            days.add(next.value());
            to = next.to();
        }
        return new Parsed<>(days.size() == 1 ? first.value() : new Several(List.copyOf(days)), to);
    }

    private static @Nullable Parsed<DayExpression> nextListed(Text text, int at, DayExpression before) {
        boolean comma = List.of(",", "/", "&", "+").contains(text.token(at).norm());
        int next = comma ? at + 1 : at;
        next = text.token(next).is("en") ? next + 1 : next;
        Parsed<DayExpression> day = oneOrRange(text, next);
        boolean direct = next == at;
        boolean weekday = day != null
                && !(before instanceof Weekend)
                && (day.value() instanceof Weekday || day.value() instanceof Range);
        boolean dash = text.token(next).is("-");
        return day == null || dash || (direct && (!weekday || !text.has(at, Sense.WEEKDAY))) ? null : day;
    }

    private static @Nullable Parsed<DayExpression> oneOrRange(Text text, int from) {
        Parsed<String> opening = text.expression(from, Sense.FROM);
        int start = opening == null ? from : opening.to();
        Parsed<DayExpression> range = range(text, start);
        if (range != null) {
            return range;
        }
        return SINGLE.at(text, from);
    }

    private static @Nullable Parsed<DayExpression> range(Text text, int from) {
        Parsed<DayExpression> partial = CalendarDates.partialRange(text, from);
        if (partial != null) {
            return partial;
        }
        Parsed<DayExpression> first = SINGLE.at(text, from);
        Parsed<String> through = first == null ? null : text.expression(first.to(), Sense.THROUGH);
        Parsed<DayExpression> last = through == null ? null : SINGLE.at(text, through.to());
        if (first == null || last == null) {
            return null;
        }
        return new Parsed<>(new Range(first.value(), last.value()), last.to());
    }

    /** {@code dinsdag}, {@code afgelopen vrijdag}, {@code maandagavond}, {@code vrijdag de 13e}, {@code di 12-11}. */
    private static @Nullable Parsed<DayExpression> weekday(Text text, int from) {
        return weekday(text, from, true);
    }

    /** The weekday without the date that may follow it. */
    static @Nullable Parsed<DayExpression> weekdayAlone(Text text, int from) {
        return weekday(text, from, false);
    }

    private static @Nullable Parsed<DayExpression> weekday(Text text, int from, boolean withDate) {
        Parsed<String> which = text.expression(skip(text, from, "op", "de"), Sense.WHICH);
        int at = which == null ? skip(text, from, "op", "de") : which.to();
        Parsed<String> said = text.expression(at, Sense.WEEKDAY);
        if (said == null || isArticleLike(text, at)) {
            return null;
        }
        DayOfWeek day = DayOfWeek.of(Integer.parseInt(said.value().substring(0, 1)));
        Parsed<String> after = text.expression(said.to(), Sense.PART_OF_DAY);
        PartOfDay part = said.value().length() > 1
                ? PartOfDay.valueOf(said.value().substring(2))
                : after == null ? null : PartOfDay.valueOf(after.value());
        int to = after == null ? said.to() : after.to();
        Parsed<DayExpression> dated = withDate ? CalendarDates.dated(text, skip(text, to, ",", "("), day) : null;
        if (dated != null) {
            return new Parsed<>(dated.value(), text.token(dated.to()).is(")") ? dated.to() + 1 : dated.to());
        }
        return new Parsed<>(new Weekday(day, which == null ? Which.NEAREST : which(which.value()), null, part), to);
    }

    /** {@code za} and {@code do} are days, {@code zo} and {@code di} in capitals too; {@code zo} as a word is "so". */
    private static boolean isArticleLike(Text text, int at) {
        Token token = text.token(at);
        boolean doubtful = token.is("zo") || token.is("don") || token.is("din") || token.is("maa");
        if (!doubtful) {
            return false;
        }
        boolean beforeNumber = text.token(at + 1).isNumber()
                || List.of(":", "-", "t").contains(text.token(at + 1).norm());
        boolean inList = text.has(at - 1, Sense.WEEKDAY)
                || text.has(at - 2, Sense.WEEKDAY)
                || (text.has(at - 1, Sense.THROUGH) && !text.token(at - 1).is("-"))
                || text.has(at - 2, Sense.WEEKDAY);
        return !beforeNumber && !inList;
    }

    private static Which which(String which) {
        return switch (which) {
            case "PREVIOUS", "LAST" -> Which.BEFORE_TODAY;
            case "THIS" -> Which.NEAREST;
            default -> Which.AFTER_TODAY;
        };
    }

    private static @Nullable Parsed<DayExpression> relative(Text text, int from) {
        Parsed<String> said = text.expression(from, Sense.RELATIVE_DAY);
        if (said == null || said.value().equals("none")) {
            return null;
        }
        Parsed<String> after = text.expression(said.to(), Sense.PART_OF_DAY);
        int to = after == null ? said.to() : after.to();
        if (said.value().equals("tonight")) {
            return new Parsed<>(new Tonight(), to);
        }
        String[] parts = said.value().split(":", -1);
        PartOfDay part = parts.length > 1 ? PartOfDay.valueOf(parts[1]) : null;
        PartOfDay named = after == null ? part : PartOfDay.valueOf(after.value());
        return new Parsed<>(new Relative(Integer.parseInt(parts[0]), named), to);
    }

    /** {@code drie dagen geleden}, {@code een week geleden}. */
    private static @Nullable Parsed<DayExpression> ago(Text text, int from) {
        Parsed<Numeral> number = text.token(from).is("een")
                ? new Parsed<>(new Numeral(java.math.BigDecimal.ONE), from + 1)
                : Numbers.NUMBER.at(text, from);
        if (number == null || number.value().value().scale() > 0) {
            return null;
        }
        boolean weeks = text.token(number.to()).is("weken") || text.has(number.to(), Sense.WEEK);
        boolean days = text.has(number.to(), Sense.DAY_WORD);
        if ((!weeks && !days) || !text.token(number.to() + 1).is("geleden")) {
            return null;
        }
        int count = Math.min(number.value().value().intValue(), 366) * (weeks ? 7 : 1);
        return new Parsed<>(new Relative(-count, null), number.to() + 2);
    }

    private static @Nullable Parsed<DayExpression> weekend(Text text, int from) {
        Parsed<String> which = text.expression(from, Sense.WHICH);
        int at = which == null ? skip(text, from, "in", "het") : which.to();
        Parsed<String> weekend = text.expression(at, Sense.WEEKEND);
        if (weekend == null) {
            return null;
        }
        boolean coming = which != null && weeksAway(which.value()) > 0;
        return new Parsed<>(new Weekend(coming ? new RelativeWeek(0) : null), weekend.to());
    }

    private static @Nullable Parsed<DayExpression> month(Text text, int from) {
        Parsed<String> which = text.expression(from, Sense.WHICH);
        if (which != null) {
            Parsed<String> word = text.expression(which.to(), Sense.MONTH_WORD);
            return word == null ? null : new Parsed<>(new RelativeMonth(weeksAway(which.value())), word.to());
        }
        Parsed<String> month = text.expression(from, Sense.MONTH);
        if (month == null || text.token(from).text().length() < 3) {
            return null;
        }
        Integer year = CalendarDates.fourDigitYear(text, month.to());
        int to = year == null ? month.to() : month.to() + 1;
        return new Parsed<>(new NamedMonth(Integer.parseInt(month.value()), year), to);
    }

    static int skip(Text text, int from, String... words) {
        int at = from;
        for (String word : words) {
            at = text.token(at).is(word) ? at + 1 : at;
        }
        return at;
    }

    /** Whether it can be a date by its shape only, {@code 8-12}, and so may be two clock times as well. */
    static boolean isDayDashMonth(DayExpression days) {
        return (days instanceof MonthDay day && day.year() == null) || days instanceof DayOfMonth;
    }
}
