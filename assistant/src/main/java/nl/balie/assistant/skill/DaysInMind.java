package nl.balie.assistant.skill;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nl.balie.assistant.language.Amount;
import nl.balie.assistant.language.Calendar;
import nl.balie.assistant.language.Dates;
import nl.balie.assistant.language.DayExpression;
import nl.balie.assistant.language.PartOfDay;
import nl.balie.assistant.language.Phrase.Clock;
import nl.balie.assistant.language.Phrase.Days;
import nl.balie.assistant.language.Sense;
import org.jspecify.annotations.Nullable;

/** The days being talked about while clauses are read in order: a clause that names none is about these. */
final class DaysInMind {

    private static final BigDecimal WORKING_DAYS = BigDecimal.valueOf(5);

    private final Calendar calendar;
    private final @Nullable Draft open;
    private @Nullable LocalDate week;
    private @Nullable Dates dates;
    private @Nullable PartOfDay part;
    private boolean every;
    private boolean some;
    private int sentence = -1;

    /**
     * @param week the Monday of the week already being talked about, null when none is
     * @param open the draft whose days a bare weekday may mean, null when there is none
     */
    DaysInMind(Calendar calendar, @Nullable LocalDate week, @Nullable Draft open) {
        this.calendar = calendar;
        this.week = week;
        this.open = open;
    }

    @Nullable
    Dates dates() {
        return dates;
    }

    @Nullable
    PartOfDay part() {
        return part;
    }

    /** Whether every day of the dates was said. */
    boolean every() {
        return every;
    }

    /** {@code vorige week 4 dagen}: not the whole week, and which days is not said. */
    void limitTo(Amount amount) {
        Dates named = dates;
        boolean fewer = amount.unit() == Amount.Unit.DAY && amount.value().compareTo(WORKING_DAYS) != 0;
        some |= fewer && named != null && named.isWeek();
    }

    boolean some() {
        return some;
    }

    boolean namedIn(Clause clause) {
        return sentence == clause.sentence();
    }

    Dates resolve(Days days) {
        return calendar.resolve(days.expression(), week);
    }

    /**
     * Takes the days that a clause names.
     *
     * @param shiftBegun whether a shift has begun, whose end may lie on a day that it does not belong to
     * @return whether the clause names any
     */
    boolean read(Clause clause, boolean shiftBegun) {
        Days weekSaid = null;
        Days daysSaid = null;
        for (int i = 0; i < clause.phrases().size(); i++) {
            if (clause.phrases().get(i) instanceof Days days && !isDenied(clause, i)) {
                weekSaid = Clause.isWeek(days) ? days : weekSaid;
                daysSaid = Clause.isWeek(days) ? daysSaid : days;
            }
        }
        if (weekSaid != null) {
            takeWeek(weekSaid, clause);
        }
        if (daysSaid != null && !(shiftBegun && stopsOnly(clause))) {
            takeDays(daysSaid, clause);
        }
        if (clause.has(Sense.EVERY_DAY)) {
            every = true;
        }
        return weekSaid != null || daysSaid != null;
    }

    /** {@code niet vandaag, dat was gisteren}: the day after "not" is not meant. */
    private static boolean isDenied(Clause clause, int at) {
        return at > 0 && Sentence.norm(clause.phrases().get(at - 1)).equals("niet");
    }

    /** {@code en vanochtend om zeven uur klaar}: the day on which a shift ended is not the day it belongs to. */
    private static boolean stopsOnly(Clause clause) {
        return clause.has(Sense.STOP_WORK) && clause.has(Clock.class);
    }

    private void takeWeek(Days said, Clause clause) {
        Dates named = calendar.resolve(said.expression(), null);
        week = named.isWeek() ? named.first() : week;
        dates = named;
        part = null;
        every = clause.has(Sense.EACH);
        some = false;
        sentence = clause.sentence();
    }

    private void takeDays(Days said, Clause clause) {
        boolean relative = said.expression() instanceof DayExpression.Relative;
        dates = ofDraft(said.expression(), calendar.resolve(said.expression(), week));
        LocalDate first = dates.first();
        week = relative ? null : namesWeek(said.expression()) && first != null ? Calendar.monday(first) : week;
        part = partOf(said.expression());
        every = false;
        some = false;
        sentence = clause.sentence();
    }

    /** A bare weekday is that day of the open draft when the draft has one. */
    private Dates ofDraft(DayExpression said, Dates resolved) {
        Draft draft = open;
        boolean bare = said instanceof DayExpression.Weekday day
                && day.week() == null
                && day.which() == DayExpression.Which.NEAREST;
        LocalDate date = resolved.first();
        if (draft == null || date == null || !bare) {
            return resolved;
        }
        List<LocalDate> same = draft.lines().stream()
                .map(DraftLine::date)
                .filter(Objects::nonNull)
                .filter(d -> d.getDayOfWeek() == date.getDayOfWeek())
                .distinct()
                .toList();
        return same.size() == 1 ? Dates.of(same) : resolved;
    }

    private static boolean namesWeek(DayExpression expression) {
        return switch (expression) {
            case DayExpression.Weekday day -> day.week() != null;
            case DayExpression.Range range -> namesWeek(range.first());
            case DayExpression.Several several -> namesWeek(several.days().getFirst());
            default -> false;
        };
    }

    private static @Nullable PartOfDay partOf(DayExpression expression) {
        return switch (expression) {
            case DayExpression.Weekday day -> day.part();
            case DayExpression.Relative day -> day.part();
            case DayExpression.Tonight _ -> PartOfDay.NIGHT;
            default -> null;
        };
    }
}
