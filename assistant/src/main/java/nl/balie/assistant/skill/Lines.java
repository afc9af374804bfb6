package nl.balie.assistant.skill;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.balie.assistant.language.Amount;
import nl.balie.assistant.language.Dates;
import nl.balie.assistant.language.Shift;
import org.jspecify.annotations.Nullable;

/** Makes draft lines of what was read, and finds out what is missing or must be asked. */
final class Lines {

    private static final int DECIMALS = 2;
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final int WORKING_DAYS = 5;

    private final Situation situation;
    private final List<DraftLine> lines = new ArrayList<>();
    private final Set<String> missing = new LinkedHashSet<>();
    private final Set<String> warnings = new LinkedHashSet<>();
    private final List<Clarification> clarifications = new ArrayList<>();

    private Lines(Situation situation) {
        this.situation = situation;
    }

    /** Lines with what they lack, before the limits are checked. */
    record Made(List<DraftLine> lines, Set<String> missing, Set<String> warnings, List<Clarification> clarifications) {}

    static Made of(DeclarationReading.Result read, Situation situation, boolean assumeToday) {
        Lines lines = new Lines(situation);
        read.entries().forEach(entry -> lines.add(entry, assumeToday));
        lines.addUpTrips();
        read.mentioned().forEach(lines::addMention);
        if (read.sick()) {
            lines.warnings.add("SICK_REPORTED_SEPARATELY");
        }
        return new Made(List.copyOf(lines.lines), lines.missing, lines.warnings, lines.clarifications);
    }

    /** Monday to Friday of a week of which every day was said; other dates as they are. */
    static Dates everyDay(Dates dates, boolean each) {
        LocalDate first = dates.first();
        return each && dates.isWeek() && first != null
                ? Dates.of(first.datesUntil(first.plusDays(WORKING_DAYS)).toList())
                : dates;
    }

    private void add(Entry entry, boolean assumeToday) {
        FilingComponent component = entry.component;
        if (component != null && !component.allowed()) {
            warnings.add("NOT_ALLOWED");
            return;
        }
        if (component == null) {
            ask("component", Clarification.of("component", "ask.component"));
        }
        Dates dates = entry.dates;
        if (dates != null && entry.someDays && entry.each && dates.isWeek()) {
            lines.add(line(entry, null, null));
            ask("date", Clarification.of("date", "ask.date.WHICH_DAY"));
        } else if (dates == null) {
            addUndated(entry, assumeToday);
        } else if (dates.doubt() != null) {
            addDoubtful(entry, dates, dates.doubt());
        } else if (entry.row != null) {
            addRow(entry, entry.row, dates);
        } else {
            addDated(entry, everyDay(dates, entry.each));
        }
    }

    private void addUndated(Entry entry, boolean assumeToday) {
        if (assumeToday) {
            warnings.add("DATE_ASSUMED");
            lines.add(line(entry, situation.today(), null));
        } else {
            lines.add(line(entry, null, null));
        }
    }

    private void addDoubtful(Entry entry, Dates dates, Dates.Doubt doubt) {
        lines.add(line(entry, null, null));
        List<String> options = dates.candidates().stream().map(Words::longDate).toList();
        ask("date", Clarification.of("date", "ask.date." + doubt.name()).offering(options));
    }

    private void addRow(Entry entry, List<Amount> row, Dates dates) {
        LocalDate monday = dates.days().getFirst();
        for (int i = 0; i < row.size(); i++) {
            LocalDate date = dates.isWeek() ? monday.plusDays(i) : dates.days().get(i);
            if (row.get(i).value().signum() != 0) {
                entry.amount = row.get(i);
                lines.add(line(entry, date, null));
            }
        }
    }

    private void addDated(Entry entry, Dates dates) {
        if (dates.period() != null) {
            addPeriod(entry, dates);
        } else if (dates.days().size() == 1) {
            lines.add(line(entry, dates.days().getFirst(), null));
        } else if (isPerDay(entry, dates.days().size())) {
            dates.days().forEach(day -> lines.add(line(entry, day, null)));
        } else {
            askPerDay(entry, dates);
        }
    }

    /** A shift has its day; only amounts can be totals of a week. */
    private void addPeriod(Entry entry, Dates dates) {
        if (entry.shift != null) {
            lines.add(line(entry, null, null));
            ask("date", Clarification.of("date", "ask.date.WHICH_DAY"));
        } else if (entry.implied) {
            lines.add(line(entry, dates.first(), dates.period()).of(null));
            ask("quantity", Clarification.of("quantity", "ask.quantity.days"));
        } else {
            lines.add(line(entry, dates.first(), dates.period()));
        }
    }

    private static boolean isPerDay(Entry entry, int days) {
        if (entry.total) {
            return false;
        }
        boolean hours = entry.isIn("HOUR") || entry.shift != null || (entry.component == null && entry.isBare());
        Amount amount = entry.amount;
        boolean asManyDays = entry.isIn("DAY")
                && amount != null
                && (amount.value().compareTo(BigDecimal.ONE) <= 0
                        || amount.value().intValue() == days);
        boolean thereAndBack = entry.trips.contains("THERE_AND_BACK")
                || entry.trips.contains("TO_AND_FRO")
                || entry.trips.contains("RETURN");
        return hours || asManyDays || entry.each || thereAndBack;
    }

