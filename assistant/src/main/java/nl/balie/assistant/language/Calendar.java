package nl.balie.assistant.language;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import nl.balie.assistant.language.Dates.Doubt;
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
import nl.balie.assistant.language.DayExpression.Weekday;
import nl.balie.assistant.language.DayExpression.Weekend;
import nl.balie.assistant.language.DayExpression.Which;
import org.jspecify.annotations.Nullable;

/**
 * Decides which dates people mean, seen from today. Weeks are ISO 8601 weeks.
 *
 * @param aim whether things that happened are meant (the most recent such day) or things to come (the next)
 * @param saidPast the message itself says that it is long ago, so that {@code week 48} in week 47 is last year's
 */
public record Calendar(LocalDate today, Aim aim, boolean saidPast) {

    /** From this many days back a date without a year may as well be the coming one. */
    private static final int FAR_BACK_DAYS = 60;

    /** A coming date within this many days makes a far one doubtful. */
    private static final int SOON_DAYS = 30;

    private static final int LONGEST_RANGE_DAYS = 366;

    /** What the dates are for. */
    public enum Aim {
        HAPPENED,
        TO_COME
    }

    /**
     * The dates meant.
     *
     * @param week the Monday of the week being talked about, to which a bare weekday then belongs; null when none is
     */
    public Dates resolve(DayExpression expression, @Nullable LocalDate week) {
        return switch (expression) {
            case Weekday weekday -> weekday(weekday, week);
            case Relative relative -> Dates.of(today.plusDays(relative.days()));
            case Tonight _ -> Dates.of(aim == Aim.HAPPENED ? today.minusDays(1) : today);
            case MonthDay day -> monthDay(day);
            case DayOfMonth day -> dayOfMonth(day);
            case Week named -> week(named.week());
            case Weekend weekend -> weekend(weekend, week);
            case NamedMonth month -> Dates.ofMonth(month(month));
            case RelativeMonth month -> Dates.ofMonth(YearMonth.from(today).plusMonths(month.months()));
            case Range range -> range(range, week);
            case Several several -> several(several, week);
        };
    }

    /** The Monday of the week meant, with the doubt there is about it. */
    public Dates week(WeekExpression week) {
        return switch (week) {
            case WeekExpression.RelativeWeek relative ->
                Dates.ofWeek(monday(today).plusWeeks(relative.weeks()));
            case WeekExpression.NumberedWeek numbered -> numberedWeek(numbered.number(), numbered.year());
        };
    }

