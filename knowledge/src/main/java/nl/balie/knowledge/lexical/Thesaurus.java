package nl.balie.knowledge.lexical;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * From the words people use to the words of regulations. A line of the list reads {@code lay words, others => words of a
 * regulation; others}; all are compared by their stems.
 */
final class Thesaurus {

    private static final int LONGEST_ENTRY_WORDS = 8;
    private static final Pattern ARROW = Pattern.compile("\\s*=>\\s*");
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");
    private static final Pattern SEMICOLON = Pattern.compile("\\s*;\\s*");

    /** Stems of lay words to the stems of what regulations say for them, and back. */
    private final Map<List<String>, Set<List<String>>> regulationWords = new HashMap<>();

    private final Map<List<String>, Set<List<String>>> layWords = new HashMap<>();

    Thesaurus(List<String> lines, DutchAnalysis analysis) {
        for (String line : lines) {
            String[] sides = ARROW.split(line, -1);
            if (sides.length != 2) {
                throw new IllegalArgumentException("Not 'lay words => words of regulations': " + line);
            }
            for (String trigger : COMMA.split(sides[0], -1)) {
                for (String expansion : SEMICOLON.split(sides[1], -1)) {
                    connect(analysis.stems(trigger), analysis.stems(expansion));
                }
            }
        }
    }

    static Thesaurus load(DutchAnalysis analysis) {
        return new Thesaurus(Resource.lines("thesaurus.txt"), analysis);
    }

    /** Stems of all words that lay entries are made of. */
    Set<String> layStems() {
        return regulationWords.keySet().stream().flatMap(List::stream).collect(Collectors.toUnmodifiableSet());
    }

    private void connect(List<String> trigger, List<String> expansion) {
        if (!trigger.isEmpty() && !expansion.isEmpty() && !trigger.equals(expansion)) {
            regulationWords
                    .computeIfAbsent(trigger, key -> new LinkedHashSet<>())
                    .add(expansion);
            layWords.computeIfAbsent(expansion, key -> new LinkedHashSet<>()).add(trigger);
        }
    }

    /**
     * Words of a question and what regulations say for them.
     *
     * @param from place of the first of these words among the question's
     */
    record Bridge(int from, int words, Set<List<String>> expansions) {}

    /** The bridges of a question, the longest at each place. */
    List<Bridge> bridges(List<String> question) {
        List<Bridge> bridges = new ArrayList<>();
        for (int from = 0; from < question.size(); from++) {
            for (int words = Math.min(LONGEST_ENTRY_WORDS, question.size() - from); words > 0; words--) {
                Set<List<String>> expansions = regulationWords.get(question.subList(from, from + words));
                if (expansions != null) {
                    bridges.add(new Bridge(from, words, expansions));
                    break;
                }
            }
        }
        return bridges;
    }

    /** The lay words for what stands in a text of a regulation, to be searched along with it. */
    Set<List<String>> layWordsOf(List<String> text) {
        Set<List<String>> found = new LinkedHashSet<>();
        for (int from = 0; from < text.size(); from++) {
            for (int words = Math.min(LONGEST_ENTRY_WORDS, text.size() - from); words > 0; words--) {
                Set<List<String>> lay = layWords.get(text.subList(from, from + words));
                if (lay != null) {
                    found.addAll(lay);
                }
            }
        }
        return found;
    }
}
