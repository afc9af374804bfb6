package nl.balie.assistant.skill;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.balie.assistant.language.Amount;
import nl.balie.assistant.language.Calendar;
import nl.balie.assistant.language.ClockTime;
import nl.balie.assistant.language.Dates;
import nl.balie.assistant.language.PartOfDay;
import nl.balie.assistant.language.Phrase;
import nl.balie.assistant.language.Phrase.Clock;
import nl.balie.assistant.language.Phrase.Days;
import nl.balie.assistant.language.Phrase.Pause;
import nl.balie.assistant.language.Phrase.Quantity;
import nl.balie.assistant.language.Phrase.Row;
import nl.balie.assistant.language.Phrase.Spell;
import nl.balie.assistant.language.Phrase.Term;
import nl.balie.assistant.language.Sense;
import nl.balie.assistant.language.Shift;
import org.jspecify.annotations.Nullable;

/**
 * Reads what was worked, driven or paid, clause by clause. A clause without a day takes the day said before it, an amount
 * without a component the one said before it, as a listener would.
 */
final class DeclarationReading {

    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);

    private final ComponentWords words;
    private final @Nullable Draft open;
    private final DaysInMind days;
    private final ComponentInMind component;
    private final Entries entries;
    private final List<Entry> mentioned = new ArrayList<>();
    private final List<Dates> looseDates = new ArrayList<>();
    private boolean sick;
    private @Nullable ClockTime started;
    private @Nullable Dates startedOn;
    private @Nullable PartOfDay startedPart;
    private @Nullable Integer pause;

    /**
     * @param week the Monday of the week already being talked about, null when none is
     * @param open the draft that bare numbers and days may be about, null when there is none
     */
    DeclarationReading(ComponentWords words, Calendar calendar, @Nullable LocalDate week, @Nullable Draft open) {
        this.words = words;
        this.open = open;
        this.days = new DaysInMind(calendar, week, open);
        this.component = new ComponentInMind(words);
        this.entries = new Entries(words);
    }

    /** What was read. {@code mentioned}: components or days named without an amount. */
    record Result(List<Entry> entries, List<Entry> mentioned, List<Dates> looseDates, boolean sick) {
        boolean isEmpty() {
            return entries.isEmpty() && mentioned.isEmpty();
        }
    }

    Result read(List<Clause> clauses) {
        for (int i = 0; i < clauses.size(); i++) {
            read(clauses.get(i), i + 1 < clauses.size() ? clauses.get(i + 1) : null);
        }
        List<Entry> settled = entries.settled();
        mentioned.removeIf(entries::isSaidElsewhere);
        return new Result(settled, List.copyOf(mentioned), List.copyOf(looseDates), sick);
    }

    private void read(Clause clause, @Nullable Clause next) {
        boolean exception = clause.opening() == Sense.EXCEPT;
        if (clause.has(Sense.SICK)) {
            sick |= clause.has(Days.class) && !clause.has(Sense.OTHERS);
            return;
        }
        if (exception) {
            entries.except(clause, days);
        }
        boolean onlyException = exception && !clause.has(Quantity.class);
        if (onlyException || ClauseRole.isFree(clause)) {
            return;
        }
        if (ClauseRole.isAboutOthers(clause)) {
            days.read(clause, false);
        } else {
            readWork(clause, next);
        }
    }

    private void readWork(Clause clause, @Nullable Clause next) {
        boolean slip = clause.opening() == Sense.SLIP && !entries.isEmpty();
        boolean ownDates = days.read(clause, started != null);
        int before = entries.size();
        boolean quantities = readQuantities(clause, next);
        if (slip) {
            entries.correctLast(before, ownDates, days.dates());
        } else if (clause.opening() == Sense.OF_WHICH) {
            entries.takeFromPrevious(before);
        }
        if (quantities && ownDates && ClauseRole.dayComesLast(clause)) {
            entries.dateOtherComponents(clause, before, days.dates());
        }
        readWithoutQuantity(clause, quantities, ownDates);
        entries.readScope(clause, before, ownDates, days.dates());
    }

    private boolean readQuantities(Clause clause, @Nullable Clause next) {
        boolean found = false;
        List<Phrase> phrases = clause.phrases();
        for (int i = 0; i < phrases.size(); i++) {
            switch (phrases.get(i)) {
                case Spell spell -> found |= addShift(clause, spell);
                case Clock clock -> found |= addClock(clause, clock) || addLength(clause, i, clock);
                case Pause said -> addPause(said.minutes());
                case Row row -> found |= addRow(clause, row);
                case Quantity quantity -> found |= addQuantity(clause, next, i, quantity);
                default -> {}
            }
        }
        if (ClauseRole.isNoHours(clause) && !found) {
            Entry none = entry(clause);
            none.amount = Amount.none();
            none.component = words.plain(Amount.Unit.HOUR);
            entries.add(none);
            found = true;
        }
        return found;
    }

    private Entry entry(Clause clause) {
        Entry entry = new Entry(clause.sentence(), clause.span());
        entry.dates = days.dates();
        entry.each = days.every();
        entry.someDays = days.some();
        return entry;
    }

    private boolean addShift(Clause clause, Spell spell) {
        PartOfDay named = clause.all(Term.class)
                .map(t -> t.value(Sense.PART_OF_DAY))
                .filter(Objects::nonNull)
                .map(PartOfDay::valueOf)
                .findFirst()
                .orElse(days.part());
        addShift(clause, Shift.between(spell.from(), spell.to(), named), days.dates());
        return true;
    }

    private void addShift(Clause clause, Shift shift, @Nullable Dates on) {
        Entry entry = entry(clause);
        entry.shift = shift;
        entry.dates = on;
        FilingComponent said = component.hoursSaid(clause);
        entry.component = said == null ? words.plain(Amount.Unit.HOUR) : said;
        entry.pause = pause;
        pause = null;
        entries.add(entry);
    }

    private boolean addClock(Clause clause, Clock clock) {
        boolean stops = clock.edge() == Clock.Edge.STOPS || clause.has(Sense.STOP_WORK);
        ClockTime from = started;
        if (from != null && (stops || clause.all(Clock.class).count() > 1)) {
            addShift(clause, Shift.between(from, clock.time(), startedPart), startedOn);
            started = null;
            return true;
        }
        if (clock.edge() == Clock.Edge.STARTS || clause.has(Sense.START_WORK)) {
            started = clock.time();
            startedOn = days.dates();
            startedPart = days.part();
        }
        return false;
    }

    /** {@code wo 8:30}: beside a day, and with nothing that begins or ends, it is how long and not when. */
    private boolean addLength(Clause clause, int at, Clock clock) {
        boolean begins = clock.edge() != Clock.Edge.UNSAID
                || clause.hasAny(Sense.START_WORK, Sense.STOP_WORK, Sense.AT)
                || clause.all(Clock.class).count() > 1;
        boolean digits = at > 0
                && clause.phrases().get(at - 1) instanceof Days
                && clock.time().part() == null;
        if (begins || !digits || started != null) {
            return false;
        }
        Entry entry = entry(clause);
        entry.amount = Amount.hours(clock.time());
        entry.component = component.inherited(Amount.Unit.HOUR);
        entries.add(entry);
        return true;
    }

    private void addPause(int minutes) {
        Entry shift = entries.lastShift();
        if (shift == null) {
            pause = minutes;
        } else if (shift.pause == null) {
            shift.pause = minutes;
        }
    }

    private boolean addRow(Clause clause, Row row) {
        Dates named = days.dates();
        if (named == null
                || !(named.isWeek() || named.days().size() == row.numbers().size())) {
            return false;
        }
        Entry entry = entry(clause);
        List<FilingComponent> said = component.said(clause);
        entry.component = said.isEmpty() ? component.inherited(Amount.Unit.NONE) : said.getFirst();
        entry.row = row.numbers().stream().map(Amount::bare).toList();
        entries.add(entry);
        return true;
    }

    private boolean addQuantity(Clause clause, @Nullable Clause next, int at, Quantity quantity) {
        Amount amount = quantity.amount();
        if (amount.unit() == Amount.Unit.HOUR && amount.value().signum() < 0 && follows(clause, at, Spell.class)) {
            addPause(amount.value().negate().multiply(MINUTES).intValue());
            return false;
        }
        if (!counts(clause, at, amount)) {
            days.limitTo(amount);
            return false;
        }
        Entry entry = entry(clause);
        entry.amount = amount;
        entry.component = component.of(clause, next, at, amount, entry);
        entries.add(entry);
        return true;
    }

    private static boolean follows(Clause clause, int at, Class<? extends Phrase> kind) {
        return at > 0 && kind.isInstance(clause.phrases().get(at - 1));
    }

    /** Whether an amount is part of a filing at all, or a number in a story. */
    private boolean counts(Clause clause, int at, Amount amount) {
        return switch (amount.unit()) {
            case HOUR ->
                !ClauseRole.isDelay(clause)
                        && (!clause.has(Sense.NOT_WORKED) || clause.has(Days.class) || clause.has(Sense.WORKED));
            case KM, EUR -> true;
            case DAY ->
                open != null
                        || clause.hasAny(Sense.WORKED, Sense.HOME)
                        || component.said(clause).stream()
                                .anyMatch(c -> c.unit().equals("DAY"));
            case NONE -> isAnchored(clause, at);
        };
    }

    /** A bare number counts after a day, a component or a word such as "each", with nothing of meaning between. */
    private boolean isAnchored(Clause clause, int at) {
        List<Phrase> phrases = clause.phrases();
        if (at + 1 < phrases.size() && phrases.get(at + 1).means(Sense.COMPONENT)) {
            return true;
        }
        for (int i = at - 1; i >= 0; i--) {
            Phrase phrase = phrases.get(i);
            boolean anchor = phrase instanceof Days
                    || phrase.means(Sense.COMPONENT)
                    || phrase.means(Sense.EACH)
                    || phrase.means(Sense.EVERY_DAY)
                    || phrase.means(Sense.TOTAL)
                    || phrase.means(Sense.TRIP);
            if (anchor) {
                return true;
            }
            boolean between = phrase.means(Sense.SLIP)
                    || phrase.means(Sense.MAKE)
                    || phrase.means(Sense.CHANGE)
                    || phrase.means(Sense.LINK)
                    || phrase.means(Sense.NO)
                    || phrase.means(Sense.MEANT)
                    || phrase.means(Sense.ADD)
                    || phrase.means(Sense.FROM)
                    || phrase instanceof Phrase.Mark;
            if (!between) {
                return false;
            }
        }
        return phrases.stream().skip(at + 1L).noneMatch(p -> p instanceof Phrase.Word)
                && (open != null || days.dates() != null || component.component() != null || !entries.isEmpty());
    }

    private void readWithoutQuantity(Clause clause, boolean quantities, boolean ownDates) {
        addImplied(clause, ownDates, quantities);
        if (quantities || repeats(clause, ownDates)) {
            return;
        }
        List<FilingComponent> said = component.said(clause);
        FilingComponent header = said.isEmpty() ? null : said.getFirst();
        if (header != null && !words.isOneByItself(header)) {
            component.take(header, ownDates);
            mention(clause, header, ownDates);
        }
        Dates stated = days.dates();
        if (ownDates && stated != null) {
            entries.dateEarlier(clause, stated);
            looseDates.add(stated);
        }
    }

    /** {@code maandag 8 uur, dinsdag ook}: the same again on another day. */
    private boolean repeats(Clause clause, boolean ownDates) {
        if (!ownDates || entries.isEmpty() || !ClauseRole.saysAgain(clause)) {
            return false;
        }
        Entry last = entries.last();
        Entry same = entry(clause);
        same.component = last.component;
        same.amount = last.amount;
        same.shift = last.shift;
        same.pause = last.pause;
        same.implied = last.implied;
        same.trips.addAll(last.trips);
        entries.add(same);
        return true;
    }

    private void mention(Clause clause, FilingComponent named, boolean ownDates) {
        Entry entry = entry(clause);
        entry.component = named;
        entry.dates = ownDates || days.namedIn(clause) ? days.dates() : null;
        boolean says = !words.isPlainHours(named) || ownDates || clause.has(Sense.WRITE_DOWN);
        if (says) {
            mentioned.add(entry);
        }
    }

    /** A day at home, named with a day or with the hours worked there. */
    private void addImplied(Clause clause, boolean ownDates, boolean quantities) {
        FilingComponent named = component.said(clause).stream()
                .filter(words::isOneByItself)
                .findFirst()
                .orElse(
                        clause.has(Sense.HOME) && (ownDates || (quantities && clause.has(Sense.WORKED)))
                                ? words.atHome()
                                : null);
        if (named == null || entries.has(clause, named) || clause.has(Sense.NOT)) {
            return;
        }
        Entry entry = entry(clause);
        entry.component = named;
        entry.implied = true;
        entry.amount = Amount.bare(BigDecimal.ONE);
        entry.each = true;
        entries.add(entry);
    }
}
