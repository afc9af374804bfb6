package nl.balie.portal.declaration;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What must hold before a declaration is taken, each rule a name and one line of meaning. The chat asks back long before;
 * these hold for every door (filing-by-chat.md, edge decisions 9, 12, 15 and 16).
 */
final class FilingRules {
    static final String HOUR = "HOUR";
    static final String KM = "KM";
    static final String EUR = "EUR";
    static final String DAY = "DAY";

    static final int MOST_LINES = 100;
    static final int MOST_HOURS_A_DAY = 24;
    static final int MOST_HOURS_A_WEEK = 168;
    static final int MOST_KILOMETRES_A_DAY = 1_000;
    static final int MOST_EUROS_A_LINE = 10_000;

    static final FilingRule MAY_DECLARE =
            whole("excluded", filing -> !filing.employee().mayDeclare());
    static final FilingRule HAS_LINES =
            whole("no-lines", filing -> filing.lines().isEmpty());
    static final FilingRule NOT_TOO_MANY_LINES =
            whole("too-many-lines", filing -> filing.lines().size() > MOST_LINES, MOST_LINES);
    static final FilingRule OF_THE_EMPLOYEES_SET = eachLine(
            "not-allowed",
            (filing, line) ->
                    !filing.component(line).map(WageComponent::allowed).orElse(false));
    static final FilingRule IN_THE_COMPONENTS_UNIT = eachLine(
            "other-unit",
            (filing, line) -> filing.component(line).stream()
                    .noneMatch(component -> component.unit().equals(line.unit())));
    static final FilingRule ABOUT_A_REAL_PERIOD =
            eachLine("no-period", (filing, line) -> DeclarationPeriod.of(line).isEmpty());
    static final FilingRule NOT_NEGATIVE =
            eachLine("negative", (filing, line) -> line.quantity().signum() < 0);
    static final FilingRule NOT_ZERO =
            eachLine("zero", (filing, line) -> line.quantity().signum() == 0 && !isNoHours(filing, line));
    static final FilingRule AT_MOST_TWO_DECIMALS = eachLine(
            "too-precise",
            (filing, line) -> line.quantity().stripTrailingZeros().scale() > 2);
    static final FilingRule NOT_IN_THE_FUTURE =
            eachLine("future", (filing, line) -> line.date().isAfter(filing.today()));
    static final FilingRule WITHIN_THE_EMPLOYMENT = eachLine("not-employed", FilingRules::outsideEmployment);
    static final FilingRule A_DAY_HAS_24_HOURS = FilingRules::moreHoursThanADay;
    static final FilingRule A_WEEK_HAS_168_HOURS = FilingRules::moreHoursThanAWeek;
    static final FilingRule A_PERIOD_HAS_SO_MANY_HOURS = eachLine(
            "too-many-hours-in-period", (filing, line) -> line.unit().equals(HOUR) && exceeds(line, MOST_HOURS_A_DAY));
    static final FilingRule A_PERIOD_HAS_SO_MANY_DAYS =
            eachLine("too-many-days", (filing, line) -> line.unit().equals(DAY) && exceeds(line, 1));
    static final FilingRule A_CAR_DRIVES_SO_FAR =
            eachLine("too-far", (filing, line) -> line.unit().equals(KM) && exceeds(line, MOST_KILOMETRES_A_DAY));
    static final FilingRule COSTS_SO_MUCH_AT_MOST = eachLine(
            "too-expensive",
            (filing, line) ->
                    line.unit().equals(EUR) && line.quantity().compareTo(BigDecimal.valueOf(MOST_EUROS_A_LINE)) > 0);
    static final FilingRule HOURS_DO_NOT_OVERLAP = FilingRules::overlapping;

    /** In the order in which a person would want to hear of them. */
    static final List<FilingRule> ALL = List.of(
            MAY_DECLARE,
            HAS_LINES,
            NOT_TOO_MANY_LINES,
            OF_THE_EMPLOYEES_SET,
            IN_THE_COMPONENTS_UNIT,
            ABOUT_A_REAL_PERIOD,
            NOT_NEGATIVE,
            NOT_ZERO,
            AT_MOST_TWO_DECIMALS,
            NOT_IN_THE_FUTURE,
            WITHIN_THE_EMPLOYMENT,
            A_DAY_HAS_24_HOURS,
            A_WEEK_HAS_168_HOURS,
            A_PERIOD_HAS_SO_MANY_HOURS,
            A_PERIOD_HAS_SO_MANY_DAYS,
            A_CAR_DRIVES_SO_FAR,
            COSTS_SO_MUCH_AT_MOST,
            HOURS_DO_NOT_OVERLAP);