    public static LocalDate monday(LocalDate date) {
        return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private Dates numberedWeek(int number, @Nullable Integer said) {
        int thisYear = today.get(IsoFields.WEEK_BASED_YEAR);
        if (said != null) {
            return hasWeek(said, number) ? Dates.ofWeek(mondayOf(said, number)) : Dates.doubtful(Doubt.NO_SUCH_WEEK);
        }
        int current = today.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        if (aim == Aim.TO_COME) {
            int year = number >= current ? thisYear : thisYear + 1;
            return hasWeek(year, number) ? Dates.ofWeek(mondayOf(year, number)) : Dates.doubtful(Doubt.NO_SUCH_WEEK);
        }
        if (hasWeek(thisYear, number) && number <= current) {
            return Dates.ofWeek(mondayOf(thisYear, number));
        }
        if (isComingWeek(number) && !saidPast) {
            return Dates.doubtful(Doubt.WEEK_AHEAD);
        }
        return hasWeek(thisYear - 1, number)
                ? Dates.ofWeek(mondayOf(thisYear - 1, number))
                : Dates.doubtful(Doubt.NO_SUCH_WEEK);
    }

    private boolean isComingWeek(int number) {
        return today.plusWeeks(1).get(IsoFields.WEEK_OF_WEEK_BASED_YEAR) == number;
    }

    private static boolean hasWeek(int year, int number) {
        long weeks = IsoFields.WEEK_OF_WEEK_BASED_YEAR
                .rangeRefinedBy(LocalDate.of(year, 7, 1))
                .getMaximum();
        return number >= 1 && number <= weeks;
    }

    private static LocalDate mondayOf(int year, int number) {
        return monday(LocalDate.of(year, 1, 4)).plusWeeks(number - 1L);
    }

    private Dates weekday(Weekday weekday, @Nullable LocalDate week) {
        WeekExpression named = weekday.week();
        if (named != null) {
            Dates of = week(named);
            LocalDate monday = of.monday();
            return monday == null ? of : Dates.of(inWeek(monday, weekday.day()));
        }
        if (week != null && weekday.which() == Which.NEAREST) {
            return Dates.of(inWeek(week, weekday.day()));
        }
        return Dates.of(
                switch (weekday.which()) {
                    case NEAREST -> nearest(weekday.day());
                    case BEFORE_TODAY -> today.with(TemporalAdjusters.previous(weekday.day()));
                    case AFTER_TODAY -> today.with(TemporalAdjusters.next(weekday.day()));
                });
    }

    private LocalDate nearest(DayOfWeek day) {
        return today.with(aim == Aim.HAPPENED ? TemporalAdjusters.previousOrSame(day) : TemporalAdjusters.next(day));
    }

    private static LocalDate inWeek(LocalDate monday, DayOfWeek day) {
        return monday.plusDays(day.getValue() - 1L);
    }

    private Dates weekend(Weekend weekend, @Nullable LocalDate week) {
        WeekExpression named = weekend.week();
        LocalDate monday = named == null ? week : week(named).monday();
        LocalDate saturday = monday == null ? nearest(DayOfWeek.SATURDAY) : inWeek(monday, DayOfWeek.SATURDAY);
        return Dates.of(List.of(saturday, saturday.plusDays(1)));
    }

    private YearMonth month(NamedMonth named) {
        Integer year = named.year();
        if (year != null) {
            return YearMonth.of(year, named.month());
        }
        YearMonth month = YearMonth.of(today.getYear(), named.month());
        if (aim == Aim.HAPPENED) {
            return month.isAfter(YearMonth.from(today)) ? month.minusYears(1) : month;
        }
        return month.isBefore(YearMonth.from(today)) ? month.plusYears(1) : month;
    }

    private Dates monthDay(MonthDay said) {
        Integer year = said.year();
        if (year != null) {
            LocalDate date = dateOrNull(year, said.month(), said.day());
            return date == null ? Dates.doubtful(Doubt.NO_SUCH_DATE) : checked(date, said.weekday());
        }
        LocalDate past = nearestWithin(said, -1);
        LocalDate coming = nearestWithin(said, 1);
        if (past == null || coming == null) {
            return Dates.doubtful(Doubt.NO_SUCH_DATE);
        }
        if (aim == Aim.TO_COME) {
            return checked(coming, said.weekday());
        }
        boolean doubtful = ChronoUnit.DAYS.between(past, today) > FAR_BACK_DAYS
                && ChronoUnit.DAYS.between(today, coming) <= SOON_DAYS;
        if (!doubtful || saidPast) {
            return checked(past, said.weekday());
        }
        return Dates.doubtful(Doubt.WHICH_YEAR, past, coming);
    }

    /** The most recent such date, today included (step -1), or the next one, today included (step 1). */
    private @Nullable LocalDate nearestWithin(MonthDay said, int step) {
        for (int i = 0; Math.abs(i) <= 8; i += step) {
            LocalDate date = dateOrNull(today.getYear() + i, said.month(), said.day());
            if (date != null && (step < 0 ? !date.isAfter(today) : !date.isBefore(today))) {
                return date;
            }
        }
        return null;
    }

    private Dates dayOfMonth(DayOfMonth said) {
        for (int i = 0; i <= 12; i++) {
            YearMonth month = YearMonth.from(today).plusMonths(aim == Aim.HAPPENED ? -i : i);
            LocalDate date = dateOrNull(month.getYear(), month.getMonthValue(), said.day());
            boolean fits = date != null && (aim == Aim.HAPPENED ? !date.isAfter(today) : !date.isBefore(today));
            if (date != null && fits) {
                return checked(date, said.weekday());
            }
        }
        return Dates.doubtful(Doubt.NO_SUCH_DATE);
    }

    private Dates checked(LocalDate date, @Nullable DayOfWeek said) {
        if (said == null || date.getDayOfWeek() == said) {
            return Dates.of(date);
        }
        LocalDate sameWeek = inWeek(monday(date), said);
        return Dates.doubtful(Doubt.WEEKDAY_CONTRADICTS, date, sameWeek);
    }

    private static @Nullable LocalDate dateOrNull(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException noSuchDate) {
            return null;
        }
    }

    private Dates range(Range range, @Nullable LocalDate week) {
        if (aim == Aim.TO_COME) {
            return rangeFrom(range, week);
        }
        Dates last = resolve(range.last(), week);
        LocalDate to = last.last();
        if (to == null) {
            return last;
        }
        if (range.first() instanceof Weekday first && first.week() == null && first.which() == Which.NEAREST) {
            return Dates.of(days(to.with(TemporalAdjusters.previousOrSame(first.day())), to));
        }
        Calendar atEnd = new Calendar(to, Aim.HAPPENED, true);
        Dates first = range.first() instanceof MonthDay || range.first() instanceof DayOfMonth
                ? atEnd.resolve(range.first(), null)
                : resolve(range.first(), week);
        LocalDate from = first.first();
        return from == null ? first : ordered(from, to);
    }

    private Dates rangeFrom(Range range, @Nullable LocalDate week) {
        Dates first = resolve(range.first(), week);
        LocalDate from = first.first();
        if (from == null) {
            return first;
        }
        Dates last = range.last() instanceof Weekday weekday && weekday.week() == null
                ? Dates.of(from.with(TemporalAdjusters.nextOrSame(weekday.day())))
                : new Calendar(from, Aim.TO_COME, false).resolve(range.last(), week);
        LocalDate to = last.last();
        return to == null ? last : ordered(from, to);
    }

    private static Dates ordered(LocalDate from, LocalDate to) {
        boolean tooLong = ChronoUnit.DAYS.between(from, to) > LONGEST_RANGE_DAYS;
        return to.isBefore(from) || tooLong ? Dates.doubtful(Doubt.NO_SUCH_DATE) : Dates.of(days(from, to));
    }

    private static List<LocalDate> days(LocalDate from, LocalDate to) {
        return from.datesUntil(to.plusDays(1)).toList();
    }

    private Dates several(Several several, @Nullable LocalDate week) {
        TreeSet<LocalDate> all = new TreeSet<>();
        LocalDate context = week;
        for (DayExpression day : several.days()) {
            Dates dates = resolve(day, context);
            if (dates.doubt() != null) {
                return dates;
            }
            all.addAll(dates.days());
            if (day instanceof Weekday named && named.week() != null) {
                context = week(named.week()).monday();
            }
        }
        return Dates.of(new ArrayList<>(all));
    }
}
