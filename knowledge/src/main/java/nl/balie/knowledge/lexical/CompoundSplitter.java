package nl.balie.knowledge.lexical;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Splits a Dutch compound into words of a list, with the links -s-, -e- and -en- between them:
 * {@code reiskostenvergoeding} is {@code reis}, {@code kosten}, {@code vergoeding}.
 */
final class CompoundSplitter {

    private static final int SHORTEST_PART = 3;
    private static final int SHORTEST_COMPOUND = 7;
    private static final int MOST_PARTS = 4;
    private static final int LONGEST_WORD = 60;
    private static final List<String> LINKS = List.of("", "s", "en", "e", "n");

    private final Set<String> words;

    private CompoundSplitter(Set<String> words) {
        this.words = words;
    }

    static CompoundSplitter load() {
        Set<String> words = new HashSet<>();
        for (String line : Resource.lines("compound-parts.txt")) {
            words.addAll(List.of(line.split("\\s+", -1)));
        }
        return new CompoundSplitter(words);
    }

    /** The parts from left to right, or nothing if the word is not a compound of known words. */
    List<String> split(String word) {
        if (word.length() < SHORTEST_COMPOUND || word.length() > LONGEST_WORD || words.contains(word)) {
            return List.of();
        }
        List<String> parts = parts(word, MOST_PARTS);
        return parts.size() > 1 ? parts : List.of();
    }

    /** Longest first part first, so that a long known word is not cut to pieces. */
    private List<String> parts(String rest, int most) {
        if (words.contains(rest)) {
            return List.of(rest);
        }
        if (most <= 1) {
            return List.of();
        }
        for (int end = rest.length() - SHORTEST_PART; end >= SHORTEST_PART; end--) {
            String first = rest.substring(0, end);
            if (words.contains(first)) {
                for (String link : LINKS) {
                    List<String> others =
                            rest.startsWith(link, end) && rest.length() - end - link.length() >= SHORTEST_PART
                                    ? parts(rest.substring(end + link.length()), most - 1)
                                    : List.of();
                    if (!others.isEmpty()) {
                        var parts = new java.util.ArrayList<String>(others);
                        parts.addFirst(first);
                        return List.copyOf(parts);
                    }
                }
            }
        }
        return List.of();
    }
}