    /** Several days and one amount: which days is known, how much on each is not. The amount waits on an undated line. */
    private void askPerDay(Entry entry, Dates dates) {
        boolean distance = !entry.isIn("HOUR");
        if (entry.total && distance && inOneWeek(dates)) {
            LocalDate monday =
                    nl.balie.assistant.language.Calendar.monday(dates.days().getFirst());
            lines.add(line(entry, monday, Dates.ofWeekOf(monday).period()));
            return;
        }
        DraftLine whole = line(entry, null, null);
        lines.add(whole);
        dates.days().forEach(day -> lines.add(whole.on(day).of(null)));
        String key = entry.total ? "ask.quantity.eachDay" : "ask.quantity.perDayOrTogether";
        List<String> options = entry.total ? List.of() : List.of("per dag", "samen");
        ask(
                "quantity",
                Clarification.of("quantity", key, plain(whole.quantity())).offering(options));
    }

    private static boolean inOneWeek(Dates dates) {
        return dates.days().stream().map(Dates::isoWeek).distinct().count() == 1;
    }

    /** Several trips on one day are one line. */
    private void addUpTrips() {
        List<DraftLine> added = new ArrayList<>();
        for (DraftLine line : lines) {
            int same = -1;
            for (int i = 0; i < added.size(); i++) {
                same = isSameTripDay(added.get(i), line) ? i : same;
            }
            BigDecimal quantity = line.quantity();
            BigDecimal before = same < 0 ? null : added.get(same).quantity();
            if (quantity == null || before == null) {
                added.add(line);
            } else {
                added.set(same, added.get(same).of(before.add(quantity)));
            }
        }
        lines.clear();
        lines.addAll(added);
    }

    private static boolean isSameTripDay(DraftLine a, DraftLine b) {
        return "KM".equals(a.unit())
                && a.date() != null
                && a.quantity() != null
                && a.isFor(b.date(), b.component())
                && Objects.equals(a.period(), b.period());
    }

    private void addMention(Entry entry) {
        FilingComponent component = entry.component;
        if (component != null && !component.allowed()) {
            warnings.add("NOT_ALLOWED");
            return;
        }
        Dates dates = entry.dates;
        String period = dates == null ? null : dates.period();
        if (dates == null || dates.days().isEmpty()) {
            lines.add(line(entry, null, null));
        } else {
            dates.days().forEach(day -> lines.add(line(entry, day, period)));
        }
        ask("quantity", Clarification.of("quantity", "ask.quantity", component == null ? "" : component.name()));
        if (dates != null && dates.doubt() != null) {
            ask("date", Clarification.of("date", "ask.date." + dates.doubt().name()));
        }
    }

    private DraftLine line(Entry entry, @Nullable LocalDate date, @Nullable String period) {
        FilingComponent component = entry.component;
        String code = component == null ? null : component.code();
        String unit = component == null ? null : component.unit();
        Shift shift = entry.shift;
        if (shift != null) {
            int pause = Objects.requireNonNullElse(entry.pause, 0);
            BigDecimal hours = shift.hours(
                    date == null ? situation.today() : date,
                    pause,
                    situation.now().getZone());
            return new DraftLine(
                    date, period, code, rounded(hours), unit, shift.start(), shift.end(), entry.pause, entry.evidence);
        }
        return new DraftLine(date, period, code, quantity(entry), unit, null, null, null, entry.evidence);
    }

    private @Nullable BigDecimal quantity(Entry entry) {
        Amount amount = entry.amount;
        if (amount == null) {
            return null;
        }
        if (amount.doubtful()) {
            BigDecimal asClock = Words.clockReading(amount.value());
            ask(
                    "quantity",
                    Clarification.of("quantity", "ask.quantity.decimalOrMinutes", plain(amount.value()))
                            .offering(List.of(plain(asClock) + " uur", plain(amount.value()) + " uur")));
            return null;
        }
        return rounded(amount.value().multiply(factor(entry)));
    }

    /** Only {@code enkele reis, heen en terug} and {@code heen en weer N} double. */
    private BigDecimal factor(Entry entry) {
        boolean oneWay = entry.trips.contains("ONE_WAY");
        boolean back = entry.trips.contains("THERE_AND_BACK") || entry.trips.contains("RETURN");
        boolean toAndFro = entry.trips.contains("TO_AND_FRO");
        if (oneWay && !back && !toAndFro) {
            warnings.add("ONE_WAY");
        }
        return (oneWay && (back || toAndFro)) || (toAndFro && !entry.total) ? TWO : BigDecimal.ONE;
    }

    private void ask(String slot, Clarification why) {
        missing.add(slot);
        if (clarifications.stream().noneMatch(c -> c.messageKey().equals(why.messageKey()))) {
            clarifications.add(why);
        }
    }

    static BigDecimal rounded(BigDecimal quantity) {
        BigDecimal rounded = quantity.setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : Words.number(number);
    }
}
