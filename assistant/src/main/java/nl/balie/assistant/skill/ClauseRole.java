package nl.balie.assistant.skill;

import java.util.List;
import java.util.Set;
import nl.balie.assistant.language.Phrase;
import nl.balie.assistant.language.Phrase.Days;
import nl.balie.assistant.language.Phrase.Quantity;
import nl.balie.assistant.language.Phrase.Spell;
import nl.balie.assistant.language.Phrase.Term;
import nl.balie.assistant.language.Sense;

/** What a clause is about, before its amounts are read: work to declare, a day off, somebody else, a delay. */
final class ClauseRole {

    private static final Set<String> SELF = Set.of("ik", "we", "wij", "'k", "k");
    private static final Set<String> AT_SOMEBODY =
            Set.of("naar", "bij", "voor", "met", "aan", "van", "door", "richting", "langs", "namens");
    private static final Set<String> AGAIN = Set.of("ook", "idem", "hetzelfde", "zelfde", "evenveel", "dito");

    /** The subject of a clause stands at its beginning. */
    private static final int SUBJECT_PHRASES = 3;

    private ClauseRole() {}

    /** A day off, or hours of leave: nothing to declare here. */
    static boolean isFree(Clause clause) {
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
    static boolean isAboutOthers(Clause clause) {
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

    /** {@code 2 uur in de file gestaan}. */
    static boolean isDelay(Clause clause) {
        return clause.all(Term.class).anyMatch(t -> "NEVER".equals(t.value(Sense.NOT_WORKED)))
                && clause.phrases().stream().noneMatch(p -> Sentence.norm(p).equals("gewerkt"));
    }

    /** {@code 6 euro op donderdag}, not {@code donderdag 6 euro}. */
    static boolean dayComesLast(Clause clause) {
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

    /** {@code dinsdag ook}. */
    static boolean saysAgain(Clause clause) {
        return clause.phrases().stream().anyMatch(p -> AGAIN.contains(Sentence.norm(p))) && !clause.has(Sense.NOT);
    }
}
