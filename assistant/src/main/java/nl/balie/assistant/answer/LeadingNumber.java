package nl.balie.assistant.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.balie.knowledge.AnswerType;

/** Where a number is asked, the number comes first: finds it with its unit in the sentence that answers. */
final class LeadingNumber {

    private static final String PER = "( per [\\p{L}-]+| van (het|je|uw|de) [\\p{L}-]+)?";
    private static final String COUNTED = "\\d+(?:[.,]\\d+)?";
    private static final Pattern AMOUNT = Pattern.compile("€[\\s\\u00a0]?[\\d.]*\\d(,\\d{2}|,-)?" + PER);
    private static final Pattern PERCENTAGE = Pattern.compile(COUNTED + "[\\s\\u00a0]?(%|procent)" + PER);
    private static final Pattern DURATION =
            Pattern.compile("(" + COUNTED + "|één|een half|anderhalf|twee|drie|vier|vijf|zes|zeven|acht|negen|tien) "
                                          + "(minuten|uur|uren|dag|dagen|werkdag|werkdagen|week|weken|maand|maanden|jaar|jaren|vakantie-uren|vakantiedagen)"
                    + PER);
    private static final Pattern COUNT =
            Pattern.compile("(?<![€\\d.,] ?)" + COUNTED + " (?!per\\b|van\\b)[\\p{L}-]{3,}" + PER);

    private LeadingNumber() {}

    /** The number and its unit, unless the sentence holds several and it is not plain which one is meant. */
    static Optional<String> of(String sentence, AnswerType asked) {
        return switch (asked) {
            case AMOUNT -> only(sentence, AMOUNT);
            case PERCENTAGE -> only(sentence, PERCENTAGE);
            case DURATION -> only(sentence, DURATION);
            case COUNT -> only(sentence, DURATION).or(() -> only(sentence, COUNT));
            case MOMENT, WHO, HOW, RULE -> Optional.empty();
        };
    }

    private static Optional<String> only(String sentence, Pattern pattern) {
        List<MatchResult> found =
                new ArrayList<>(pattern.matcher(sentence).results().toList());
        if (found.isEmpty() || (found.size() > 1 && !hasParts(sentence, found.getFirst()))) {
            return Optional.empty();
        }
        String number = found.getFirst().group().strip();
        return Optional.of(capital(number));
    }

    private static String capital(String number) {
        return number.startsWith("één")
                ? "Eén" + number.substring(3)
                : number.substring(0, 1).toUpperCase(Locale.ROOT) + number.substring(1);
    }

    /** As in '€ 0,35 per kilometer: € 0,23 onbelast en € 0,12 belast'. */
    private static boolean hasParts(String sentence, MatchResult first) {
        return sentence.startsWith(":", first.end());
    }
}
