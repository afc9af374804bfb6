package nl.balie.assistant.language;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import nl.balie.assistant.language.PeriodSaid.Fixed;
import nl.balie.assistant.language.PeriodSaid.Yearly;
import nl.balie.assistant.language.PeriodWords.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Reads periods in a question: {@code 3 maart 2025}, {@code december vorig jaar}, {@code afgelopen zomer},
 * {@code het eerste kwartaal van 2025}, {@code two years ago}. Weeks are ISO 8601 weeks, seasons begin on the first of March,
 * June, September and December.
 */
final class PeriodRules {

    private static final int EARLIEST_YEAR = 1900;
    private static final int LATEST_YEAR = 2199;
    private static final int CENTURY = 2000;
    private static final int LONGEST_AGO = 100;
    private static final List<String> DAY_ENDS = List.of("e", "de", "ste", "st", "nd", "rd", "th");

    private final Text text;
    private final LocalDate today;

    PeriodRules(Text text, LocalDate today) {
        this.text = text;
        this.today = today;
    }

    /** The period that starts at this token, with its other end where a range is said. */
    @Nullable
    Parsed<PeriodSaid> at(int from) {
        Parsed<PeriodSaid> first = one(from);
        Parsed<String> joint = first == null ? null : PeriodWords.at(text, first.to(), Kind.BETWEEN_ENDS);
        boolean between =
                text.token(from - 1).is("tussen") || text.token(from - 1).is("between");
        boolean and = joint != null
                && List.of("en", "and").contains(text.token(joint.to() - 1).norm());
        Parsed<PeriodSaid> last = joint == null || (and && !between) ? null : one(skipArticles(joint.to()));
        if (first == null || joint == null || last == null) {
            return first;
        }
        boolean until = text.token(joint.to() - 1).is("tot");
        PeriodSaid through = until ? last.value().each(PeriodRules::dayBefore) : last.value();
        PeriodSaid range = range(first.value(), through);
        return range == null ? first : new Parsed<>(range, last.to());
    }

    private static Period dayBefore(Period period) {
        return Period.of(period.firstDay().minusDays(1));
    }

    private static @Nullable PeriodSaid range(PeriodSaid first, PeriodSaid last) {
        return switch (first) {
            case Fixed from when last instanceof Fixed to -> fixed(from.period(), to.period());
            case Fixed from
            when last instanceof Yearly to ->
                fixed(from.period(), to.coming(from.period().firstDay()));
            case Yearly from
            when last instanceof Fixed to -> fixed(from.past(to.period().decidingDay()), to.period());
            case Yearly from
            when last instanceof Yearly to ->
                new Yearly(year -> {
                    Period start = from.in().apply(year);
                    Period end = start == null ? null : to.coming(start.firstDay());
                    return start == null || end == null ? null : joined(start, end);
                });
            default -> null;
        };
    }

    private static @Nullable PeriodSaid fixed(@Nullable Period first, @Nullable Period last) {
        Period joined = first == null || last == null ? null : joined(first, last);
        return joined == null ? null : new Fixed(joined, false);
    }

    private static @Nullable Period joined(Period first, Period last) {
        return last.decidingDay().isBefore(first.firstDay()) ? null : new Period(first.firstDay(), last.decidingDay());
    }

    private @Nullable Parsed<PeriodSaid> one(int from) {
        Parsed<String> part = PeriodWords.at(text, from, Kind.PART);
        Parsed<PeriodSaid> whole = part == null ? null : base(skipLinks(part.to()));
        if (part != null && whole != null) {
            return new Parsed<>(whole.value().each(period -> part(period, part.value())), whole.to());
        }
        return base(from);
    }

    /** {@code eind 2025} is November and December, {@code begin maart} its first ten days. */
    private static Period part(Period whole, String part) {
        LocalDate first = whole.firstDay();
        LocalDate last = whole.decidingDay();
        boolean year = first.plusMonths(6).isBefore(last);
        return switch (part) {
            case "BEGIN" -> new Period(first, year ? first.plusMonths(2).minusDays(1) : first.plusDays(9));
            case "MIDDLE" ->
                year
                        ? new Period(first.plusMonths(5), first.plusMonths(7).minusDays(1))
                        : new Period(first.plusDays(10), first.plusDays(19));
            default -> new Period(year ? last.plusDays(1).minusMonths(2) : first.plusDays(20), last);
        };
    }

