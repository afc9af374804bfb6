package nl.balie.assistant.answer;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import nl.balie.portal.identity.ActingPerson;
import nl.balie.portal.wording.Wording;
import org.springframework.context.MessageSource;

/**
 * The language of the words around a rule: that of the question where it is English, else Dutch in the employer's 'je' or 'u'.
 * The rule itself is always told in its own words.
 */
record Speech(Locale locale, MessageSource messages) {

    private static final int LEAST_ENGLISH_WORDS = 2;

    /** Words that Dutch does not have, or hardly. */
    private static final Set<String> ENGLISH = Set.of(
            "the", "what", "how", "much", "many", "do", "does", "did", "i", "my", "get", "when", "can", "are", "am",
            "and", "to", "for", "if", "have", "has", "year", "last", "there", "which", "who", "should", "may", "about",
            "that", "changed", "per", "earn", "paid", "pay", "days", "holiday", "allowed", "need", "before", "since",
            "it");

    private static final Set<String> DUTCH = Set.of(
            "de", "het", "een", "wat", "hoe", "hoeveel", "ik", "mijn", "je", "krijg", "mag", "moet", "wanneer", "kan",
            "zijn", "en", "voor", "als", "heb", "heeft", "jaar", "er", "welke", "wie", "verdien", "dagen", "bij", "van",
            "op", "naar");

    static Speech to(ActingPerson who, MessageSource messages) {
        return new Speech(Wording.locale(who.employer()), messages);
    }

    static Speech to(ActingPerson who, String question, MessageSource messages) {
        return isEnglish(question) ? new Speech(Locale.ENGLISH, messages) : to(who, messages);
    }

    static boolean isEnglish(String question) {
        String[] words = question.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1);
        long english = Arrays.stream(words).filter(ENGLISH::contains).count();
        long dutch = Arrays.stream(words).filter(DUTCH::contains).count();
        return english >= LEAST_ENGLISH_WORDS && english > dutch;
    }

    String say(String key, Object... args) {
        return messages.getMessage(key, args, locale);
    }

    /** {@code 31 december 2025}. */
    String day(LocalDate date) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", locale).format(date);
    }
}
