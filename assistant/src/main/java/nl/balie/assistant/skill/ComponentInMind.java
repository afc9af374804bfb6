package nl.balie.assistant.skill;

import java.util.List;
import java.util.Objects;
import nl.balie.assistant.language.Amount;
import nl.balie.assistant.language.Phrase.Term;
import nl.balie.assistant.language.Sense;
import org.jspecify.annotations.Nullable;

/** The component being talked about while clauses are read in order: an amount that names none is of this one. */
final class ComponentInMind {

    /** Plain hours are said beside everything else, so any other component is nearer. */
    private static final int PLAIN_HOURS_DISTANCE = 100;

    private final ComponentWords words;
    private @Nullable FilingComponent component;
    private boolean byNoun;

    ComponentInMind(ComponentWords words) {
        this.words = words;
    }

    @Nullable
    FilingComponent component() {
        return component;
    }

    /** A component named without an amount, as a heading is. */
    void take(FilingComponent named, boolean withDay) {
        boolean keep = words.isPlainHours(named) && component != null && !withDay;
        component = keep ? component : named;
        byNoun = false;
    }

    /** The component of an amount that stands at this place of its clause; it is then the one in mind. */
    @Nullable
    FilingComponent of(Clause clause, @Nullable Clause next, int at, Amount amount, Entry entry) {
        FilingComponent found = componentFor(clause, next, at, amount, entry);
        component = found == null ? component : found;
        return found;
    }

    /** The hours other than plain ones that a clause names. */
    @Nullable
    FilingComponent hoursSaid(Clause clause) {
        return said(clause).stream()
                .filter(c -> c.unit().equals("HOUR") && !words.isPlainHours(c))
                .findFirst()
                .orElse(null);
    }

    List<FilingComponent> said(Clause clause) {
        return clause.all(Term.class)
                .map(t -> words.find(t.value(Sense.COMPONENT)))
                .filter(Objects::nonNull)
                .toList();
    }

    private @Nullable FilingComponent componentFor(
            Clause clause, @Nullable Clause next, int at, Amount amount, Entry entry) {
        FilingComponent near = nearest(clause, at, amount.unit());
        if (near != null) {
            entry.componentSaid = true;
            byNoun = amount.unit() == Amount.Unit.NONE;
            return near;
        }
        boolean trip = clause.has(Sense.TRIP) && amount.unit() == Amount.Unit.NONE;
        Amount.Unit unit = trip ? Amount.Unit.KM : amount.unit();
        if (unit == Amount.Unit.HOUR && (clause.has(Sense.WORKED) || byNoun)) {
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

    /** The component in mind when it is counted in this unit, else the plain one. */
    @Nullable
    FilingComponent inherited(Amount.Unit unit) {
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
            int distance = Math.abs(i - at) * 2 + (said != null && words.isPlainHours(said) ? PLAIN_HOURS_DISTANCE : 0);
            if (fits && distance < bestDistance) {
                best = said;
                bestDistance = distance;
            }
        }
        return best;
    }
}
