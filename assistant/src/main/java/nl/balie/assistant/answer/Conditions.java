package nl.balie.assistant.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a rule cannot be told without: an exception in the next 'lid', a note that is referred to. */
final class Conditions {

    private static final int MOST_ADDED = 3;
    private static final int NEAR_PARAGRAPHS = 2;

    private static final String NUMBER = "^(?:\\d{1,2}[a-z]?[.)]?\\s+|[a-z][.)]\\s+|[-•–]\\s+)?";

    /** How a paragraph begins that limits the one before it. */
    private static final Pattern LIMITS_PREVIOUS = Pattern.compile(
            NUMBER
                    + "(?:(?:dit|dat|deze|die|hij|zij|het vorige|het"
                    + " voorgaande|hiervan|daarvan|hierop|daarop)\\b[^.]{0,80}"
                    + "\\b(?:niet|geen|alleen|slechts|tenzij|mits|behalve|uitgezonderd|vervalt|maximaal|hoogstens)\\b"
                    + "|uitzondering(?:en)?\\b|uitgezonderd\\b|behalve\\b|tenzij\\b|mits\\b|echter\\b|in afwijking"
                    + " (?:van|hiervan)\\b|anders dan\\b|(?:alleen|slechts) (?:als|wanneer|voor|bij)\\b|maar"
                    + " (?:als|wanneer|niet|alleen)\\b|(?:je|u|de werknemer|de medewerker)"
                    + " (?:krijgt|ontvangt|hebt|heeft) (?:dit|deze|het|hier)[^.]{0,60}\\b(?:niet|geen|alleen)\\b)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

    /** {@code Het eerste lid geldt niet voor …}, {@code In afwijking van lid 2 …}. */
    private static final Pattern SPEAKS_OF_LID = Pattern.compile(
            "\\blid (\\d{1,2})\\b|\\b(eerste|tweede|derde|vierde|vijfde|zesde|zevende|achtste) lid\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern LIMITS = Pattern.compile(
            "\\b(niet|geen|alleen|slechts|tenzij|mits|behalve|uitzondering|uitgezonderd|afwijking|echter|maximaal|hoogstens)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
    private static final List<String> ORDINALS =
            List.of("eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste");

    private static final Pattern OWN_NUMBER = Pattern.compile("^(?:lid\\s+)?(\\d{1,2})[a-z]?[.)]?\\s+\\D");
    private static final Pattern NOTE = Pattern.compile(
            "^(?:\\*{1,3}|[¹²³⁴⁵⁶⁷⁸⁹]|\\[\\d{1,2}\\]|\\d{1,2}\\)|(?:voet)?noot\\b).*", Pattern.CASE_INSENSITIVE);
    /** A footnote stands right behind the paragraph that refers to it. */
    private static final Pattern FOOTNOTE = Pattern.compile("Voetnoot \\S{1,4}: ");

    private static final Pattern NOTE_SIGN = Pattern.compile("\\*{1,3}|[¹²³⁴⁵⁶⁷⁸⁹]|\\[\\d{1,2}\\]");

    private Conditions() {}

    /** Whether a paragraph is a note below a text. */
    static boolean isNote(String paragraph) {
        return NOTE.matcher(paragraph).matches();
    }

    /** The paragraphs that must be told with this one, in order. */
    static List<String> of(int at, List<String> paragraphs) {
        String rule = paragraphs.get(at);
        List<String> added = new ArrayList<>();
        Optional<String> number = ownNumber(rule);
        boolean chained = true;
        boolean noted = true;
        for (int i = at + 1; i < paragraphs.size() && added.size() < MOST_ADDED; i++) {
            String next = paragraphs.get(i);
            boolean previous = chained
                    && i - at <= NEAR_PARAGRAPHS
                    && LIMITS_PREVIOUS.matcher(next).find();
            noted = noted && FOOTNOTE.matcher(next).lookingAt();
            chained = previous || noted;
            boolean named = number.isPresent() && LIMITS.matcher(next).find() && speaksOf(next, number.get());
            if (previous || noted || named || isNoteOf(rule, next)) {
                added.add(next);
            }
        }
        return added;
    }

    private static boolean speaksOf(String paragraph, String number) {
        Matcher named = SPEAKS_OF_LID.matcher(paragraph);
        while (named.find()) {
            String said = named.group(1) == null
                    ? String.valueOf(ORDINALS.indexOf(named.group(2).toLowerCase(Locale.ROOT)) + 1)
                    : named.group(1);
            if (said.equals(number)) {
                return true;
            }
        }
        return false;
    }

    private static Optional<String> ownNumber(String paragraph) {
        Matcher number = OWN_NUMBER.matcher(paragraph);
        return number.find() ? Optional.of(number.group(1)) : Optional.empty();
    }

    /** {@code € 0,35*} and below it {@code * Tenzij …}. */
    private static boolean isNoteOf(String rule, String paragraph) {
        Matcher sign = NOTE_SIGN.matcher(paragraph);
        return sign.lookingAt() && rule.contains(sign.group()) && !rule.startsWith(sign.group());
    }
}
