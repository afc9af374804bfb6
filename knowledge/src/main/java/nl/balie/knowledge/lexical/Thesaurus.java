package nl.balie.knowledge.lexical;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * From the words people use to the words of regulations. A line of the list reads {@code lay words, others => words of a
 * regulation; others}; all are compared by their stems. A list may stand on another, of which it then holds all lines too.
 */
final class Thesaurus {

    /** Longer entries are never looked for. */
    static final int LONGEST_ENTRY_WORDS = 8;

    private static final int FINGERPRINT_BYTES = 8;
    private static final Pattern ARROW = Pattern.compile("\\s*=>\\s*");
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");
    private static final Pattern SEMICOLON = Pattern.compile("\\s*;\\s*");

    /** Stems of lay words to the stems of what regulations say for them, and back. */
    private final Map<List<String>, Set<List<String>>> regulationWords = new HashMap<>();

    private final Map<List<String>, Set<List<String>>> layWords = new HashMap<>();
    private final @Nullable Thesaurus base;
    private final String fingerprint;

    Thesaurus(List<String> lines, DutchAnalysis analysis) {
        this(null, lines, analysis);
    }

    private Thesaurus(@Nullable Thesaurus base, List<String> lines, DutchAnalysis analysis) {
        this.base = base;
        this.fingerprint = fingerprint(base, lines);
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

    /** This list with more lines. */
    Thesaurus with(List<String> lines, DutchAnalysis analysis) {
        return lines.isEmpty() ? this : new Thesaurus(this, lines, analysis);
    }

    /** The same for the same lines in the same order, and in practice for no others. */
    String fingerprint() {
        return fingerprint;
    }

    private static String fingerprint(@Nullable Thesaurus base, List<String> lines) {
        String all = (base == null ? "" : base.fingerprint) + "\n" + String.join("\n", lines);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, FINGERPRINT_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Stems of all words that lay entries are made of. */
    Set<String> layStems() {
        Stream<String> own = regulationWords.keySet().stream().flatMap(List::stream);
        Stream<String> all = base == null ? own : Stream.concat(base.layStems().stream(), own);
        return all.collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a line says already that one stands for the other; both as stems. */
    boolean connects(List<String> trigger, List<String> expansion) {
        return expansions(trigger).contains(expansion);
    }

    private Set<List<String>> expansions(List<String> trigger) {
        return merged(regulationWords.get(trigger), base == null ? Set.of() : base.expansions(trigger));
    }

    private Set<List<String>> triggers(List<String> expansion) {
        return merged(layWords.get(expansion), base == null ? Set.of() : base.triggers(expansion));
    }

    private static Set<List<String>> merged(@Nullable Set<List<String>> own, Set<List<String>> others) {
        if (own == null || others.isEmpty()) {
            return own == null ? others : own;
        }
        Set<List<String>> all = new LinkedHashSet<>(others);
        all.addAll(own);
        return all;
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
                Set<List<String>> expansions = expansions(question.subList(from, from + words));
                if (!expansions.isEmpty()) {
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
                found.addAll(triggers(text.subList(from, from + words)));
            }
        }
        return found;
    }
}
