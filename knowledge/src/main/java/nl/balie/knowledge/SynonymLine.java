package nl.balie.knowledge;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words that people use, and the words of the regulation that they stand for.
 *
 * @param used each a word or a few words
 * @param regulation each a word or a few words
 */
public record SynonymLine(List<String> used, List<String> regulation) {

    /** Longest side in characters. */
    public static final int LONGEST_CHARACTERS = 500;

    private static final Pattern SEPARATOR = Pattern.compile("[,;\\r\\n]");
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0]+");
    private static final Pattern NO_WORDS = Pattern.compile("=>|[#\"|]");
    private static final Pattern WRITTEN =
            Pattern.compile("([^=\\t]+)(?:=>|\\t)(.+)|\\s*\"([^\"]+)\"\\s*;\\s*\"([^\"]+)\"\\s*|([^;]+);([^;]+)");

    public SynonymLine {
        used = List.copyOf(used);
        regulation = List.copyOf(regulation);
    }

    /** From two fields, each with words that are separated by commas. */
    public static SynonymLine of(String used, String regulation) {
        return new SynonymLine(words(used), words(regulation));
    }

    /** From a line of a text: {@code words => words}, or two columns of a spreadsheet. Nothing if it is neither. */
    public static Optional<SynonymLine> read(String text) {
        Matcher matcher = WRITTEN.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        for (int side = 1; side < matcher.groupCount(); side += 2) {
            if (matcher.group(side) != null) {
                return Optional.of(of(matcher.group(side), matcher.group(side + 1)));
            }
        }
        throw new IllegalStateException("No side of " + WRITTEN + " in " + text);
    }

    private static List<String> words(String text) {
        var words = new LinkedHashSet<String>();
        Arrays.stream(SEPARATOR.split(NO_WORDS.matcher(text).replaceAll(" "), -1))
                .map(word -> SPACE.matcher(word).replaceAll(" ").strip())
                .filter(word -> !word.isEmpty())
                .forEach(words::add);
        return List.copyOf(words);
    }

    public String usedWords() {
        return String.join(", ", used);
    }

    public String regulationWords() {
        return String.join(", ", regulation);
    }

    /** As the thesaurus has it, and as it is exported. */
    @Override
    public String toString() {
        return usedWords() + " => " + String.join("; ", regulation);
    }
}
