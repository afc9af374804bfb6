package nl.balie.assistant.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Corrects a mistyped word to the one word of the tables that is near enough. Short words are left alone, and so are
 * words that are Dutch themselves: {@code warden} may be anything, {@code maart} is never {@code maat}.
 */
final class Typos {

    private static final int SHORTEST_LETTERS = 5;
    private static final int LONG_WORD_LETTERS = 8;

    private final Set<String> known;
    private final Set<String> common;
    private final Map<Integer, List<String>> byLength = new HashMap<>();

    /**
     * @param known every word of the tables, never corrected itself
     * @param targets the words of the tables that others are corrected to
     */
    Typos(Set<String> known, Set<String> targets, Set<String> common) {
        this.known = known;
        this.common = common;
        targets.stream()
                .filter(w -> w.length() >= SHORTEST_LETTERS)
                .sorted()
                .forEach(w -> byLength.computeIfAbsent(w.length(), n -> new ArrayList<>())
                        .add(w));
    }

    /** The word meant, or null when the word is fine, unknown, or could be two words. */
    @Nullable
    String correction(String word) {
        if (isDutch(word)) {
            return null;
        }
        String shortened = withoutStretches(word);
        if (!shortened.equals(word) && known.contains(shortened)) {
            return shortened;
        }
        if (word.length() < SHORTEST_LETTERS || !word.chars().allMatch(Character::isLetter)) {
            return null;
        }
        return nearest(word);
    }

    private boolean isDutch(String word) {
        return known.contains(word) || common.contains(word);
    }

    private @Nullable String nearest(String word) {
        int allowed = word.length() < LONG_WORD_LETTERS ? 1 : 2;
        String best = null;
        int bestDistance = allowed + 1;
        boolean shared = false;
        for (int length = word.length() - allowed; length <= word.length() + allowed; length++) {
            for (String candidate : byLength.getOrDefault(length, List.of())) {
                int distance = startsAlike(word, candidate) ? distance(word, candidate) : Integer.MAX_VALUE;
                if (distance < bestDistance) {
                    best = candidate;
                    bestDistance = distance;
                    shared = false;
                } else if (distance == bestDistance && distance <= allowed) {
                    shared = true;
                }
            }
        }
        return shared ? null : best;
    }

    /** Fingers slip inside a word, hardly ever on its first letter: {@code daarom} is not {@code waarom}. */
    private static boolean startsAlike(String word, String candidate) {
        boolean swapped = word.charAt(0) == candidate.charAt(1) && word.charAt(1) == candidate.charAt(0);
        return word.charAt(0) == candidate.charAt(0) || swapped;
    }

    /** {@code goeiemorgennn} is {@code goeiemorgen} said long. */
    private static String withoutStretches(String word) {
        StringBuilder kept = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean stretched = i >= 2 && i > 0 && word.charAt(i - 1) == c && word.charAt(i - 2) == c;
            if (!stretched) {
                kept.append(c);
            }
        }
        int last = kept.length() - 1;
        boolean doubled = kept.length() < word.length() && last > 0 && kept.charAt(last) == kept.charAt(last - 1);
        return doubled ? kept.substring(0, last) : kept.toString();
    }

    /** Damerau-Levenshtein with adjacent swaps (optimal string alignment). */
    static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            cost[i][0] = i;
        }
        for (int j = 0; j <= b.length(); j++) {
            cost[0][j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                int least = Math.min(Math.min(cost[i - 1][j] + 1, cost[i][j - 1] + 1), cost[i - 1][j - 1] + change);
                cost[i][j] = isSwap(a, b, i, j) ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
            }
        }
        return cost[a.length()][b.length()];
    }

    private static boolean isSwap(String a, String b, int i, int j) {
        return i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    }
}