    private @Nullable Parsed<PeriodSaid> base(int from) {
        Parsed<PeriodSaid> best = null;
        List<@Nullable Parsed<PeriodSaid>> readings = Stream.<@Nullable Parsed<PeriodSaid>>of(
                        relativeUnit(from),
                        relativeName(from),
                        quarterOrHalf(from),
                        date(from),
                        month(from),
                        season(from),
                        week(from),
                        ago(from),
                        year(from),
                        relativeDay(from))
                .toList();
        for (Parsed<PeriodSaid> reading : readings) {
            if (reading != null && (best == null || reading.to() > best.to())) {
                best = reading;
            }
        }
        return best;
    }

    /** {@code vorig jaar}, {@code volgende week}, {@code de afgelopen twee jaar}. */
    private @Nullable Parsed<PeriodSaid> relativeUnit(int from) {
        Parsed<String> which = PeriodWords.at(text, from, Kind.WHICH);
        if (which == null) {
            return null;
        }
        int steps = Integer.parseInt(which.value());
        Parsed<Integer> number = number(which.to());
        Parsed<String> unit = PeriodWords.at(text, number == null ? which.to() : number.to(), Kind.UNIT);
        if (unit == null) {
            return null;
        } else if (number == null || number.value() == 1) {
            boolean casual = unit.value().equals("WEEK") || unit.value().equals("DAY");
            return new Parsed<>(new Fixed(unit(unit.value(), steps), casual), unit.to());
        } else {
            LocalDate end = moved(unit.value(), steps * Math.min(number.value(), LONGEST_AGO));
            Period rolling = steps > 0 ? new Period(today, end) : new Period(end, today);
            return new Parsed<>(new Fixed(rolling, false), unit.to());
        }
    }

    private Period unit(String unit, int steps) {
        return switch (unit) {
            case "YEAR" -> ofYear(today.getYear() + steps);
            case "QUARTER" -> {
                LocalDate in = today.plusMonths(3L * steps);
                yield ofQuarter(in.getYear(), in.get(IsoFields.QUARTER_OF_YEAR));
            }
            case "MONTH" -> ofMonth(YearMonth.from(today).plusMonths(steps));
            case "WEEK" -> ofWeek(Calendar.monday(today).plusWeeks(steps));
            default -> Period.of(today.plusDays(steps));
        };
    }

    /** {@code afgelopen zomer}, {@code vorige december}, {@code komende mei}. */
    private @Nullable Parsed<PeriodSaid> relativeName(int from) {
        Parsed<String> which = PeriodWords.at(text, from, Kind.WHICH);
        Parsed<Yearly> named = which == null ? null : name(which.to());
        if (which == null || named == null) {
            return null;
        }
        Period period =
                switch (which.value()) {
                    case "-1" -> named.value().over(today);
                    case "1" -> named.value().ahead(today);
                    default -> named.value().in().apply(today.getYear());
                };
        return period == null ? null : new Parsed<>(new Fixed(period, false), named.to());
    }

    private @Nullable Parsed<Yearly> name(int from) {
        Parsed<String> month = PeriodWords.at(text, from, Kind.MONTH);
        if (month != null) {
            int number = Integer.parseInt(month.value());
            return new Parsed<>(new Yearly(year -> ofMonth(YearMonth.of(year, number))), month.to());
        }
        Parsed<String> season = PeriodWords.at(text, from, Kind.SEASON);
        if (season == null) {
            return null;
        }
        int first = Integer.parseInt(season.value());
        return new Parsed<>(new Yearly(year -> ofSeason(year, first)), season.to());
    }

