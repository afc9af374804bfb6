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
import nl.balie.assistant.language.DayExpression;
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

    private static final java.util.Set<String> SELF = java.util.Set.of("ik", "we", "wij", "'k", "k");

    /** The subject of a clause stands at its beginning. */
    private static final int SUBJECT_PHRASES = 3;

    private static final java.util.Set<String> AT_SOMEBODY =
            java.util.Set.of("naar", "bij", "voor", "met", "aan", "van", "door", "richting", "langs", "namens");

    private static final java.util.Set<String> AGAIN =
            java.util.Set.of("ook", "idem", "hetzelfde", "zelfde", "evenveel", "dito");

    private final ComponentWords words;
    private final Calendar calendar;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Entry> mentioned = new ArrayList<>();
    private boolean sick;
    private final List<Dates> looseDates = new ArrayList<>();
    private final @Nullable Draft open;

    private @Nullable LocalDate week;
    private @Nullable Dates dates;
    private @Nullable PartOfDay part;
    private boolean every;
    private int datesSentence = -1;
    private @Nullable FilingComponent component;
    private boolean componentByNoun;
    private @Nullable ClockTime started;
    private @Nullable Dates startedOn;
    private @Nullable PartOfDay startedPart;
    private final List<String> trips = new ArrayList<>();
    private @Nullable Integer pause;

    /**
     * @param week the Monday of the week already being talked about, null when none is
     * @param open the draft that bare numbers and days may be about, null when there is none
     */
    DeclarationReading(ComponentWords words, Calendar calendar, @Nullable LocalDate week, @Nullable Draft open) {
        this.words = words;
        this.open = open;
        this.calendar = calendar;
        this.week = week;
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
        adoptLaterUnit();
        dropRepeatedTotal();
        mentioned.removeIf(this::isSaidElsewhere);
        return new Result(List.copyOf(entries), List.copyOf(mentioned), List.copyOf(looseDates), sick);
    }

    private void read(Clause clause, @Nullable Clause next) {
        if (clause.has(Sense.SICK)) {
            sick |= clause.has(Days.class) && !clause.has(Sense.OTHERS);
            return;
        }
        if (clause.opening() == Sense.EXCEPT) {
            except(clause);
            if (!clause.has(Quantity.class)) {
                return;
            }
        }
        if (isFree(clause)) {
            return;
        }
        if (isAboutOthers(clause)) {
            readDates(clause);
            return;
        }
        boolean slip = clause.opening() == Sense.SLIP && !entries.isEmpty();
        boolean ownDates = readDates(clause);
        int before = entries.size();
        boolean quantities = readQuantities(clause, next);
        if (slip) {
            correctLast(before, ownDates);
        } else if (clause.opening() == Sense.OF_WHICH) {
            takeFromPrevious(before);
        }
        if (quantities && ownDates && dayComesLast(clause)) {
            dateOtherComponents(clause, before);
        }
        readWithoutQuantity(clause, quantities, ownDates);
        readScope(clause, before, ownDates);
    }

    /** A day off, or hours of leave: nothing to declare here. */
    private static boolean isFree(Clause clause) {
        boolean nothing = clause.has(Sense.NOTHING) && !clause.has(Quantity.class) && clause.has(Days.class);
        boolean free = clause.has(Sense.FREE) || clause.has(Sense.LEAVE);
        return (free && !clause.has(Sense.WORKED)) || (nothing && !isNoHours(clause));
    }

    /** {@code geen uren deze week}. */
    static boolean isNoHours(Clause clause) {
        List<Phrase> phrases = clause.phrases();
        for (int i = 0; i + 1 < phrases.size(); i++) {
            boolean none = phrases.get(i).means(Sense.NOTHING) || phrases.get(i).means(Sense.NOT);
            boolean worked = phrases.get(i + 1).means(Sense.WORKED);
            boolean week = clause.all(Days.class).anyMatch(Clause::isWeek);
            if (none && worked && week) {
                return true;
            }
        }
        return false;
    }

    /** {@code mijn collega werkte 8 uur}: somebody else is the subject. Hours of a contract or a delay are no work either. */
    private static boolean isAboutOthers(Clause clause) {
        boolean notWork = clause.has(Sense.NOT_WORKED)
                && !clause.has(Sense.WORKED)
                && !clause.has(Sense.COMPONENT)
                && !clause.has(Days.class);
        return notWork || namesOther(clause);
    }

    private static boolean namesOther(Clause clause) {
        List<Phrase> phrases = clause.phrases();
        boolean self = phrases.stream().anyMatch(p -> SELF.contains(Sentence.norm(p)));
        for (int i = 0; i < Math.min(phrases.size(), SUBJECT_PHRASES) && !self; i++) {
            String before = i > 0 ? Sentence.norm(phrases.get(i - 1)) : "";
            String twoBefore = i > 1 ? Sentence.norm(phrases.get(i - 2)) : "";
            boolean place = AT_SOMEBODY.contains(before) || AT_SOMEBODY.contains(twoBefore);
            if (phrases.get(i).means(Sense.OTHERS) && !place) {
                return true;
            }
        }
        return false;
    }

    private boolean readDates(Clause clause) {
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
        if (daysSaid != null && !stopsOnly(clause)) {
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
    private boolean stopsOnly(Clause clause) {
        return started != null && clause.has(Sense.STOP_WORK) && clause.has(Clock.class);
    }

    private void takeWeek(Days said, Clause clause) {
        Dates named = calendar.resolve(said.expression(), null);
        week = named.isWeek() ? named.first() : week;
        dates = named;
        part = null;
        every = clause.has(Sense.EACH);
        datesSentence = clause.sentence();
    }

    private void takeDays(Days said, Clause clause) {
        boolean relative = said.expression() instanceof DayExpression.Relative;
        dates = ofDraft(said.expression(), calendar.resolve(said.expression(), week));
        LocalDate first = dates.first();
        week = relative ? null : namesWeek(said.expression()) && first != null ? Calendar.monday(first) : week;
        part = partOf(said.expression());
        every = false;
        datesSentence = clause.sentence();
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

    private boolean readQuantities(Clause clause, @Nullable Clause next) {
        boolean found = false;
        List<Phrase> phrases = clause.phrases();
        for (int i = 0; i < phrases.size(); i++) {
            switch (phrases.get(i)) {
                case Spell spell -> found |= addShift(clause, spell);
                case Clock clock -> found |= addClock(clause, clock);
                case Pause said -> addPause(said.minutes());
                case Row row -> found |= addRow(clause, row);
                case Quantity quantity -> found |= addQuantity(clause, next, i, quantity);
                default -> {}
            }
        }
        if (isNoHours(clause) && !found) {
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
        entry.dates = dates;
        entry.each = every;
        return entry;
    }

    private boolean addShift(Clause clause, Spell spell) {
        PartOfDay named = clause.all(Term.class)
                .map(t -> t.value(Sense.PART_OF_DAY))
                .filter(Objects::nonNull)
                .map(PartOfDay::valueOf)
                .findFirst()
                .orElse(part);
        addShift(clause, Shift.between(spell.from(), spell.to(), named), dates);
        return true;
    }

    private void addShift(Clause clause, Shift shift, @Nullable Dates on) {
        Entry entry = entry(clause);
        entry.shift = shift;
        entry.dates = on;
        FilingComponent said = hoursSaid(clause);
        entry.component = said == null ? words.plain(Amount.Unit.HOUR) : said;
        entry.pause = pause;
        pause = null;
        entries.add(entry);
    }

    private @Nullable FilingComponent hoursSaid(Clause clause) {
        return said(clause).stream()
                .filter(c -> c.unit().equals("HOUR") && !words.isPlainHours(c))
                .findFirst()
                .orElse(null);
    }

    private List<FilingComponent> said(Clause clause) {
        return clause.all(Term.class)
                .map(t -> words.find(t.value(Sense.COMPONENT)))
                .filter(Objects::nonNull)
                .toList();
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
            startedOn = dates;
            startedPart = part;
        }
        return false;
    }

    private void addPause(int minutes) {
        for (Entry entry : entries.reversed()) {
            if (entry.shift != null) {
                if (entry.pause == null) {
                    entry.pause = minutes;
                }
                return;
            }
        }
        pause = minutes;
    }

    private boolean addRow(Clause clause, Row row) {
        Dates named = dates;
        if (named == null
                || !(named.isWeek() || named.days().size() == row.numbers().size())) {
            return false;
        }
        Entry entry = entry(clause);
        List<FilingComponent> said = said(clause);
        entry.component = said.isEmpty() ? inherited(Amount.Unit.NONE) : said.getFirst();
        entry.row = row.numbers().stream().map(Amount::bare).toList();
        entries.add(entry);
        return true;
    }

    private boolean addQuantity(Clause clause, @Nullable Clause next, int at, Quantity quantity) {
        Amount amount = quantity.amount();
        if (amount.unit() == Amount.Unit.HOUR && amount.value().signum() < 0 && follows(clause, at, Spell.class)) {
            addPause(amount.value().negate().multiply(BigDecimal.valueOf(60)).intValue());
            return false;
        }
        if (!counts(clause, at, amount)) {
            return false;
        }
        Entry entry = entry(clause);
        entry.amount = amount;
        entry.component = componentFor(clause, next, at, amount, entry);
        entries.add(entry);
        component = entry.component == null ? component : entry.component;
        return true;
    }

    private static boolean follows(Clause clause, int at, Class<? extends Phrase> kind) {
        return at > 0 && kind.isInstance(clause.phrases().get(at - 1));
    }

    /** Whether an amount is part of a filing at all, or a number in a story. */
    private boolean counts(Clause clause, int at, Amount amount) {
        return switch (amount.unit()) {
            case HOUR ->
                !isDelay(clause)
                        && (!clause.has(Sense.NOT_WORKED) || clause.has(Days.class) || clause.has(Sense.WORKED));
            case KM, EUR -> true;
            case DAY ->
                open != null
                        || clause.hasAny(Sense.WORKED, Sense.HOME)
                        || said(clause).stream().anyMatch(c -> c.unit().equals("DAY"));
            case NONE -> isAnchored(clause, at);
        };
    }

    private static boolean isDelay(Clause clause) {
        return clause.all(Term.class).anyMatch(t -> "NEVER".equals(t.value(Sense.NOT_WORKED)))
                && clause.phrases().stream().noneMatch(p -> Sentence.norm(p).equals("gewerkt"));
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
                && (open != null || dates != null || component != null || !entries.isEmpty());
    }

    private @Nullable FilingComponent componentFor(
            Clause clause, @Nullable Clause next, int at, Amount amount, Entry entry) {
        FilingComponent near = nearest(clause, at, amount.unit());
        if (near != null) {
            entry.componentSaid = true;
            componentByNoun = amount.unit() == Amount.Unit.NONE;
            return near;
        }
        boolean trip = clause.has(Sense.TRIP) && amount.unit() == Amount.Unit.NONE;
        Amount.Unit unit = trip ? Amount.Unit.KM : amount.unit();
        if (unit == Amount.Unit.HOUR && (clause.has(Sense.WORKED) || componentByNoun)) {
            return words.plain(unit);
        }
        if (unit == Amount.Unit.DAY) {
            FilingComponent home = words.atHome();
            return clause.has(Sense.HOME) && home != null ? home : words.plain(unit);
        }
        FilingComponent before = inherited(unit);
        if (before != null || unit != Amount.Unit.EUR || next == null) {
            return before;
        }
        return nearest(next, 0, unit);
    }

    private @Nullable FilingComponent inherited(Amount.Unit unit) {
        FilingComponent current = component;
        boolean fits =
                current != null && (unit == Amount.Unit.NONE || current.unit().equals(unit.name()));
        return fits ? current : words.plain(unit);
    }

    /** The component named nearest to an amount in its own clause, of those that are counted in its unit. */
    private @Nullable FilingComponent nearest(Clause clause, int at, Amount.Unit unit) {
        FilingComponent best = null;
        int bestDistance = Integer.MAX_VALUE;
        for (int i = 0; i < clause.phrases().size(); i++) {
            FilingComponent said =
                    clause.phrases().get(i) instanceof Term term ? words.find(term.value(Sense.COMPONENT)) : null;
            boolean fits =
                    said != null && (unit == Amount.Unit.NONE || said.unit().equals(unit.name()));
            int distance = Math.abs(i - at) * 2 + (said != null && words.isPlainHours(said) ? 100 : 0);
            if (fits && distance < bestDistance) {
                best = said;
                bestDistance = distance;
            }
        }
        return best;
    }

    private void readWithoutQuantity(Clause clause, boolean quantities, boolean ownDates) {
        addImplied(clause, ownDates, quantities);
        if (quantities || repeats(clause, ownDates)) {
            return;
        }
        List<FilingComponent> said = said(clause);
        FilingComponent header = said.isEmpty() ? null : said.getFirst();
        boolean worked = header != null && words.isPlainHours(header);
        if (header != null && !words.isOneByItself(header)) {
            component = worked && component != null && !ownDates ? component : header;
            componentByNoun = false;
            mention(clause, header, ownDates);
        }
        Dates stated = dates;
        if (ownDates && stated != null) {
            dateEarlier(clause);
            looseDates.add(stated);
        }
    }

    /** {@code maandag 8 uur, dinsdag ook}: the same again on another day. */
    private boolean repeats(Clause clause, boolean ownDates) {
        boolean again = clause.phrases().stream().anyMatch(p -> AGAIN.contains(Sentence.norm(p)));
        if (!ownDates || !again || entries.isEmpty() || clause.has(Sense.NOT)) {
            return false;
        }
        Entry last = entries.getLast();
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
        entry.dates = ownDates || datesSentence == clause.sentence() ? dates : null;
        boolean says = !words.isPlainHours(named) || ownDates || clause.has(Sense.WRITE_DOWN);
        if (says) {
            mentioned.add(entry);
        }
    }

    /** A day at home, named with a day or with the hours worked there. */
    private void addImplied(Clause clause, boolean ownDates, boolean quantities) {
        FilingComponent named = said(clause).stream()
                .filter(words::isOneByItself)
                .findFirst()
                .orElse(
                        clause.has(Sense.HOME) && (ownDates || (quantities && clause.has(Sense.WORKED)))
                                ? words.atHome()
                                : null);
        boolean counted = entries.stream()
                .anyMatch(e -> e.sentence == clause.sentence()
                        && e.evidence.contains(clause.span())
                        && Objects.equals(e.component, named));
        if (named == null || counted || clause.has(Sense.NOT)) {
            return;
        }
        Entry entry = entry(clause);
        entry.component = named;
        entry.implied = true;
        entry.amount = Amount.bare(BigDecimal.ONE);
        entry.each = true;
        entries.add(entry);
    }

    /** {@code 8 uur gewerkt, dinsdag}: the day said after the amount. */
    private void dateEarlier(Clause clause) {
        entries.stream()
                .filter(e -> e.dates == null && e.sentence >= clause.sentence() - 1)
                .forEach(e -> e.dates = dates);
    }

    private static boolean dayComesLast(Clause clause) {
        for (Phrase phrase : clause.phrases()) {
            if (phrase instanceof Quantity || phrase instanceof Spell) {
                return true;
            }
            if (phrase instanceof Days) {
                return false;
            }
        }
        return false;
    }

    /** {@code lunch 11 euro en parkeren 6 euro op donderdag}: one day for both. */
    private void dateOtherComponents(Clause clause, int before) {
        FilingComponent here = entries.size() > before ? entries.get(before).component : null;
        entries.subList(0, before).stream()
                .filter(e -> e.dates == null && e.sentence == clause.sentence() && !Objects.equals(e.component, here))
                .forEach(e -> e.dates = dates);
    }

    private void readScope(Clause clause, int before, boolean ownDates) {
        boolean eachSaid = clause.has(Sense.EACH) || clause.has(Sense.EVERY_DAY);
        boolean totalSaid = clause.has(Sense.TOTAL);
        clause.all(Term.class)
                .map(t -> t.value(Sense.TRIP))
                .filter(Objects::nonNull)
                .forEach(trips::add);
        for (Entry entry : entries) {
            boolean own = entries.indexOf(entry) >= before;
            boolean shared = entry.sentence == clause.sentence()
                    && (!ownDates || entries.size() == before)
                    && Objects.equals(entry.dates, dates);
            if (own || shared) {
                entry.each |= eachSaid;
                entry.total |= totalSaid;
            }
        }
        applyTrips();
    }

    private void applyTrips() {
        for (Entry entry : entries.reversed()) {
            if (entry.isIn("KM")) {
                entry.trips.addAll(trips);
                trips.clear();
                return;
            }
        }
    }

    /** {@code ma 8 uur, nee wacht 7,5}: what follows replaces that part of what was said last. */
    private void correctLast(int before, boolean ownDates) {
        Entry last = entries.get(before - 1);
        if (entries.size() > before) {
            Entry better = entries.get(before);
            entries.subList(before, entries.size()).clear();
            Entry wrong = ownDates ? sameDay(better, last) : last;
            wrong.amount = better.amount;
            wrong.shift = better.shift;
            wrong.component = better.componentSaid || wrong.component == null ? better.component : wrong.component;
            last = wrong;
        }
        if (ownDates) {
            last.dates = dates;
        }
    }

    private Entry sameDay(Entry better, Entry last) {
        return entries.stream()
                .filter(e -> Objects.equals(e.dates, better.dates))
                .findFirst()
                .orElse(last);
    }

    /** {@code 10 uur, waarvan 2 overuren} is 8 and 2. */
    private void takeFromPrevious(int before) {
        if (before == 0 || entries.size() <= before) {
            return;
        }
        Entry whole = entries.get(before - 1);
        Amount all = whole.amount;
        Amount share = entries.get(before).amount;
        boolean hours = whole.isIn("HOUR") && entries.get(before).isIn("HOUR");
        if (all != null && share != null && hours && !Objects.equals(whole.component, entries.get(before).component)) {
            whole.amount = all.less(share);
        }
    }

    private void except(Clause clause) {
        clause.all(Days.class).findFirst().ifPresent(days -> {
            Dates without = calendar.resolve(days.expression(), week);
            entries.stream()
                    .filter(e -> e.sentence == clause.sentence())
                    .forEach(e -> e.dates = e.dates == null
                            ? null
                            : Lines.everyDay(e.dates, e.each).without(without));
        });
    }

    /** {@code ma 2, di 3 overuren}: bare numbers before the first component said are counted in it. */
    private void adoptLaterUnit() {
        FilingComponent later = entries.stream()
                .filter(e -> e.componentSaid)
                .map(e -> e.component)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        for (Entry entry : entries) {
            if (entry.componentSaid || !entry.isBare() || entry.implied) {
                return;
            }
            boolean plain = entry.component != null && words.isPlainHours(entry.component);
            entry.component = later != null && plain && !words.isOneByItself(later) ? later : entry.component;
        }
    }

    /** {@code ma 4, di 4, totaal 8}: a sum of what was said adds nothing. */
    private void dropRepeatedTotal() {
        Entry last = entries.isEmpty() ? null : entries.getLast();
        Amount sum = last == null ? null : last.amount;
        if (last == null || sum == null || !last.total || (last.dates != null && !last.dates.equals(previousDates()))) {
            return;
        }
        BigDecimal said = BigDecimal.ZERO;
        for (Entry entry : entries.subList(0, entries.size() - 1)) {
            Amount amount = entry.amount;
            int days = entry.dates == null ? 1 : Math.max(1, entry.dates.days().size());
            boolean counted = amount != null && Objects.equals(entry.component, last.component);
            said = counted && amount != null ? said.add(amount.value().multiply(BigDecimal.valueOf(days))) : said;
        }
        if (said.compareTo(sum.value()) == 0) {
            entries.removeLast();
        }
    }

    private @Nullable Dates previousDates() {
        return entries.size() < 2 ? null : entries.get(entries.size() - 2).dates;
    }

    private boolean isSaidElsewhere(Entry mention) {
        boolean sameComponent = entries.stream().anyMatch(e -> Objects.equals(e.component, mention.component));
        boolean dateTaken =
                mention.dates == null || entries.stream().anyMatch(e -> Objects.equals(e.dates, mention.dates));
        boolean plain = mention.component != null && words.isPlainHours(mention.component);
        return sameComponent || (plain && (dateTaken || !entries.isEmpty()));
    }
}
