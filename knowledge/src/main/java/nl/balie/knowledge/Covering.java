package nl.balie.knowledge;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import nl.balie.knowledge.lexical.QuestionWords;
import nl.balie.knowledge.lexical.WordStatistics;

/** How much of a question texts speak of: its words weighted by how rare they are, own or in the words of regulations. */
final class Covering {

    /** What a compound counts of which a text has some parts. */
    private static final double PARTLY = 0.6;

    private final QuestionWords words;
    private final WordStatistics statistics;

    Covering(QuestionWords words, WordStatistics statistics) {
        this.words = words;
        this.statistics = statistics;
    }

    /** The share that is covered, 0 to 1. */
    double share(Set<String> stems) {
        return share(word -> covered(word, stems));
    }

    /** The share that stands there in the question's own words. */
    double ownShare(Set<String> stems) {
        return share(word -> held(word, stems));
    }

    private double share(java.util.function.ToDoubleFunction<QuestionWords.Word> part) {
        double all = 0;
        double there = 0;
        for (QuestionWords.Word word : words.content()) {
            double rarity = statistics.rarity(word.stem());
            all += rarity;
            there += rarity * part.applyAsDouble(word);
        }
        return all == 0 ? 0 : there / all;
    }

    double covered(QuestionWords.Word word, Set<String> stems) {
        return isBridgedIn(word, stems) ? 1 : held(word, stems);
    }

    double held(QuestionWords.Word word, Set<String> stems) {
        if (stems.contains(word.stem())) {
            return 1;
        }
        long there = word.parts().stream().filter(stems::contains).count();
        return word.parts().isEmpty()
                ? 0
                : there == word.parts().size()
                        ? 1
                        : PARTLY * there / word.parts().size();
    }

    private boolean isBridgedIn(QuestionWords.Word word, Set<String> stems) {
        return words.bridges().stream()
                .filter(bridge -> bridge.covers().contains(word.stem()))
                .flatMap(bridge -> bridge.expansions().stream())
                .anyMatch((List<String> expansion) -> stems.containsAll(expansion));
    }

    /** The rarest word of those that fit, as a share of the rarest there can be; 0 if none fits. */
    double rarest(Predicate<QuestionWords.Word> which) {
        double most = statistics.rarity("");
        return most == 0
                ? 0
                : words.content().stream()
                        .filter(which)
                        .mapToDouble(word -> statistics.rarity(word.stem()) / most)
                        .max()
                        .orElse(0);
    }

    /** Share of the words that fit. */
    double partOfWords(Predicate<QuestionWords.Word> which) {
        return words.content().stream()
                .mapToInt(word -> which.test(word) ? 1 : 0)
                .average()
                .orElse(0);
    }

    boolean isUnknown(QuestionWords.Word word) {
        return statistics.frequency().getOrDefault(word.stem(), 0) == 0;
    }

    boolean isBridged(QuestionWords.Word word) {
        return words.bridges().stream().anyMatch(bridge -> bridge.covers().contains(word.stem()));
    }

    /** The share of these stems that the question asks for, own or bridged. */
    double askedOf(Collection<String> stems) {
        Set<String> asked = new HashSet<>();
        words.content().forEach(word -> {
            asked.add(word.stem());
            asked.addAll(word.parts());
        });
        words.bridges().forEach(bridge -> bridge.expansions().forEach(asked::addAll));
        return stems.stream()
                .mapToInt(stem -> asked.contains(stem) ? 1 : 0)
                .average()
                .orElse(0);
    }
}