    /** {@code Q1 2025}, {@code het tweede kwartaal}, {@code de eerste helft van 2025}. */
    private @Nullable Parsed<PeriodSaid> quarterOrHalf(int from) {
        if (text.token(from).is("q") && text.token(from + 1).glued()) {
            return quarter(number(from + 1));
        }
        Parsed<String> word = PeriodWords.at(text, from, Kind.UNIT);
        if (word != null && word.value().equals("QUARTER")) {
            return quarter(number(word.to()));
        }
        Parsed<Integer> number = isOrdinal(from) ? ordinal(from) : null;
        Parsed<String> unit = number == null ? null : PeriodWords.at(text, number.to(), Kind.UNIT);
        if (number != null && unit != null && unit.value().equals("QUARTER")) {
            return quarter(new Parsed<>(number.value(), unit.to()));
        }
        Parsed<String> half = number == null ? null : PeriodWords.at(text, number.to(), Kind.HALF);
        return number == null || half == null || number.value() > 2
                ? null
                : inItsYear(half.to(), year -> ofHalf(year, number.value()));
    }

    private @Nullable Parsed<PeriodSaid> quarter(@Nullable Parsed<Integer> number) {
        return number == null || number.value() < 1 || number.value() > 4
                ? null
                : inItsYear(number.to(), year -> ofQuarter(year, number.value()));
    }

    /** {@code 3 maart 2025}, {@code de 3e van maart}, {@code March 3, 2025}, {@code 3-3-2025}, {@code 2025-03-03}. */
    private @Nullable Parsed<PeriodSaid> date(int from) {
        Parsed<PeriodSaid> digits = inDigits(from);
        if (digits != null) {
            return digits;
        }
        Parsed<Integer> day = isOrdinal(from) || text.token(from).isNumber() ? ordinal(from) : null;
        Parsed<String> month = day == null ? null : PeriodWords.at(text, skipOf(day.to()), Kind.MONTH);
        if (month == null) {
            month = PeriodWords.at(text, from, Kind.MONTH);
            day = month == null || !text.token(month.to()).isNumber() ? null : ordinal(month.to());
        }
        if (day == null || month == null || day.value() > 31) {
            return null;
        }
        int dayNumber = day.value();
        int monthNumber = Integer.parseInt(month.value());
        return inItsYear(afterDot(Math.max(day.to(), month.to())), year -> dayOrNull(year, monthNumber, dayNumber));
    }

    private int afterDot(int at) {
        return text.token(at).is(".") && text.token(at).glued() && isYear(at + 1) ? at + 1 : at;
    }

    private @Nullable Parsed<PeriodSaid> inDigits(int from) {
        Integer first = digits(from);
        String sign = text.token(from + 1).norm();
        Integer second = digits(from + 2);
        boolean tight = List.of("-", "/", ".").contains(sign)
                && text.token(from + 1).glued()
                && text.token(from + 2).glued();
        if (first == null || second == null || !tight) {
            return null;
        }
        boolean three = text.token(from + 3).is(sign) && text.token(from + 4).glued();
        Integer third = three ? digits(from + 4) : null;
        if (third != null) {
            boolean iso = first > 31;
            int year = iso ? first : third;
            Period day = dayOrNull(year < 100 ? CENTURY + year : year, second, iso ? third : first);
            return day == null ? null : new Parsed<>(new Fixed(day, false), from + 5);
        }
        boolean said = PeriodWords.has(text, from - 1, Kind.SIDE) && !sign.equals(".");
        return said && dayOrNull(2024, second, first) != null
                ? new Parsed<>(new Yearly(year -> dayOrNull(year, second, first)), from + 3)
                : null;
    }

    private @Nullable Parsed<PeriodSaid> month(int from) {
        Parsed<String> month = PeriodWords.at(text, from, Kind.MONTH);
        if (month == null) {
            return null;
        }
        int number = Integer.parseInt(month.value());
        Parsed<PeriodSaid> read = inItsYear(afterDot(month.to()), year -> ofMonth(YearMonth.of(year, number)));
        boolean doubtful = PeriodWords.has(text, from, Kind.DOUBTFUL_MONTH)
                && read != null
                && read.value() instanceof Yearly
                && !PeriodWords.has(text, from - 1, Kind.SIDE);
        return doubtful ? null : read;
    }

