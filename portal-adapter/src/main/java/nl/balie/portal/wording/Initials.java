package nl.balie.portal.wording;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The letters in somebody's round badge: of the given name and of the main word of the family name. */
public final class Initials {

    private Initials() {}

    public static String of(String name) {
        List<String> words = Arrays.stream(name.strip().split("[\\s-]+"))
                .filter(word -> !word.isEmpty() && Character.isUpperCase(word.codePointAt(0)))
                .toList();
        if (words.isEmpty()) {
            return "?";
        } else {
            String first = letter(words.getFirst());
            return words.size() == 1 ? first : first + letter(words.get(1));
        }
    }

    private static String letter(String word) {
        return word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
    }
}
