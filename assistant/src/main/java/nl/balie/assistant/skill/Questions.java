package nl.balie.assistant.skill;

import java.util.List;
import java.util.Set;
import nl.balie.assistant.language.Phrase;
import nl.balie.assistant.language.Phrase.Days;
import nl.balie.assistant.language.Phrase.Quantity;
import nl.balie.assistant.language.Phrase.Spell;
import nl.balie.assistant.language.Sense;

/**
 * Tells a question from a filing. A request in the form of a question ({@code kan je 8 uur noteren?}) files; a question about
 * what is allowed, or about what was filed, does not, whatever hours it mentions.
 */
final class Questions {

    private static final Set<String> SUBJECTS = Set.of(
            "ik",
            "je",
            "jij",
            "we",
            "wij",
            "jullie",
            "u",
            "er",
            "dat",
            "dit",
            "die",
            "deze",
            "het",
            "de",
            "mijn",
            "een",
            "hij",
            "zij",
            "ze",
            "men",
            "ons",
            "onze",
            "iemand",
            "mn",
            "m'n",
            "alle",
            "elke",
            "iedere",
            "nog",
            "al",
            "hr",
            "reiskosten",
            "overuren",
            "uren",
            "ook",
            "geen",
            "i",
            "my",
            "you",
            "your",
            "they",
            "it",
            "the",
            "there",
            "this",
            "that",
            "our",
            "a",
            "an",
            "boss",
            "company");

    private Questions() {}

    static boolean isQuestion(Sentence sentence) {
        List<Phrase> phrases = opened(sentence);
        if (phrases.isEmpty()) {
            return false;
        }
        if (isRequest(sentence) || Replies.isGreeting(List.of(sentence))) {
            return false;
        }
        Phrase first = phrases.getFirst();
        if (first.means(Sense.QUESTION_WORD)) {
            return sentence.questionMark() || !isExclamation(phrases);
        }
        if (asksAfterPreposition(phrases)) {
            return true;
        }
        if (first.means(Sense.CONDITION)) {
            return sentence.questionMark() || asksAfterCondition(phrases);
        }
        boolean verb = first.means(Sense.VERB_FIRST) || first.means(Sense.MAY_I);
        boolean inverted =
                (verb && hasSubjectAfterVerb(phrases)) || (first.means(Sense.POLITE) && sentence.questionMark());
        if (inverted) {
            return true;
        }
        boolean embedded = phrases.stream().anyMatch(p -> p.means(Sense.QUESTION_WORD)) && sentence.questionMark();
        return embedded || (sentence.questionMark() && !isFragment(sentence));
    }

    /** Something to do for the employee, asked politely, or a day off asked for. */
    private static boolean isRequest(Sentence sentence) {
        boolean leave = sentence.has(Sense.MAY_I)
                && sentence.has(Sense.LEAVE)
                && sentence.has(Days.class)
                && !opened(sentence).getFirst().means(Sense.QUESTION_WORD);
        boolean polite = sentence.has(Sense.POLITE) && sentence.has(Sense.WRITE_DOWN);
        boolean person = sentence.hasAny(Sense.POLITE, Sense.MAY_I)
                && sentence.has(Sense.SPEAK)
                && (sentence.hasAny(Sense.PERSON, Sense.HR) || sentence.says("terugbellen"));
        boolean asksHow = opened(sentence).getFirst().means(Sense.QUESTION_WORD)
                || opened(sentence).getFirst().means(Sense.CONDITION);
        return (leave || polite || person) && !asksHow;
    }

    /** Without the greeting and the small words before it. */
    private static List<Phrase> opened(Sentence sentence) {
        List<Phrase> phrases = sentence.phrases();
        int from = 0;
        while (from < phrases.size() - 1 && isOpening(phrases.get(from))) {
            from++;
        }
        return phrases.subList(from, phrases.size());
    }

    private static boolean isOpening(Phrase phrase) {
        boolean greeting = phrase.means(Sense.GREETING) || phrase.means(Sense.THANKS) || phrase.means(Sense.AND);
        boolean filler = Set.of(
                        "oh",
                        "ah",
                        "trouwens",
                        "ok",
                        "oke",
                        "ja",
                        "nee",
                        "eh",
                        "uh",
                        "hm",
                        "balie",
                        "maar",
                        "even",
                        "ps",
                        "vraag",
                        "vraagje",
                        "nou",
                        "dus",
                        "sorry",
                        "eigenlijk",
                        "en",
                        "o")
                .contains(Sentence.norm(phrase));
        return greeting || filler || phrase instanceof Phrase.Mark;
    }

    /** {@code tot hoeveel kilometer wordt er vergoed}. */
    private static boolean asksAfterPreposition(List<Phrase> phrases) {
        return phrases.size() > 1
                && phrases.get(0).means(Sense.BEFORE_QUESTION_WORD)
                && phrases.get(1).means(Sense.QUESTION_WORD)
                && phrases.get(1).means(Sense.ASKING);
    }

    /** {@code Wat een nacht}. */
    private static boolean isExclamation(List<Phrase> phrases) {
        return phrases.size() > 1
                && Sentence.norm(phrases.getFirst()).equals("wat")
                && Set.of("een", "fijn", "leuk", "jammer", "stom").contains(Sentence.norm(phrases.get(1)));
    }

    private static boolean asksAfterCondition(List<Phrase> phrases) {
        for (int i = 1; i < phrases.size() - 1; i++) {
            boolean verb = phrases.get(i).means(Sense.VERB_FIRST)
                    || phrases.get(i).means(Sense.MAY_I)
                    || phrases.get(i).means(Sense.QUESTION_WORD);
            boolean afterComma = Sentence.isMark(phrases.get(i - 1), ",")
                    || Sentence.norm(phrases.get(i - 1)).equals("dan");
            boolean subject = phrases.get(i).means(Sense.MAY_I)
                    || phrases.get(i).means(Sense.QUESTION_WORD)
                    || SUBJECTS.contains(Sentence.norm(phrases.get(i + 1)));
            if (verb && afterComma && subject) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasSubjectAfterVerb(List<Phrase> phrases) {
        if (phrases.getFirst().means(Sense.MAY_I)) {
            return true;
        }
        if (phrases.size() < 2) {
            return false;
        }
        String next = Sentence.norm(phrases.get(1));
        String firstOfNext = next.contains(" ") ? next.substring(0, next.indexOf(' ')) : next;
        return SUBJECTS.contains(firstOfNext);
    }

    /** {@code dinsdag 8 uur?} is a filing said with doubt. */
    private static boolean isFragment(Sentence sentence) {
        boolean values = sentence.has(Quantity.class) || sentence.has(Spell.class);
        boolean verbs = sentence.phrases().stream().anyMatch(p -> p.means(Sense.VERB_FIRST));
        return values && !verbs;
    }
}