    /** A season without its year is a habit: {@code mag ik in de zomer drie weken weg?} */
    private @Nullable Parsed<PeriodSaid> season(int from) {
        Parsed<String> season = PeriodWords.at(text, from, Kind.SEASON);
        Parsed<Integer> year = season == null ? null : yearAfter(season.to());
        return season == null || year == null
                ? null
                : new Parsed<>(new Fixed(ofSeason(year.value(), Integer.parseInt(season.value())), false), year.to());
    }

    private @Nullable Parsed<PeriodSaid> week(int from) {
        Parsed<String> word = PeriodWords.at(text, from, Kind.UNIT);
        Integer number = word == null || !word.value().equals("WEEK") ? null : digits(word.to());
        boolean duration = word != null && PeriodWords.has(text, word.to() + 1, Kind.NO_YEAR_AFTER);
        return word == null || number == null || number < 1 || number > 53 || duration
                ? null
                : inItsYear(word.to() + 1, year -> ofWeek(year, number));
    }

    /** {@code twee jaar geleden}, {@code a month ago}. */
    private @Nullable Parsed<PeriodSaid> ago(int from) {
        Parsed<Integer> number = number(from);
        Parsed<String> unit = number == null ? null : PeriodWords.at(text, number.to(), Kind.UNIT);
        Parsed<String> ago = unit == null ? null : PeriodWords.at(text, unit.to(), Kind.AGO);
        return number == null || unit == null || ago == null
                ? null
                : new Parsed<>(
                        new Fixed(Period.of(moved(unit.value(), -Math.min(number.value(), LONGEST_AGO))), false),
                        ago.to());
    }

    private LocalDate moved(String unit, int steps) {
        return switch (unit) {
            case "YEAR" -> today.plusYears(steps);
            case "QUARTER" -> today.plusMonths(3L * steps);
            case "MONTH" -> today.plusMonths(steps);
            case "WEEK" -> today.plusWeeks(steps);
            default -> today.plusDays(steps);
        };
    }

    private @Nullable Parsed<PeriodSaid> year(int from) {
        Parsed<Integer> year = bareYear(from);
        return year == null ? null : new Parsed<>(new Fixed(ofYear(year.value()), false), year.to());
    }

    private @Nullable Parsed<PeriodSaid> relativeDay(int from) {
        Parsed<String> day = PeriodWords.at(text, from, Kind.RELATIVE_DAY);
        return day == null
                ? null
                : new Parsed<>(new Fixed(Period.of(today.plusDays(Integer.parseInt(day.value()))), true), day.to());
    }

    /** In the year that is said after it, or every year. */
    private @Nullable Parsed<PeriodSaid> inItsYear(int to, IntFunction<@Nullable Period> in) {
        Parsed<Integer> year = yearAfter(to);
        if (year == null) {
            return new Parsed<>(new Yearly(in), to);
        }
        Period period = in.apply(year.value());
        return period == null ? null : new Parsed<>(new Fixed(period, false), year.to());
    }

    private @Nullable Parsed<Integer> yearAfter(int from) {
        int at = skipLinks(from);
        Parsed<Integer> bare = bareYear(at);
        if (bare != null) {
            return bare;
        }
        Parsed<String> which = PeriodWords.at(text, at, Kind.WHICH);
        Parsed<String> unit = which == null ? null : PeriodWords.at(text, which.to(), Kind.UNIT);
        return which == null || unit == null || !unit.value().equals("YEAR")
                ? null
                : new Parsed<>(today.getYear() + Integer.parseInt(which.value()), unit.to());
    }

    private @Nullable Parsed<Integer> bareYear(int from) {
        if (text.token(from).is("'")
                && text.token(from + 1).glued()
                && text.token(from + 1).text().length() == 2) {
            Integer two = digits(from + 1);
            return two == null ? null : new Parsed<>(CENTURY + two, from + 2);
        }
        return isYear(from) ? new Parsed<>(Integer.parseInt(text.token(from).text()), from + 1) : null;
    }

