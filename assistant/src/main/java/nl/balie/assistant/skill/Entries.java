package nl.balie.assistant.skill;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.balie.assistant.language.Amount;
import nl.balie.assistant.language.Dates;
import nl.balie.assistant.language.Phrase.Days;
import nl.balie.assistant.language.Phrase.Term;
import nl.balie.assistant.language.Sense;
import org.jspecify.annotations.Nullable;

/** The entries read so far, and what later words change about them. */
final class Entries {

    private final ComponentWords words;
    private final List<Entry> entries = new ArrayList<>();
    private final List<String> trips = new ArrayList<>();

    Entries(ComponentWords words) {
        this.words = words;
    }

    void add(Entry entry) {
        entries.add(entry);
    }

    int size() {
        return entries.size();
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    Entry last() {
        return entries.getLast();
    }

    @Nullable
    Entry lastShift() {
        return entries.reversed().stream()
                .filter(e -> e.shift != null)
                .findFirst()
                .orElse(null);
    }

    boolean has(Clause clause, FilingComponent component) {
        return entries.stream()
                .anyMatch(e -> e.sentence == clause.sentence()
                        && e.evidence.contains(clause.span())
                        && Objects.equals(e.component, component));
    }

    /** What was read, after a last look at what was said later or twice. */
    List<Entry> settled() {
        adoptLaterUnit();
        dropRepeatedTotal();
        return List.copyOf(entries);
    }

    /** {@code 8 uur gewerkt, dinsdag}: the day said after the amount. */
    void dateEarlier(Clause clause, Dates dates) {
        entries.stream()
                .filter(e -> e.dates == null && e.sentence >= clause.sentence() - 1)
                .forEach(e -> e.dates = dates);
    }

    /** {@code lunch 11 euro en parkeren 6 euro op donderdag}: one day for both. */
    void dateOtherComponents(Clause clause, int before, @Nullable Dates dates) {
        FilingComponent here = entries.size() > before ? entries.get(before).component : null;
        entries.subList(0, before).stream()
                .filter(e -> e.dates == null && e.sentence == clause.sentence() && !Objects.equals(e.component, here))
                .forEach(e -> e.dates = dates);
    }

    /** "Each", "together" and "there and back" are about the entries of the clause, or of the sentence with the same days. */
    void readScope(Clause clause, int before, boolean ownDates, @Nullable Dates dates) {
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
    void correctLast(int before, boolean ownDates, @Nullable Dates dates) {
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
    void takeFromPrevious(int before) {
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

    /** {@code behalve woensdag}. */
    void except(Clause clause, DaysInMind days) {
        clause.all(Days.class).findFirst().ifPresent(said -> {
            Dates without = days.resolve(said);
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

    /** A component or day named without an amount counts only when no entry has it. */
    boolean isSaidElsewhere(Entry mention) {
        boolean sameComponent = entries.stream().anyMatch(e -> Objects.equals(e.component, mention.component));
        boolean dateTaken =
                mention.dates == null || entries.stream().anyMatch(e -> Objects.equals(e.dates, mention.dates));
        boolean plain = mention.component != null && words.isPlainHours(mention.component);
        return sameComponent || (plain && (dateTaken || !entries.isEmpty()));
    }
}
