package nl.balie.knowledge.lexical;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Mends words that nobody knows: not the texts, not the thesaurus, not a list of Dutch words. A word becomes the most
 * common of those that differ least from it, lay words of the thesaurus included, since they bridge to the texts.
 */
final class Speller {

    private static final int SHORTEST_WORD = 5;
    private static final int LONG_WORD = 8;
    private static final int LONGEST_WORD = 40;
    private static final int SHORTEST_PART = 5;
    private static final double COST_OF_AN_EDIT = 6;
    private static final Pattern MARKS = Pattern.compile("\\p{M}");

    private final WordFilter dutch;
    private final Set<String> layStems;
    private final CompoundSplitter splitter;

    Speller(WordFilter dutch, Set<String> layStems, CompoundSplitter splitter) {
        this.dutch = dutch;
        this.layStems = layStems;
        this.splitter = splitter;
    }

    /** The same with other lay words. */
    Speller knowing(Set<String> lay) {
        return new Speller(dutch, lay, splitter);
    }

    /** The words, each that is unknown and has something like it replaced by that. */
    List<DutchAnalysis.Word> mended(List<DutchAnalysis.Word> words, Vocabulary vocabulary) {
        return words.stream().map(word -> mended(word, vocabulary)).toList();
    }

    private DutchAnalysis.Word mended(DutchAnalysis.Word word, Vocabulary vocabulary) {
        String surface = plain(word.surface());
        boolean fit = surface.length() >= SHORTEST_WORD
                && surface.length() <= LONGEST_WORD
                && surface.chars().allMatch(Character::isLetter);
        if (!fit || isKnown(word, surface, vocabulary)) {
            return word;
        }
        Map<String, Double> scores = new HashMap<>();
        int edits = surface.length() < LONG_WORD ? 1 : 2;
        for (String form : new LinkedHashSet<>(List.of(surface, word.stem()))) {
            vocabulary
                    .similar(form, edits)
                    .forEach((stem, frequency) -> consider(scores, form, stem, edits, () -> frequency));
            layStems.forEach(stem -> consider(scores, form, stem, edits, () -> vocabulary.frequency(stem)));
        }
        return scores.entrySet().stream()
                .max(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(best -> new DutchAnalysis.Word(best.getKey(), best.getKey()))
                .orElse(word);
    }

    private boolean isKnown(DutchAnalysis.Word word, String surface, Vocabulary vocabulary) {
        return dutch.mayHave(surface)
                || layStems.contains(word.stem())
                || vocabulary.knows(word.stem())
                || !splitter.split(surface).isEmpty()
                || isTwoWords(surface);
    }

    private boolean isTwoWords(String word) {
        return IntStream.rangeClosed(SHORTEST_PART, word.length() - SHORTEST_PART)
                .anyMatch(middle -> dutch.mayHave(word.substring(0, middle)) && dutch.mayHave(word.substring(middle)));
    }

    private static void consider(
            Map<String, Double> scores, String form, String stem, int edits, IntSupplier frequency) {
        if (Math.abs(form.length() - stem.length()) <= edits && form.charAt(0) == stem.charAt(0)) {
            int distance = distance(form, stem);
            if (distance <= edits) {
                double score = Math.log(Math.max(1, frequency.getAsInt())) - COST_OF_AN_EDIT * distance;
                scores.merge(stem, score, Math::max);
            }
        }
    }

    /** Damerau's distance: letters added, left out, replaced, or swapped with the next. */
    static int distance(String one, String other) {
        int[][] cost = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, one, other, i, j);
            }
        }
        return cost[one.length()][other.length()];
    }

    private static int cheapest(int[][] cost, String one, String other, int i, int j) {
        char mine = one.charAt(i - 1);
        char theirs = other.charAt(j - 1);
        int replaced = cost[i - 1][j - 1] + (mine == theirs ? 0 : 1);
        int least = Math.min(replaced, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && mine == other.charAt(j - 2) && one.charAt(i - 2) == theirs;
        return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
    }

    /** Lower case without accents. */
    static String plain(String word) {
        return MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