    private boolean isYear(int at) {
        Integer number = digits(at);
        Token next = text.token(at + 1);
        boolean continues = next.glued()
                && List.of(",", ".", "-", "/", ":").contains(next.norm())
                && text.token(at + 2).glued()
                && text.token(at + 2).isNumber();
        return number != null
                && text.token(at).text().length() == 4
                && number >= EARLIEST_YEAR
                && number <= LATEST_YEAR
                && !continues
                && !PeriodWords.has(text, at + 1, Kind.NO_YEAR_AFTER)
                && !PeriodWords.has(text, at - 1, Kind.NO_YEAR_BEFORE);
    }

    /** {@code 3}, {@code 3e}, {@code derde}. */
    private @Nullable Parsed<Integer> ordinal(int from) {
        Parsed<Integer> number = number(from);
        if (number == null) {
            return null;
        }
        Token end = text.token(number.to());
        boolean ending = text.token(from).isNumber() && end.glued() && DAY_ENDS.contains(end.norm());
        return ending ? new Parsed<>(number.value(), number.to() + 1) : number;
    }

    /** {@code eerste} and {@code 1e} count in a row, {@code een} does not. */
    private boolean isOrdinal(int from) {
        Token token = text.token(from);
        boolean digits = token.isNumber()
                && text.token(from + 1).glued()
                && DAY_ENDS.contains(text.token(from + 1).norm());
        boolean word =
                token.isWord() && token.norm().length() > 4 && token.norm().matches(".*(de|ste|st|nd|rd|th)");
        return digits || (word && PeriodWords.has(text, from, Kind.NUMBER));
    }

    private @Nullable Parsed<Integer> number(int from) {
        Integer digits = digits(from);
        if (digits != null) {
            return new Parsed<>(digits, from + 1);
        }
        Parsed<String> word = PeriodWords.at(text, from, Kind.NUMBER);
        return word == null ? null : new Parsed<>(Integer.parseInt(word.value()), word.to());
    }

    private @Nullable Integer digits(int at) {
        Token token = text.token(at);
        return token.isNumber() && token.text().length() <= 4 ? Integer.valueOf(token.text()) : null;
    }

    int skipArticles(int from) {
        return PeriodWords.has(text, from, Kind.ARTICLE) ? skipArticles(from + 1) : from;
    }

    private int skipOf(int from) {
        return text.token(from).is("van") || text.token(from).is("of") ? from + 1 : from;
    }

    private int skipLinks(int from) {
        return PeriodWords.has(text, from, Kind.LINK) ? skipLinks(from + 1) : from;
    }

    private static Period ofYear(int year) {
        return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    private static Period ofHalf(int year, int half) {
        LocalDate first = LocalDate.of(year, half == 1 ? 1 : 7, 1);
        return new Period(first, first.plusMonths(6).minusDays(1));
    }

    private static Period ofQuarter(int year, int quarter) {
        LocalDate first = LocalDate.of(year, 3 * quarter - 2, 1);
        return new Period(first, first.plusMonths(3).minusDays(1));
    }

    private static Period ofSeason(int year, int month) {
        LocalDate first = LocalDate.of(year, month, 1);
        return new Period(first, first.plusMonths(3).minusDays(1));
    }

    private static Period ofMonth(YearMonth month) {
        return new Period(month.atDay(1), month.atEndOfMonth());
    }

    private static Period ofWeek(LocalDate monday) {
        return new Period(monday, monday.plusDays(6));
    }

    private static @Nullable Period ofWeek(int year, int number) {
        LocalDate monday = Calendar.monday(LocalDate.of(year, 1, 4)).plusWeeks(number - 1L);
        return monday.get(IsoFields.WEEK_BASED_YEAR) == year ? ofWeek(monday) : null;
    }

    private static @Nullable Period dayOrNull(int year, int month, int day) {
        try {
            return Period.of(LocalDate.of(year, month, day));
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }
}
