package nl.balie.assistant.answer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words of a question that carry its meaning, and how well a text speaks about them. */
record Words(Set<String> stems) {

    private static final int SHORTEST_SHARED_START = 4;
    private static final Pattern NOT_A_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Set<String> EMPTY = read("words-without-meaning.txt");

    static Words of(String text) {
        return new Words(NOT_A_LETTER
                .splitAsStream(plain(text))
                .filter(word -> (word.length() > 1 || isNumber(word)) && !EMPTY.contains(word))
                .map(Words::stem)
                .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    /** Those of these words that the text holds. */
    Set<String> heldBy(String text) {
        Set<String> there = of(text).stems();
        return stems.stream().filter(stem -> heldBy(there, stem)).collect(Collectors.toSet());
    }

    static boolean isNumber(String word) {
        return word.chars().allMatch(Character::isDigit) && !word.isEmpty();
    }

    private static boolean heldBy(Set<String> there, String stem) {
        return there.stream().anyMatch(other -> sameWord(stem, other));
    }

    /** Dutch glues words together: 'kilometervergoeding' speaks of kilometres and of an allowance. */
    private static boolean sameWord(String asked, String other) {
        if (asked.equals(other) || isNumber(asked)) {
            return asked.equals(other);
        }
        return (asked.length() >= SHORTEST_SHARED_START && other.contains(asked))
                || (other.length() >= SHORTEST_SHARED_START && asked.contains(other));
    }

    private static String stem(String word) {
        String stem = word.replaceFirst("(en|e|s|t)$", "");
        return stem.length() < 3 ? word : stem.replaceFirst("([a-z])\\1$", "$1");
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    private static Set<String> read(String name) {
        try (InputStream file = Objects.requireNonNull(Words.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + name, e);
        }
    }
}
