package nl.balie.assistant.answer;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** How much each word of a question tells: a word that stands everywhere tells little, a number that was named a lot. */
record Weights(Words words, Map<String, Double> weights) {

    private static final double OF_A_NUMBER = 4;

    static Weights of(Words words, List<String> paragraphs) {
        return new Weights(
                words,
                words.stems().stream().collect(Collectors.toMap(stem -> stem, stem -> weight(stem, paragraphs))));
    }

    /** The weighted share of the question that a text speaks about, from 0 to 1. */
    double share(String text) {
        double all = sum(words.stems());
        return all == 0 ? 0 : sum(words.heldBy(text)) / all;
    }

    private double sum(Collection<String> stems) {
        return stems.stream()
                .mapToDouble(stem -> weights.getOrDefault(stem, 0.0))
                .sum();
    }

    private static double weight(String stem, List<String> paragraphs) {
        if (Words.isNumber(stem)) {
            return OF_A_NUMBER;
        }
        Words only = new Words(Set.of(stem));
        long holding = paragraphs.stream()
                .filter(paragraph -> !only.heldBy(paragraph).isEmpty())
                .count();
        return Math.log1p((double) paragraphs.size() / (holding + 1));
    }
}