    private static final DateTimeFormatter SPOKEN_DATE = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.of("nl"));

    private FilingRules() {}

    /** The first rule that objects: later rules may rely on what earlier ones established. */
    static Optional<Objection> objection(Filing filing) {
        return ALL.stream().flatMap(rule -> rule.objection(filing).stream()).findFirst();
    }

    private static FilingRule whole(String name, Predicate<Filing> broken, Object... args) {
        return filing -> broken.test(filing) ? Optional.of(objection(name, args)) : Optional.empty();
    }

    private static FilingRule eachLine(String name, BiPredicate<Filing, DeclarationLine> broken) {
        return filing -> filing.lines().stream()
                .filter(line -> broken.test(filing, line))
                .findFirst()
                .map(line -> objection(name, filing.nameOf(line), line.date(), line.quantity()));
    }

    /** Said on purpose: "geen uren deze week", one line of zero hours over a period (filing-by-chat.md, edge decision 12). */
    private static boolean isNoHours(Filing filing, DeclarationLine line) {
        return filing.lines().size() == 1 && line.unit().equals(HOUR) && line.period() != null;
    }

    private static boolean outsideEmployment(Filing filing, DeclarationLine line) {
        DeclarationPeriod period = DeclarationPeriod.of(line).orElseThrow();
        LocalDate end = filing.employee().endDate();
        return period.last().isBefore(filing.employee().startDate())
                || (end != null && period.first().isAfter(end));
    }

    private static boolean exceeds(DeclarationLine line, int mostADay) {
        int days = DeclarationPeriod.of(line).orElseThrow().days();
        return line.quantity().compareTo(BigDecimal.valueOf((long) mostADay * days)) > 0;
    }

    private static Optional<Objection> moreHoursThanADay(Filing filing) {
        return totalsOver(filing, DeclarationLine::date, line -> line.period() == null).entrySet().stream()
                .filter(total -> total.getValue().compareTo(BigDecimal.valueOf(MOST_HOURS_A_DAY)) > 0)
                .findFirst()
                .map(total -> objection("too-many-hours-a-day", total.getKey(), total.getValue()));
    }

    private static Optional<Objection> moreHoursThanAWeek(Filing filing) {
        return totalsOver(filing, FilingRules::mondayOf, line -> !isMonth(line)).entrySet().stream()
                .filter(total -> total.getValue().compareTo(BigDecimal.valueOf(MOST_HOURS_A_WEEK)) > 0)
                .findFirst()
                .map(total -> objection(
                        "too-many-hours-a-week",
                        total.getKey().get(IsoFields.WEEK_OF_WEEK_BASED_YEAR),
                        total.getValue()));
    }

    private static Map<LocalDate, BigDecimal> totalsOver(
            Filing filing, Function<DeclarationLine, LocalDate> slot, Predicate<DeclarationLine> counted) {
        Map<LocalDate, BigDecimal> totals = new TreeMap<>();
        filing.inUnit(HOUR).stream()
                .filter(counted)
                .forEach(line -> totals.merge(slot.apply(line), line.quantity(), BigDecimal::add));
        return totals;
    }

    private static LocalDate mondayOf(DeclarationLine line) {
        return line.date().minusDays(line.date().getDayOfWeek().getValue() - 1L);
    }

    private static boolean isMonth(DeclarationLine line) {
        return line.period() != null && !line.period().contains("W");
    }

    /** Two spells of the same component that share a minute; minutes are counted from a fixed day, so nights fit in. */
    private static Optional<Objection> overlapping(Filing filing) {
        List<Spell> seen = new ArrayList<>();
        for (DeclarationLine line : filing.inUnit(HOUR)) {
            Spell spell = Spell.of(line);
            if (spell == null) {
                continue;
            }
            if (seen.stream().anyMatch(spell::overlaps)) {
                return Optional.of(objection("overlap", filing.nameOf(line), line.date(), line.quantity()));
            }
            seen.add(spell);
        }
        return Optional.empty();
    }

    private static Objection objection(String name, Object... args) {
        List<Object> spoken = Stream.of(args).map(FilingRules::spoken).toList();
        return new Objection("declaration.refusal." + name, spoken);
    }

    private static Object spoken(Object arg) {
        return arg instanceof LocalDate date ? SPOKEN_DATE.format(date) : arg;
    }

    private record Spell(String component, long from, long until) {
        private static final int MINUTES_A_DAY = 1_440;

        static @Nullable Spell of(DeclarationLine line) {
            LocalTime start = line.start();
            LocalTime end = line.end();
            if (start == null || end == null) {
                return null;
            }
            long midnight = line.date().toEpochDay() * MINUTES_A_DAY;
            long from = midnight + start.toSecondOfDay() / 60;
            long until = midnight + end.toSecondOfDay() / 60;
            return new Spell(line.component(), from, until > from ? until : until + MINUTES_A_DAY);
        }

        boolean overlaps(Spell other) {
            return component.equals(other.component) && from < other.until && other.from < until;
        }
    }
}
